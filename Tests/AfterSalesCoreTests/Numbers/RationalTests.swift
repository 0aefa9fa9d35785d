import AfterSalesCore
import Testing

@Suite struct RationalTests {
    @Test(
        arguments: [
            (1, 2, 1, 2), (2, 4, 1, 2), (-2, 4, -1, 2), (2, -4, -1, 2), (-2, -4, 1, 2), (0, 5, 0, 1), (0, -5, 0, 1),
            (6, 3, 2, 1), (.max, .max, 1, 1), (.min, .min, 1, 1), (.min, 2, .min / 2, 1), (.min, -2, .max / 2 + 1, 1),
            (0, .min, 0, 1), (2, .min, -1, .max / 2 + 1), (-2, .min, 1, .max / 2 + 1), (.max, 1, .max, 1),
            (.max, -1, -Int128.max, 1), (1, .max, 1, .max), (-1, -Int128.max, 1, .max),
        ] as [(Int128, Int128, Int128, Int128)])
    func reduces(numerator: Int128, denominator: Int128, top: Int128, bottom: Int128) throws {
        let value = try Rational(numerator, over: denominator)
        #expect(value.numerator == top)
        #expect(value.denominator == bottom)
    }

    @Test(
        arguments: [
            (1, 0, ArithmeticError.divisionByZero), (0, 0, .divisionByZero), (.min, 0, .divisionByZero),
            (.min, 1, .overflow),
            (.min, -1, .overflow), (1, .min, .overflow), (-1, .min, .overflow), (.min, 3, .overflow),
            (.max, .min, .overflow),
        ] as [(Int128, Int128, ArithmeticError)])
    func refusesWhatItCannotHold(numerator: Int128, denominator: Int128, error: ArithmeticError) {
        #expect(throws: error) { try Rational(numerator, over: denominator) }
    }

    @Test func calculatesExactly() throws {
        let third = try Rational(1, over: 3)
        let sixth = try Rational(1, over: 6)
        #expect(try third + sixth == Rational(1, over: 2))
        #expect(try third - sixth == sixth)
        #expect(try third * sixth == Rational(1, over: 18))
        #expect(try third / sixth == Rational(2))
        #expect(try third + third + third == .one)
        #expect(try third + (-third) == .zero)
        #expect(-Rational.zero == .zero)
        #expect(Rational(.min).numerator == Int128(Int64.min))
        #expect(throws: ArithmeticError.divisionByZero) { try third / .zero }
        #expect(throws: ArithmeticError.divisionByZero) { try Rational.zero / .zero }
    }

    @Test func overflowIsAnErrorAtEveryExtreme() throws {
        let most = try Rational(.max, over: 1)
        let least = try Rational(-Int128.max, over: 1)
        let finest = try Rational(1, over: .max)
        #expect(-most == least)
        #expect(-least == most)
        #expect(try most + least == .zero)
        #expect(try most * finest == .one)
        #expect(try most / most == .one)
        #expect(try finest / finest == .one)
        for (left, right) in [(most, Rational.one), (most, most), (finest, .one), (finest, most)] {
            #expect(throws: ArithmeticError.overflow) { try left + right }
            #expect(throws: ArithmeticError.overflow) { try right + left }
            #expect(throws: ArithmeticError.overflow) { try -left - right }
        }
        #expect(throws: ArithmeticError.overflow) { try most * Rational(2) }
        #expect(throws: ArithmeticError.overflow) { try least * most }
        #expect(throws: ArithmeticError.overflow) { try most / finest }
        #expect(throws: ArithmeticError.overflow) { try finest / most }
        #expect(throws: ArithmeticError.overflow) { try finest * finest }
        // A sum of exactly -2^127 is no overflow of the addition, but is not stored either.
        #expect(throws: ArithmeticError.overflow) { try least - .one }
        #expect(try Rational(-Int128.max, over: 2) - Rational(1, over: 2) == Rational(.min / 2, over: 1))
    }

    @Test(
        arguments: [
            ("1/3", 2, 33, 33, 33), ("2/3", 2, 67, 67, 66), ("1/200", 2, 1, 0, 0), ("-1/200", 2, -1, 0, 0),
            ("3/200", 2, 2, 2, 1), ("-2/3", 0, -1, -1, 0), ("7/1", 0, 7, 7, 7), ("0/1", 38, 0, 0, 0),
            ("1/8", 3, 125, 125, 125),
            ("1/16", 3, 63, 62, 62), ("9223372036854775807/1", 0, .max, .max, .max),
        ] as [(String, Int, Int64, Int64, Int64)])
    func roundsOnce(fraction: String, digits: Int, away: Int64, even: Int64, down: Int64) throws {
        let value = try #require(Ratio(fraction)?.value)
        let results: [(RoundingRule, Int64)] = [(.halfAwayFromZero, away), (.halfEven, even), (.down, down)]
        for (rule, units) in results {
            #expect(try value.units(fractionDigits: digits, rounding: rule) == units)
            let rounded = try value.rounded(fractionDigits: digits, rounding: rule)
            #expect(try rounded == Rational(Int128(units), over: .powerOfTen(digits)))
            #expect(try rounded.rounded(fractionDigits: digits, rounding: rule) == rounded)
        }
    }

    @Test func commonFactorsGoBeforeItIsScaled() throws {
        // 2^127 - 1 over 10^22: the numerator times 100 would not fit.
        let value = try Rational(.max, over: .powerOfTen(22))
        for rule in RoundingRule.allCases {
            #expect(try value.units(fractionDigits: 2, rounding: rule) == 1_701_411_834_604_692_317)
        }
    }

    @Test(
        arguments: [
            (Int128.max, Int128(1), 0), (Int128(Int64.max) + 1, 1, 0), (Int128(Int64.min) - 1, 1, 0), (1, 1, 19),
            (1, 3, 39),
            (0, 1, 39), (1, 1, 1_000), (1, 2, -1), (1, 2, .min), (1, 2, .max), (.max, .max - 1, 2), (1, .max, .max),
        ] as [(Int128, Int128, Int)])
    func refusesUnitsPast64Bits(numerator: Int128, denominator: Int128, digits: Int) throws {
        let value = try Rational(numerator, over: denominator)
        for rule in RoundingRule.allCases {
            #expect(throws: ArithmeticError.overflow) { try value.units(fractionDigits: digits, rounding: rule) }
            #expect(throws: ArithmeticError.overflow) { try value.rounded(fractionDigits: digits, rounding: rule) }
        }
    }

    @Test(
        arguments: [
            (0, 1, "0"), (7, 1, "7"), (-7, 1, "-7"), (2, 5, "0.4"), (-25, 2, "-12.5"), (1, 3, "1/3"), (-1, 3, "-1/3"),
            (1, 20, "0.05"), (-1, 20, "-0.05"), (1, 1_000_000_000_000_000_000, "0.000000000000000001"),
            (1, 10_000_000_000_000_000_000, "1/10000000000000000000"), (1, 262_144, "0.000003814697265625"),
            (1, 524_288, "1/524288"), (22, 7, "22/7"), (5, 4, "1.25"),
            (.max, 1, "170141183460469231731687303715884105727"),
            (.max, 2, "170141183460469231731687303715884105727/2"),
            (-Int128.max, 7, "-170141183460469231731687303715884105727/7"),
            (1, .max, "1/170141183460469231731687303715884105727"),
        ] as [(Int128, Int128, String)])
    func isADecimalWhereThatIsShort(numerator: Int128, denominator: Int128, text: String) throws {
        let value = try Rational(numerator, over: denominator)
        #expect(value.description == text)
        if let numeral = try? DecimalNumeral(text) { #expect(numeral.rational == value) }
    }
}
