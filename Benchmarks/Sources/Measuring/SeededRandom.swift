/// Splitmix64: small, and the same numbers everywhere.
package struct SeededRandom {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func within(_ range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound + Int64(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// Whether something happens that happens so many times in a thousand.
    package mutating func happens(_ perMille: Int64) -> Bool { within(0...999) < perMille }

    package mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int(within(0...Int64(elements.count - 1)))]
    }
}
