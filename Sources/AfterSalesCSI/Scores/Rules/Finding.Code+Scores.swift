public import AfterSalesCore

/// What can be wrong with responses and strata that are scored.
extension Finding.Code {
    /// A response is to another survey, or to another version of it, than is scored.
    public static let responseToOtherInstrument: Self = "responseToOtherInstrument"
    /// Of some responses it is not known in which stratum they are.
    public static let stratumNotKnown: Self = "stratumNotKnown"
    /// A stratum of the population has too few responses to weigh it.
    public static let stratumTooSmall: Self = "stratumTooSmall"
    /// Responses are of a stratum whose share of the population is not stated, or none is stated at all.
    public static let stratumWithoutShare: Self = "stratumWithoutShare"
}
