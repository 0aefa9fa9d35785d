/// When a ``LiveStatements`` divides its pools.
public enum LivePools: Hashable, Sendable {
    /// With every update, like everything else.
    case atOnce
    /// When ``LiveStatements/settlePools()`` asks for it. Until then what depends on a pool that something has changed for is
    /// ``LiveGap/outdated``, and the funds have their part of it as it was last divided: at first none.
    case whenAsked
}
