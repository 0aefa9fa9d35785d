public import AfterSalesCore

/// What can be wrong with a survey instrument.
extension Finding.Code {
    /// A factor of a survey has no question, so that nothing could be its mean.
    public static let surveyFactorWithoutQuestion: Self = "surveyFactorWithoutQuestion"
    /// A survey has no factor, so that there is no index.
    public static let surveyNoFactors: Self = "surveyNoFactors"
    /// A survey has no question.
    public static let surveyNoQuestions: Self = "surveyNoQuestions"
    /// The highest index of a survey is no number of points from 1 to 100 000.
    public static let surveyPointsOutOfRange: Self = "surveyPointsOutOfRange"
    /// A scale has fewer than 2 marks or more than 101, or marks below 0 or above 1 000, or ends before it begins.
    public static let surveyScaleOutOfRange: Self = "surveyScaleOutOfRange"
    /// A share of the index that has to be answered is not within 0 % and 100 %.
    public static let surveyShareOutOfRange: Self = "surveyShareOutOfRange"
    /// A question that is answered in words stands in a factor.
    public static let surveyTextInFactor: Self = "surveyTextInFactor"
    /// A question is of a factor that the survey does not have; the nearest is named.
    public static let surveyUnknownFactor: Self = "surveyUnknownFactor"
    /// A question of a survey is answered in a way that there is not; the nearest is named.
    public static let surveyUnknownKind: Self = "surveyUnknownKind"
    /// A weight of a survey is not above zero, above 1 000 000, or has more than six decimals.
    public static let surveyWeightOutOfRange: Self = "surveyWeightOutOfRange"
    /// The weights of a survey's factors come neither to 100 nor to 1; they are normalised by their sum.
    public static let surveyWeightsNotWhole: Self = "surveyWeightsNotWhole"
    /// A word of a survey document is none of those that can stand there; the nearest is named.
    public static let surveyUnknownWord: Self = "surveyUnknownWord"
}

extension Finding.Code {
    // Declared in public where commission plans are checked.
    static let duplicateId: Self = "duplicateId"
    static let invalidVersion: Self = "invalidVersion"
    static let malformedDate: Self = "malformedDate"
}
