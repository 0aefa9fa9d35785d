/// How numbers of factors stand side by side: first those of each other factor, then those between.
extension EvenFactors {
    /// A number for each factor.
    struct Wide: Sendable {
        var even = SIMD4<UInt32>.zero
        var odd = SIMD4<UInt32>.zero

        subscript(factor: Int) -> Int64 {
            get {
                Int64(
                    EvenFactors.lane(factor) % 2 == 0
                        ? even[EvenFactors.lane(factor) / 2] : odd[EvenFactors.lane(factor) / 2])
            }
            set {
                if EvenFactors.lane(factor) % 2 == 0 {
                    even[EvenFactors.lane(factor) / 2] = UInt32(newValue)
                } else {
                    odd[EvenFactors.lane(factor) / 2] = UInt32(newValue)
                }
            }
        }
    }

    /// What a group's responses add up to.
    struct Sums {
        /// By factor its values.
        var totals = Wide()
        /// By factor the squares of its values.
        var squares = Wide()
        /// How many have an index.
        var scored: Int64 = 0
        var index: Int64 = 0
        var indexSquares: Int64 = 0
    }

    /// Where a factor's number stands among eight.
    static func lane(_ factor: Int) -> Int { factor % 2 * 4 + factor / 2 }

    /// Bytes of eight factors as numbers of 16 bits.
    @inline(__always)
    static func lanes(_ bytes: UInt64) -> SIMD8<UInt16> {
        unsafeBitCast(
            SIMD2(bytes & 0x00ff_00ff_00ff_00ff, bytes &>> 8 & 0x00ff_00ff_00ff_00ff), to: SIMD8<UInt16>.self)
    }

    /// Numbers of 15 bits as such of 32: so processors multiply them at once.
    @inline(__always)
    static func wide(_ numbers: SIMD8<UInt16>) -> Wide {
        let pairs = unsafeBitCast(numbers, to: SIMD4<UInt32>.self)
        let mask = SIMD4<UInt32>(repeating: 0x7fff)
        return Wide(even: pairs & mask, odd: pairs &>> SIMD4(repeating: 16) & mask)
    }
}
