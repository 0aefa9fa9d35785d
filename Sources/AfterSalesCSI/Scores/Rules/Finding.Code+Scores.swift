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

extension Finding.Code {
    /// A stratum of the population has too few responses to weigh it.
    public static let stratumTooSmall: Finding.Code = "stratumTooSmall"
    /// Responses are of a stratum whose share of the population is not stated.
    public static let stratumWithoutShare: Finding.Code = "stratumWithoutShare"
    /// Of some responses it is not known in which stratum they are.
    public static let stratumNotKnown: Finding.Code = "stratumNotKnown"
}
