public import AfterSalesCore

/// What can be wrong with a response to a survey.
extension Finding.Code {
    /// A survey was answered before the car was handed back.
    public static let surveyAnswerBeforeDelivery: Self = "surveyAnswerBeforeDelivery"
    /// The day of a response is none that any clock on earth showed when it was answered.
    public static let surveyDayMismatch: Self = "surveyDayMismatch"
    /// A question is answered twice in one response.
    public static let surveyDuplicateAnswer: Self = "surveyDuplicateAnswer"
    /// An answer has neither a mark nor words.
    public static let surveyEmptyAnswer: Self = "surveyEmptyAnswer"
    /// A question that is answered in words has a mark.
    public static let surveyMarkOfText: Self = "surveyMarkOfText"
    /// A mark is none of its question's.
    public static let surveyMarkOutOfScale: Self = "surveyMarkOutOfScale"
    /// A response is to another instrument.
    public static let surveyOtherInstrument: Self = "surveyOtherInstrument"
    /// A response is to another version of the instrument.
    public static let surveyOtherVersion: Self = "surveyOtherVersion"
    /// A survey was answered on a day on which no answers to the instrument are given.
    public static let surveyOutsideDays: Self = "surveyOutsideDays"
    /// Answering took less than nothing, or longer than a year.
    public static let surveySecondsOutOfRange: Self = "surveySecondsOutOfRange"
    /// An answer is to a question that the instrument does not have; the nearest is named.
    public static let surveyUnknownQuestion: Self = "surveyUnknownQuestion"
}
