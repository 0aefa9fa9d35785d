public import AfterSalesCore

extension Finding.Code {
    /// A response is to another survey, or to another version of it, than is scored.
    public static let responseToOtherInstrument: Finding.Code = "responseToOtherInstrument"
    /// A response answers a question that the survey has not.
    public static let responseToUnknownQuestion: Finding.Code = "responseToUnknownQuestion"
    /// A response answers a question twice.
    public static let questionAnsweredTwice: Finding.Code = "questionAnsweredTwice"
    /// A mark is none of those that the question has.
    public static let markOutsideScale: Finding.Code = "markOutsideScale"
}
