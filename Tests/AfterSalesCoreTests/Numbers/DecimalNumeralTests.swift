import AfterSalesCore
import Testing

@Suite struct DecimalNumeralTests {
    @Test(
        arguments: [
            // text, digits, half away from zero, half even, down
            ("12.5", 2, 1_250, 1_250, 1_250), ("-12.5", 2, -1_250, -1_250, -1_250), ("0.005", 2, 1, 0, 0),
            ("-0.005", 2, -1, 0, 0), ("0.015", 2, 2, 2, 1), ("0.025", 2, 3, 2, 2), ("-0.025", 2, -3, -2, -2),
            ("0.0049", 2, 0, 0, 0), ("0.0051", 2, 1, 1, 0), ("2.5", 0, 3, 2, 2), ("3.5", 0, 4, 4, 3),
            ("0", 18, 0, 0, 0),
            ("7", 0, 7, 7, 7), ("0.999999999999999999", 0, 1, 1, 0), ("-0.5", 0, -1, 0, 0), ("0.5", 0, 1, 0, 0),
            ("0.000000000000000001", 18, 1, 1, 1),
            ("9", 18, 9_000_000_000_000_000_000, 9_000_000_000_000_000_000, 9_000_000_000_000_000_000),
        ] as [(String, Int, Int64, Int64, Int64)])
    func countsUnits(text: String, digits: Int, away: Int64, even: Int64, down: Int64) throws {
        let numeral = try DecimalNumeral(text)
        #expect(try numeral.units(fractionDigits: digits, rounding: .halfAwayFromZero) == away)
        #expect(try numeral.units(fractionDigits: digits, rounding: .halfEven) == even)
        #expect(try numeral.units(fractionDigits: digits, rounding: .down) == down)
    }

    @Test(arguments: [
        ("10", 18), ("-10", 18), ("999999999999999999", 2), ("1", 19), ("0", 19), ("1", 40), ("1", Int.max),
        ("1", -1), ("1.5", -1), ("1.5", Int.min), ("0", Int.min),
    ])
    func refusesUnitsPast64Bits(text: String, digits: Int) throws {
        let numeral = try DecimalNumeral(text)
        for rule in RoundingRule.allCases {
            #expect(throws: ArithmeticError.overflow) { try numeral.units(fractionDigits: digits, rounding: rule) }
        }
    }

    @Test func wholeNumbersOfAnySize() throws {
        for value in [Int64.min, .min + 1, -1, 0, 1, .max] {
            let numeral = DecimalNumeral(value)
            #expect(try numeral.units(fractionDigits: 0, rounding: .down) == value)
            #expect(numeral.description == String(value))
            #expect(numeral.rational == Rational(value))
            #expect(numeral.signum == value.signum())
        }
        #expect(throws: ArithmeticError.overflow) {
            try DecimalNumeral(.min).units(fractionDigits: 1, rounding: .halfEven)
        }
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func ordersAndRoundsAsTheFractionItIs(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<400 {
            let (left, right) = (Self.random(&random), Self.random(&random))
            let lifted = WideInteger(left.mantissa) * .powerOfTen(right.scale)
            let other = WideInteger(right.mantissa) * .powerOfTen(left.scale)
            #expect((left < right) == (lifted < other), "\(left) < \(right)")
            #expect((left == right) == (lifted == other))
            let digits = Int(random.next() % 10)
            for rule in RoundingRule.allCases {
                let units = try? left.units(fractionDigits: digits, rounding: rule)
                #expect(units == (try? left.rational.units(fractionDigits: digits, rounding: rule)))
                guard let units else { continue }
                let dividend = WideInteger(left.mantissa) * .powerOfTen(digits)
                #expect(RoundingRuleTests.isRounded(WideInteger(units), dividend, .powerOfTen(left.scale), rule))
            }
        }
    }

    private static func random(_ random: inout SeededGenerator) -> DecimalNumeral {
        let mantissa = random.integer(Int64.self) % 1_000_000_000_000_000_000
        let text = mantissa.decimalText(fractionDigits: Int(random.next() % 19))
        return (try? DecimalNumeral(text)) ?? DecimalNumeral(mantissa)
    }

    @Test(arguments: [
        (Int64(0), 0, "0"), (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (-50, 1, "-5.0"), (123, 2, "1.23"),
        (123, 3, "0.123"), (123, 4, "0.0123"), (.max, 2, "92233720368547758.07"), (.min, 2, "-92233720368547758.08"),
        (.min, 19, "-0.9223372036854775808"), (.min, 0, "-9223372036854775808"), (.min, 21, "-0.009223372036854775808"),
    ])
    func writesUnits(units: Int64, digits: Int, text: String) {
        #expect(units.decimalText(fractionDigits: digits) == text)
    }

    @Test func quantitiesAndAmountsAreNumbersOfTheirUnit() throws {
        #expect(try DecimalNumeral(Hours("12.50")) == DecimalNumeral("12.5"))
        #expect(try DecimalNumeral(Count("700")) == DecimalNumeral("700"))
        #expect(try DecimalNumeral(Money("4619.00", .cny)) == DecimalNumeral("4619"))
        #expect(DecimalNumeral(Hours.zero) == DecimalNumeral(0))
        #expect(DecimalNumeral(Money(minorUnits: .min, currency: .kwd)).description == "-9223372036854775.808")
        #expect(DecimalNumeral(Points(units: -10)).description == "-0.1")
    }

    @Test func powersOfTen() throws {
        #expect(try Int64.powerOfTen(18) == 1_000_000_000_000_000_000)
        #expect(try Int128.powerOfTen(38).description == "1" + String(repeating: "0", count: 38))
        #expect(try Int64.powerOfTen(0) == 1)
        for exponent in [19, 39, .max, -1, .min] {
            #expect(throws: ArithmeticError.overflow) { try Int64.powerOfTen(exponent) }
        }
        #expect(throws: ArithmeticError.overflow) { try Int128.powerOfTen(39) }
    }
}
