public import AfterSalesCore

/// That an order was done elsewhere and is only kept here (历史工单、外来工单), and what that other system says of it.
///
/// Nothing is put in place of what is not known: no consent, no inspection, no signature, no price.
public struct PastOrder: Hashable, Sendable, Codable {
    /// The system that it was done in, by its name.
    public let system: String
    /// The dealership, as it is called there.
    public var dealer: String?
    /// Its status there, as it stands there.
    public var status: String?
    /// When the car was promised to be ready, as far as that is known.
    public var promised: Timestamp?
    /// The day on which the work was completed, as it is stated; nil where that is not known.
    public var completedOn: LocalDate?
    /// When the work was completed; where only the day is known, when that begins.
    public var completedAt: Timestamp?
    /// What the odometer showed when the car came.
    public var odometerIn: StatedDistance?
    /// What it showed when the car left.
    public var odometerOut: StatedDistance?
    /// The customer's words, where no odometer is known; beside a reading they are in the order's reception.
    public internal(set) var concerns: [Concern]
    /// What it says of the jobs.
    public internal(set) var jobs: [PastJob]
    /// The service advisor, by the name that stands there.
    public internal(set) var advisor: String?
    /// The customer, by the name or number that stands there.
    public internal(set) var customer: String?
    /// Who pays, as it stands there.
    public var payType: String?
    /// What it was taken from, as a digest: whoever takes it again sees whether that says something new. Nil where nobody
    /// noted it.
    public var content: String?

    /// What is said of an order that was done elsewhere.
    /// - Parameters:
    ///   - system: The system that it was done in.
    ///   - dealer: The dealership, as it is called there.
    ///   - status: Its status there.
    ///   - promised: When the car was promised to be ready.
    ///   - completedOn: The day on which the work was completed.
    ///   - completedAt: When the work was completed.
    ///   - odometerIn: What the odometer showed when the car came.
    ///   - odometerOut: What it showed when the car left.
    ///   - concerns: The customer's words.
    ///   - jobs: What it says of the jobs.
    ///   - advisor: The service advisor's name there.
    ///   - customer: The customer's name or number there.
    ///   - payType: Who pays, as it stands there.
    ///   - content: The digest of what it was taken from.
    public init(
        system: String, dealer: String? = nil, status: String? = nil, promised: Timestamp? = nil,
        completedOn: LocalDate? = nil, completedAt: Timestamp? = nil,
        odometerIn: StatedDistance? = nil, odometerOut: StatedDistance? = nil, concerns: [Concern] = [],
        jobs: [PastJob] = [], advisor: String? = nil, customer: String? = nil, payType: String? = nil,
        content: String? = nil
    ) {
        self.system = system
        self.dealer = dealer
        self.status = status
        self.promised = promised
        self.completedOn = completedOn
        self.completedAt = completedAt
        self.odometerIn = odometerIn
        self.odometerOut = odometerOut
        self.concerns = concerns
        self.jobs = jobs
        self.advisor = advisor
        self.customer = customer
        self.payType = payType
        self.content = content
    }

    /// What stays when the customer is forgotten: not who he was, what he said, nor what was written about it.
    var forgotten: PastOrder {
        var past = self
        past.concerns = concerns.map(\.forgotten)
        past.customer = nil
        for index in past.jobs.indices {
            past.jobs[index].cause = jobs[index].cause.map { _ in "" }
            past.jobs[index].correction = jobs[index].correction.map { _ in "" }
        }
        return past
    }
}
