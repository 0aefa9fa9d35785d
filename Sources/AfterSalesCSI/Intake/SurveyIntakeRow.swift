/// A row of a survey file, and the response that it became.
public struct SurveyIntakeRow: Hashable, Sendable {
    /// The line on which the row begins, from 1; in a list of JSON objects, the number of the object.
    public let line: Int
    /// The response.
    public let response: SurveyResponse
}
