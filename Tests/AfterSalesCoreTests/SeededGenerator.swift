import AfterSalesCore

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine, so a failure names its seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// A whole number of a random length in bits, so that small, large and extreme ones are all common.
    mutating func integer<Integer: FixedWidthInteger & SignedInteger>(_ type: Integer.Type = Integer.self) -> Integer {
        let all = Integer(truncatingIfNeeded: next()) << (Integer.bitWidth / 2) ^ Integer(truncatingIfNeeded: next())
        switch next() % 16 {
        case 0: return [.min, .max, .min + 1, .max - 1, 0, 1, -1, 2, -2, 10][Int(next() % 10)]
        case 1:
            return ((try? Integer.powerOfTen(Int(next() % 19))) ?? 1)
                &+ Integer(truncatingIfNeeded: Int(next() % 3) - 1)
        default: return all >> Integer(next() % UInt64(Integer.bitWidth))
        }
    }

    mutating func element<Element>(of choices: [Element]) -> Element {
        choices[Int(next() % UInt64(choices.count))]
    }

    /// True once in `count` times.
    mutating func once(in count: UInt64) -> Bool { next() % count == 0 }
}
