/// A fact and the value it is to have.
public struct LiveChange: Hashable, Sendable, BitwiseCopyable {
    /// The fact.
    public let fact: LiveFact
    /// Its value, in units of the fact's ``LiveFact/fractionDigits``.
    public let units: Int64

    /// A change of one fact.
    @inlinable
    public init(_ fact: LiveFact, to units: Int64) {
        self.fact = fact
        self.units = units
    }
}
