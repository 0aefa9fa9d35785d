/// Draws the same elements for the same seed, on every machine.
public enum SeededSample {
    /// SplitMix64.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// So many elements, each at most once, in the order in which they stand; all when there are no more.
    public static func draw<Element>(_ count: Int, of elements: [Element], seed: UInt64) -> [Element] {
        guard count < elements.count else { return elements }
        var generator = Generator(state: seed)
        var places = Array(elements.indices)
        for place in 0..<count {
            // Written out: what the standard library's shuffling draws may change with it.
            let other = place + Int(generator.next() % UInt64(places.count - place))
            places.swapAt(place, other)
        }
        return places.prefix(count).sorted().map { elements[$0] }
    }
}
