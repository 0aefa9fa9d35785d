/// How many rows of a survey file went where. All but ``read`` come to ``read``.
public struct SurveyIntakeCounts: Hashable, Sendable {
    /// The rows of the file.
    public let read: Int
    /// Those that became responses.
    public let taken: Int
    /// Those that repeat another row.
    public let duplicates: Int
    /// Those that came behind the closing date.
    public let late: Int
    /// Those with errors.
    public let setAside: Int
}
