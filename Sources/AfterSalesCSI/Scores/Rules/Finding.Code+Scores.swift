public import AfterSalesCore

/// What can be wrong with strata that are weighed.
extension Finding.Code {
    /// Of some responses it is not known in which stratum they are.
    public static let stratumNotKnown: Self = "stratumNotKnown"
    /// A stratum of the population has too few responses to weigh it.
    public static let stratumTooSmall: Self = "stratumTooSmall"
    /// Responses are of a stratum whose share of the population is not stated, or none is stated at all.
    public static let stratumWithoutShare: Self = "stratumWithoutShare"
}
