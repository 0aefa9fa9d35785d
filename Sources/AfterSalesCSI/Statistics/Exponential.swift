/// Powers of e without a mathematics library, so that they are the same to the last bit on every machine.
enum Exponential {
    /// `e^-exponent`, for an exponent that is not below zero; to a few units in the last place.
    static func falling(_ exponent: Double) -> Double {
        guard exponent < 700 else { return 0 }
        let whole = Int(exponent)
        let rest = exponent - Double(whole)
        // The twentieth term of a rest below 1 is beyond the last place.
        var series = 1.0
        for term in stride(from: 20, through: 1, by: -1) { series = 1 + series * rest / Double(term) }
        return 1 / (series * power(2.718281828459045, whole))
    }

    /// `base^exponent` by squaring.
    static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, bits) = (1.0, base, exponent)
        while bits > 0 {
            if bits & 1 == 1 { result *= square }
            square *= square
            bits >>= 1
        }
        return result
    }
}
