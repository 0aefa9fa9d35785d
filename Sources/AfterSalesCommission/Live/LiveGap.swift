/// Why an amount of a ``LiveStatements`` cannot be read.
public enum LiveGap: Error, Hashable, Sendable {
    /// The plan refuses what it would be made of; ``LiveStatements/findings(month:)`` says why.
    case refused
    /// Facts have changed since it was computed; ``LiveStatements/update()`` or ``LiveStatements/settlePools()`` computes
    /// it.
    case outdated
}
