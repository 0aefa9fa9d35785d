public import AfterSalesCore

/// What can be said of satisfaction metrics that are collected.
extension Finding.Code {
    /// The rules by which a survey is scored say no requirement, or it is not said where it comes from.
    public static let requirementNotSet: Self = "requirementNotSet"
    /// A requirement that every score reaches, or none can.
    public static let requirementOutsideScale: Self = "requirementOutsideScale"
    /// Responses of fewer than one or more than twelve months are asked for.
    public static let windowOutOfRange: Self = "windowOutOfRange"
    /// Warning: there are too few responses for a score; its bounds are those of the whole scale, so nothing can be told.
    public static let sampleInsufficient: Self = "sampleInsufficient"
    /// Warning: responses are not in a score: to another version of the survey, behind the closing date, or a second answer.
    public static let responsesNotCounted: Self = "responsesNotCounted"
    /// Note: responses are left out of a score by a rule with a name, with the score that there would be with them.
    public static let responsesExcluded: Self = "responsesExcluded"
    /// Warning: responses name no advisor, and count for nobody in a ranking.
    public static let responsesWithoutAdvisor: Self = "responsesWithoutAdvisor"
}
