public import AfterSalesCore

/// How a car stands to one rule.
public struct RuleStanding: Hashable, Sendable, Codable {
    /// Whether it is reached.
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is reached, inside its period; that stays so.
        case reached
        /// It is not, and its period goes on.
        case open
        /// It is not, and its period is over.
        case over
    }

    /// The rule.
    public let rule: String
    /// What people call it.
    public let title: LocalizedText
    /// The id of its period.
    public let period: String
    /// Whether it is reached.
    public let state: State
    /// The count from which on it is reached.
    public let threshold: Int
    /// Whether it has to fail again behind that.
    public let hasToFailAgain: Bool
    /// What was counted, the nearest to the threshold first; never empty.
    public let counts: [LemonCount]
    /// What follows once it is reached.
    public let outcome: LemonOutcome
    /// Whether the customer pays for his use then.
    public let isCompensated: Bool
    /// Where it stands.
    public let source: LocalizedText

    /// How many more of the nearest reach it; 0 where it is reached.
    public var distance: Int { counts.first?.distance ?? threshold }
}
