import AfterSalesCore
import Testing

/// Tonnes to the gram, a unit of a host's own.
private enum TonneUnit: QuantityUnit {
    static var fractionDigits: Int { 6 }
}

@Suite struct QuantityTests {
    @Test(
        arguments: [
            ("0", 0, "0.00"), ("-0", 0, "0.00"), ("12.5", 1_250, "12.50"), ("12.50", 1_250, "12.50"),
            ("0.01", 1, "0.01"),
            ("-0.01", -1, "-0.01"), ("1.230", 123, "1.23"), ("100", 10_000, "100.00"),
            ("9999999999999999.99", 999_999_999_999_999_999, "9999999999999999.99"),
        ] as [(String, Int64, String)])
    func hoursAndPointsAreHundredths(text: String, units: Int64, written: String) throws {
        #expect(try Hours(text).units == units)
        #expect(try Points(text).units == units)
        #expect(try Hours(text).description == written)
        #expect(try CodingText.encode(Hours(text)) == "\"\(written)\"")
        #expect(try CodingText.decode(Points.self, "\"\(text)\"") == Points(units: units))
    }

    @Test(
        arguments: [("0", 0), ("-3", -3), ("7.0", 7), ("999999999999999999", 999_999_999_999_999_999)]
            as [(String, Int64)])
    func countsAreWhole(text: String, units: Int64) throws {
        #expect(try Count(text) == Count(units: units))
        #expect(try Count(text).description == String(units))
        #expect(try CodingText.decode(CodingText.encode(Count(text))) == Count(units: units))
    }

    @Test(
        arguments: [
            ("0.001", .tooManyDigits("0.001", allowed: 2)), ("-12.505", .tooManyDigits("-12.505", allowed: 2)),
            ("12.5001", .tooManyDigits("12.5001", allowed: 2)), ("999999999999999999", .tooLarge("999999999999999999")),
            ("1000000000000000000", .tooLarge("1000000000000000000")), ("", .malformed("")), ("1,5", .malformed("1,5")),
            ("8h", .malformed("8h")), ("8:30", .malformed("8:30")), (".5", .malformed(".5")),
            ("1e2", .malformed("1e2")),
        ] as [(String, NumeralError)])
    func refusedHours(text: String, error: NumeralError) {
        #expect(throws: error) { try Hours(text) }
        #expect(CodingText.failure(Hours.self, "\"\(text)\"") as? NumeralError == error)
    }

    @Test func refusedCounts() {
        #expect(throws: NumeralError.tooManyDigits("1.5", allowed: 0)) { try Count("1.5") }
        #expect(throws: NumeralError.malformed("one")) { try Count("one") }
        #expect(CodingText.failure(Count.self, "7") is DecodingError)
        #expect(CodingText.failure(Count.self, "null") is DecodingError)
    }

    @Test func addsAndSubtracts() throws {
        #expect(try Hours("12.5") + Hours("0.75") == Hours("13.25"))
        #expect(try Hours("0.5") - Hours("0.75") == Hours("-0.25"))
        #expect(try Hours("1") + .zero == Hours("1"))
        #expect(try Points(units: .max) + Points(units: .min) == Points(units: -1))
        #expect(try Hours("-1") < Hours("-0.99"))
        #expect(throws: ArithmeticError.overflow) { try Hours(units: .max) + Hours(units: 1) }
        #expect(throws: ArithmeticError.overflow) { try Hours(units: .min) + Hours(units: -1) }
        #expect(throws: ArithmeticError.overflow) { try Count.zero - Count(units: .min) }
        #expect(throws: ArithmeticError.overflow) { try Count(units: .min) - Count(units: 1) }
    }

    @Test func dividesExactly() throws {
        #expect(try Hours("1") / Hours("3") == Rational(1, over: 3))
        #expect(try Hours(units: .min) / Hours(units: -1) == Rational(Int128(Int64.max) + 1, over: 1))
        #expect(throws: ArithmeticError.divisionByZero) { try Hours("1") / .zero }
        #expect(throws: ArithmeticError.divisionByZero) { try Hours.zero / .zero }
    }

    @Test func productsAreRoundedOnce() throws {
        let third = try Rational(1, over: 3)
        #expect(try Hours("1").multiplied(by: third, rounding: .halfEven) == Hours("0.33"))
        #expect(try Hours("0.05").multiplied(by: Rational(1, over: 10), rounding: .halfAwayFromZero) == Hours("0.01"))
        #expect(try Hours("0.05").multiplied(by: Rational(1, over: 10), rounding: .halfEven) == .zero)
        #expect(try Count("-5").multiplied(by: Rational(1, over: 2), rounding: .halfAwayFromZero) == Count("-3"))
        #expect(try Count("-5").multiplied(by: Rational(1, over: 2), rounding: .down) == Count("-2"))
        #expect(try Points(Rational(2, over: 3), rounding: .halfEven) == Points("0.67"))
        #expect(throws: ArithmeticError.overflow) {
            try Count(units: .min).multiplied(by: Rational(-1), rounding: .down)
        }
        #expect(throws: ArithmeticError.overflow) { try Hours(Rational(.max), rounding: .down) }
    }

    @Test func aHostsOwnUnitHasItsDigits() throws {
        let load = try Quantity<TonneUnit>("1.500001")
        #expect(load.units == 1_500_001)
        #expect(load.description == "1.500001")
        #expect(try load.rational == Rational(1_500_001, over: 1_000_000))
        #expect(throws: NumeralError.tooManyDigits("0.0000001", allowed: 6)) { try Quantity<TonneUnit>("0.0000001") }
    }

    @Test(
        arguments: [.max, .max - 1, .min, .min + 1, 1_000_000_000_000_000_000, -1_000_000_000_000_000_000] as [Int64])
    func everyQuantityComesBack(units: Int64) throws {
        #expect(try Hours(Hours(units: units).description).units == units)
        #expect(try Count(Count(units: units).description).units == units)
        #expect(try Quantity<TonneUnit>(Quantity<TonneUnit>(units: units).description).units == units)
        #expect(try CodingText.decode(CodingText.encode(Points(units: units))) == Points(units: units))
        #expect(try Hours(Hours(units: units).rational, rounding: .down).units == units)
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func textsAndSumsComeBack(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<200 {
            // Half the range, so that the sum is within it.
            let left = Hours(units: random.integer(Int64.self) / 2)
            let right = Hours(units: random.integer(Int64.self) / 2)
            #expect(try Hours(left.description) == left)
            #expect(try Hours(left.rational, rounding: .down) == left)
            #expect(try (left + right) - right == left)
            #expect((left < right) == (left.rational < right.rational))
        }
    }
}
