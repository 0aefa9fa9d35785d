public import AfterSalesCore
public import AfterSalesStorage

/// Where a customer's own words on a low mark are (客户原话): the words stay in the response, and whoever reads them reads the
/// response by what he may.
public struct Verbatim: Hashable, Sendable, Codable {
    /// The response.
    public let response: RecordKey<SurveyResponse>
    /// The question that got the low mark.
    public let question: Identifier<SurveyQuestion>
    /// The mark.
    public let mark: Int
    /// The questions of the response that were answered with words: that question, where there are words to it; otherwise
    /// all that have some.
    public let words: [Identifier<SurveyQuestion>]
}
