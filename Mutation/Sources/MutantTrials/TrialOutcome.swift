/// What came of a mutant.
public enum TrialOutcome: String, Codable, Sendable {
    /// A test failed, or the process broke down.
    case killed
    /// A test did not come to an end.
    case timedOut
    /// Every test that runs the code passed.
    case survived
    /// No test runs the code.
    case notReached

    /// Whether the tests noticed.
    public var isNoticed: Bool { self == .killed || self == .timedOut }
}
