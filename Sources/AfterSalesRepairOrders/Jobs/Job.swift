public import AfterSalesCore

/// One job of an order (维修项目): what is to be done about a concern, who does it, and how long it took.
public struct Job: Hashable, Sendable, Codable {
    /// Its id within the order.
    public let id: Identifier<Job>
    /// What is to be done.
    public internal(set) var text: String
    /// The concerns that it is about; none for work that the workshop proposes.
    public internal(set) var concerns: [Identifier<Concern>]
    /// What it asks of whoever does it.
    public internal(set) var skill: Skill
    /// What the customer has said to it.
    public internal(set) var consent: JobConsent
    /// Who does it, and how it is shared.
    public internal(set) var shares: [WorkShare]
    /// Where.
    public internal(set) var bay: String?
    /// What was found behind it, and what cured it; nil before anybody has noted that.
    public internal(set) var diagnosis: Diagnosis?
    /// The clocked work.
    public internal(set) var clockings: [Clocking]
    /// When it was last finished; nil while it is not.
    public internal(set) var finishedAt: Timestamp?

    /// A job that is proposed to the customer.
    /// - Parameters:
    ///   - id: Its id within the order.
    ///   - text: What is to be done.
    ///   - concerns: The concerns that it is about.
    ///   - skill: What it asks of whoever does it.
    public init(
        _ id: Identifier<Job>, _ text: String, about concerns: [Identifier<Concern>] = [], skill: Skill = .mechanical
    ) {
        self.id = id
        self.text = text
        self.concerns = concerns
        self.skill = skill
        consent = .proposed
        shares = []
        bay = nil
        diagnosis = nil
        clockings = []
        finishedAt = nil
    }

    /// Whether the customer has agreed to it.
    public var isAuthorized: Bool {
        if case .authorized = consent { true } else { false }
    }

    /// Whether he does not want it.
    public var isDeclined: Bool {
        if case .declined = consent { true } else { false }
    }
}

/// What the customer has said to a job.
public enum JobConsent: Hashable, Sendable {
    /// Nothing yet.
    case proposed
    /// Yes, in the authorisation of this number, from 0.
    case authorized(in: Int)
    /// No, and why (客户拒修). It is kept, and told again at the next visit.
    case declined(because: String, at: Timestamp)
}
