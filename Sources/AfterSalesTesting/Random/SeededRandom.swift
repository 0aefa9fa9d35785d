/// Random numbers that are the same in every run (SplitMix64): a failing case is named by its seed.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator.
    /// - Parameter seed: The same seed, the same numbers.
    public init(seed: UInt64) {
        state = seed
        // Neighbouring seeds would otherwise give the same numbers, one place further on.
        state = next() ^ 0x5851_F42D_4C95_7F2D
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of a range.
    /// - Parameter range: The least and the greatest number there may be.
    public mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

    /// True in so many of a hundred cases.
    /// - Parameter percent: 0 for never, 100 for always.
    public mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// An element of a list.
    /// - Parameter elements: The list, not empty.
    public mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(0...elements.count - 1)]
    }

    /// So many values made one after the other.
    /// - Parameters:
    ///   - range: How many there may be.
    ///   - make: Makes one.
    public mutating func list<Element>(
        _ range: ClosedRange<Int>, _ make: (inout SeededRandom) -> Element
    ) -> [Element] {
        var elements: [Element] = []
        for _ in 0..<number(range) { elements.append(make(&self)) }
        return elements
    }

    /// A value in some of the cases, otherwise nil.
    /// - Parameters:
    ///   - percent: In how many of a hundred cases there is one.
    ///   - make: Makes it.
    public mutating func maybe<Element>(
        _ percent: Int = 60, _ make: (inout SeededRandom) -> Element
    ) -> Element? {
        chance(percent) ? make(&self) : nil
    }
}
