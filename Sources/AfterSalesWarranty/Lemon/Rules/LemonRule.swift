public import AfterSalesCore

/// One rule of a set: what is counted, in which period, from when on it is reached, and what follows.
public struct LemonRule: Hashable, Sendable {
    /// Its name within the rule set.
    public let id: String
    /// What people call it.
    public let title: LocalizedText
    /// The id of the period in which visits count.
    public let period: String
    /// What is counted.
    public let counter: LemonCounter
    /// From when on it is reached.
    public let threshold: LemonThreshold
    /// Whether that is not enough: the fault has to come again, or another of its kind, or what was replaced has to fail
    /// (仍未排除、仍不能正常使用).
    public let hasToFailAgain: Bool
    /// What follows.
    public let outcome: LemonOutcome
    /// Whether the customer pays for the use he had of the car (使用补偿费).
    public let isCompensated: Bool
    /// So near to its threshold it is told: 1 for the last step before it.
    public let warnAt: Int
    /// Where it stands, with article and number.
    public let source: LocalizedText

    /// A rule.
    /// - Parameters:
    ///   - id: Its name within the rule set.
    ///   - title: What people call it.
    ///   - period: The id of the period.
    ///   - counter: What is counted.
    ///   - threshold: From when on it is reached.
    ///   - hasToFailAgain: Whether the fault has to come again behind that.
    ///   - outcome: What follows.
    ///   - isCompensated: Whether the customer pays for his use.
    ///   - warnAt: From which distance on it is told.
    ///   - source: Where it stands.
    public init(
        _ id: String, _ title: LocalizedText, in period: String, _ counter: LemonCounter, _ threshold: LemonThreshold,
        hasToFailAgain: Bool = false, outcome: LemonOutcome, isCompensated: Bool = false, warnAt: Int = 1,
        source: LocalizedText
    ) {
        self.id = id
        self.title = title
        self.period = period
        self.counter = counter
        self.threshold = threshold
        self.hasToFailAgain = hasToFailAgain
        self.outcome = outcome
        self.isCompensated = isCompensated
        self.warnAt = warnAt
        self.source = source
    }
}
