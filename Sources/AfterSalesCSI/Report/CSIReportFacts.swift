public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// What a satisfaction report is made of.
public struct CSIReportFacts: Sendable {
    /// Whose.
    public var dealer: RecordOwner
    /// Of which days.
    public var period: DateWindow
    /// The responses, in any order; those of other dealerships and days are left out.
    public var responses: [SurveyResponse]
    /// How many were asked in the period; nil where that is not known.
    public var invited: Int64?
    /// The sums of the period before; nil where there is none.
    public var before: ScoreSums?
    /// Which answers are bad.
    public var rules: LowAnswerRules
    /// The dealership's care tasks, those of the period at least.
    public var tasks: [CareTask]
    /// The complaints that came in in the period, and those of bad answers; of other dealerships and days none is counted.
    public var complaints: [Complaint]
    /// The orders settled in the period, of which the complaints are; nil where that is not known, so that complaints are not
    /// counted.
    public var orders: Int?
    /// What was found when somebody looked for reasons to doubt the responses; nil where nobody has looked. What it says of
    /// other dealerships and of responses of other days is left out.
    public var doubts: IntegrityReport?
    /// The rules by which doubted responses are left out: both scores are told for each. Without ``doubts`` there is nothing
    /// that they could leave out, and none is told.
    public var exclusions: [ExclusionRule]
    /// The promises about complaints.
    public var clocks: ComplaintClockRules
    /// The opening hours, where a clock counts by them.
    public var hours: BusinessHours?
    /// The present instant.
    public var now: Timestamp
    /// The dealership's local time.
    public var zone: CivilZone

    /// Facts; what else there is is set on them.
    /// - Parameters:
    ///   - dealer: Whose.
    ///   - period: Of which days.
    ///   - responses: The responses.
    ///   - now: The present instant.
    ///   - zone: The dealership's local time.
    public init(
        of dealer: RecordOwner, in period: DateWindow, responses: [SurveyResponse], now: Timestamp, zone: CivilZone
    ) {
        self.dealer = dealer
        self.period = period
        self.responses = responses
        self.now = now
        self.zone = zone
        invited = nil
        before = nil
        rules = .standard
        tasks = []
        complaints = []
        orders = nil
        doubts = nil
        exclusions = []
        clocks = .standard
        hours = nil
    }
}
