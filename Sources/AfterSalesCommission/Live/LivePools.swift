/// When a ``LiveStatements`` divides its pools.
public enum LivePools: Hashable, Sendable {
    /// With every update, like everything else.
    case atOnce
    /// When ``LiveStatements/settlePools()`` asks for it. Until then what depends on pools is not read, and the funds do not
    /// have their part.
    case whenAsked
}
