/// A row of a survey file that tells again what another has told (重复答复).
public struct SurveyDuplicate: Hashable, Sendable {
    /// What makes it one.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is about the same order in the same wave.
        case sameVisit
        /// It has the same id.
        case sameResponse
    }

    /// The line on which the row begins.
    public let line: Int
    /// The line of the row that stays.
    public let first: Int
    /// What makes it a duplicate.
    public let reason: Reason
    /// Whether it says the very same, but for its id. Otherwise the two contradict each other, and somebody should look.
    public let isIdentical: Bool
    /// What it says.
    public let response: SurveyResponse
}
