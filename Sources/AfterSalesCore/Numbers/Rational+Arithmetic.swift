extension Rational {
    /// The exact sum.
    public static func + (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
        if left.denominator == right.denominator {
            return try Rational(
                try checked(left.numerator.addingReportingOverflow(right.numerator)), over: left.denominator)
        }
        let divisor = Int128(greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
        let leftFactor = right.denominator / divisor
        let rightFactor = left.denominator / divisor
        let numerator = try checked(
            try checked(left.numerator.multipliedReportingOverflow(by: leftFactor))
                .addingReportingOverflow(try checked(right.numerator.multipliedReportingOverflow(by: rightFactor))))
        return try Rational(numerator, over: try checked(left.denominator.multipliedReportingOverflow(by: leftFactor)))
    }

    /// The exact difference.
    public static func - (left: Rational, right: Rational) throws(ArithmeticError) -> Rational { try left + (-right) }

    /// The exact product; common factors go before the multiplication, so it overflows only where the result does.
    public static func * (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
        let first = Int128(greatestCommonDivisor(left.numerator.magnitude, right.denominator.magnitude))
        let second = Int128(greatestCommonDivisor(right.numerator.magnitude, left.denominator.magnitude))
        return try Rational(
            try checked((left.numerator / first).multipliedReportingOverflow(by: right.numerator / second)),
            over: try checked((left.denominator / second).multipliedReportingOverflow(by: right.denominator / first)))
    }

    /// The exact quotient; ``ArithmeticError/divisionByZero`` for a zero divisor.
    public static func / (left: Rational, right: Rational) throws(ArithmeticError) -> Rational {
        try left * Rational(right.denominator, over: right.numerator)
    }

    /// The number with the other sign. Always representable: the smallest numerator is never stored.
    public static prefix func - (value: Rational) -> Rational {
        value.numerator == 0 ? value : value.negated
    }

    private var negated: Rational {
        // A reduced fraction stays reduced, so the general initialiser cannot fail here.
        (try? Rational(-numerator, over: denominator)) ?? self
    }

    private static func checked(_ result: (partialValue: Int128, overflow: Bool)) throws(ArithmeticError) -> Int128 {
        guard !result.overflow else { throw .overflow }
        return result.partialValue
    }
}

extension Rational: Comparable {
    /// By value; exact for every pair, also where the cross products would overflow.
    public static func < (left: Rational, right: Rational) -> Bool {
        let (first, overflowFirst) = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let (second, overflowSecond) = right.numerator.multipliedReportingOverflow(by: left.denominator)
        if !overflowFirst && !overflowSecond { return first < second }
        return precedes(left, right)
    }

    /// Compares whole parts, then the reciprocals of what remains, as one reads a continued fraction.
    private static func precedes(_ left: Rational, _ right: Rational) -> Bool {
        var (a, b, c, d) = (left.numerator, left.denominator, right.numerator, right.denominator)
        while true {
            let (leftWhole, leftRest) = floorQuotient(a, b)
            let (rightWhole, rightRest) = floorQuotient(c, d)
            if leftWhole != rightWhole { return leftWhole < rightWhole }
            if rightRest == 0 { return false }
            if leftRest == 0 { return true }
            (a, b, c, d) = (d, rightRest, b, leftRest)
        }
    }

    private static func floorQuotient(_ dividend: Int128, _ divisor: Int128) -> (Int128, Int128) {
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension Rational: CustomStringConvertible {
    /// A plain decimal where it is finite and short (`0.4`, `-12.5`), otherwise the fraction (`1/3`).
    public var description: String {
        if denominator == 1 { return String(numerator) }
        for digits in 1...18 {
            guard let power = try? Int128.powerOfTen(digits), power % denominator == 0 else { continue }
            let (scaled, overflow) = numerator.multipliedReportingOverflow(by: power / denominator)
            if !overflow { return scaled.decimalText(fractionDigits: digits) }
        }
        return "\(numerator)/\(denominator)"
    }
}
