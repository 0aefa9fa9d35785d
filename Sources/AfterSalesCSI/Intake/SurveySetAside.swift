public import AfterSalesCore

/// A row of a survey file that could not be taken (搁置行), as it stood there.
public struct SurveySetAside: Hashable, Sendable {
    /// The line on which the row begins, from 1; in a list of JSON objects, the number of the object.
    public let line: Int
    /// Its cells; of JSON, the object as text.
    public let cells: [String]
    /// Every reason, each with line and column.
    public let findings: [Finding]
}
