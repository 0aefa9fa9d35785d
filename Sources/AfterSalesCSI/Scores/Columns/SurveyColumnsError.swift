public import AfterSalesCore

/// Why responses do not fit into columns.
public enum SurveyColumnsError: Error, Hashable, Sendable {
    /// A key has no numbers, or all keys together more than 16 777 216 groups.
    case groupsOutOfRange
    /// A mark of this question is below 0 or above 254, and so is no byte.
    case marksAreNoBytes(Identifier<SurveyQuestion>)
    /// There are more or fewer keys, or questions, than there should be.
    case otherWidth
    /// A column ends before the others.
    case otherLength
    /// The number of a key is none of those there are; of which response, of which key.
    case keyOutOfRange(row: Int, key: Int)
    /// A question has no such mark; of which response.
    case noSuchMark(row: Int, Identifier<SurveyQuestion>, UInt8)
    /// There are more than 4 294 967 295 responses.
    case tooManyResponses
    /// A figure does not fit.
    case scoring(ScoringError)
}
