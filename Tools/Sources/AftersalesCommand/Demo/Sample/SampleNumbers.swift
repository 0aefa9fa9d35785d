/// Numbers that look random and are the same every time (SplitMix64). Whole numbers only.
struct SampleNumbers {
    private var state: UInt64

    /// Starts anew for a purpose, `D01 2026-06 metrics`: what is drawn for one does not move the others.
    init(_ purpose: String) {
        // FNV-1a.
        state = purpose.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number of the range.
    mutating func pick(_ range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound + Int64(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// True so many times out of a thousand.
    mutating func happens(perMille: Int64) -> Bool { pick(0...999) < perMille }

    /// About `value`: within so many thousandths of it.
    mutating func about(_ value: Int64, within perMille: Int64) -> Int64 {
        value * (1000 + pick(-perMille...perMille)) / 1000
    }
}
