public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// That a customer was asked to answer a survey (调查邀请), or that it was decided not to ask him: what the response rate is
/// of.
public struct SurveyInvitation: Hashable, Sendable {
    /// Whose, and its id there.
    public let key: RecordKey<SurveyInvitation>
    /// The instrument, by its id.
    public let instrument: Identifier<SurveyInstrument>
    /// The wave of the survey.
    public let wave: String
    /// What it is about.
    public let visit: SurveyedVisit
    /// Who is asked.
    public internal(set) var customer: Identifier<Customer>?
    /// By what way.
    public let channel: SurveyChannel
    /// When it was sent; nil where it was not.
    public let sentAt: Timestamp?
    /// The last day on which an answer counts (截止日期).
    public let closesOn: LocalDate?

    /// An invitation.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - instrument: The instrument.
    ///   - wave: The wave of the survey.
    ///   - visit: What it is about.
    ///   - customer: Who is asked.
    ///   - channel: By what way.
    ///   - sentAt: When it was sent; nil where it was not.
    ///   - closesOn: The last day on which an answer counts.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong with it: `endBeforeStart` where it would close
    ///   before it was sent, `emptyText` and its like.
    public init(
        _ key: RecordKey<SurveyInvitation>, to instrument: Identifier<SurveyInstrument>, wave: String,
        about visit: SurveyedVisit, of customer: Identifier<Customer>? = nil, by channel: SurveyChannel,
        sentAt: Timestamp?, closesOn: LocalDate? = nil
    ) throws(Rejection) {
        self.key = key
        self.instrument = instrument
        self.wave = wave
        self.visit = visit
        self.customer = customer
        self.channel = channel
        self.sentAt = sentAt
        self.closesOn = closesOn
        var check = SurveyCheck()
        check.invitation(self)
        try check.verdict()
    }
}
