/// Random numbers of a simulation, the same from the same seed. Not the generator of the bootstrap, whose draws must not hang
/// together with the answers: xoshiro256** of D. Blackman and S. Vigna, *Scrambled linear pseudorandom number generators*
/// (2021).
struct Dice: RandomNumberGenerator {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    init(seed: UInt64) {
        var mixer = seed
        func mixed() -> UInt64 {
            mixer &+= 0x9E37_79B9_7F4A_7C15
            var value = mixer
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
        state = (mixed(), mixed(), mixed(), mixed())
    }

    mutating func next() -> UInt64 {
        let scrambled = Dice.turned(state.1 &* 5, by: 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = Dice.turned(state.3, by: 45)
        return scrambled
    }

    /// A number below the limit.
    mutating func below(_ limit: Int64) -> Int64 { .random(in: 0..<limit, using: &self) }

    private static func turned(_ value: UInt64, by places: UInt64) -> UInt64 {
        value << places | value >> (64 - places)
    }
}
