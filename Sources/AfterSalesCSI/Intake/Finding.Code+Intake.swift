public import AfterSalesCore

/// What can be wrong with a survey file, and with what says how it is read.
extension Finding.Code {
    /// A mapping reads one column as two things.
    public static let surveyColumnTwice: Self = "surveyColumnTwice"
    /// A mapping has not what makes a response of a row: when it was answered, a question, an id or an order.
    public static let surveyMappingIncomplete: Self = "surveyMappingIncomplete"
    /// A row answers no question.
    public static let surveyNoAnswers: Self = "surveyNoAnswers"
    /// A shape of times is none; it needs year, month and day, each once.
    public static let surveyTimeShapeMalformed: Self = "surveyTimeShapeMalformed"
    /// A cell is a time in none of the mapping's shapes, or a day that there is not.
    public static let surveyUnknownTime: Self = "surveyUnknownTime"
    /// A cell is neither a mark nor one of the words for one.
    public static let surveyUnknownMark: Self = "surveyUnknownMark"
    /// A number is of no car that is known.
    public static let surveyUnknownVIN: Self = "surveyUnknownVIN"
    /// One word stands for two marks, or for a mark and for no answer.
    public static let surveyWordTwice: Self = "surveyWordTwice"
}
