import AfterSalesCore
import Testing

@Suite struct MoneyTextTests {
    @Test(
        arguments: [
            ("4619.06", "CNY", 461_906, "4619.06"), ("0", "CNY", 0, "0.00"), ("-0.00", "CNY", 0, "0.00"),
            ("-0.05", "CNY", -5, "-0.05"), ("12.5", "USD", 1_250, "12.50"), ("12.500", "USD", 1_250, "12.50"),
            ("1200", "JPY", 1_200, "1200"), ("1200.00", "JPY", 1_200, "1200"), ("-7", "JPY", -7, "-7"),
            ("1.234", "KWD", 1_234, "1.234"), ("-0.001", "KWD", -1, "-0.001"), ("1.2345", "CLF", 12_345, "1.2345"),
            ("0.0001", "UYW", 1, "0.0001"),
            ("9999999999999999.99", "CNY", 999_999_999_999_999_999, "9999999999999999.99"),
        ] as [(String, String, Int64, String)])
    func readsAndWritesTheCurrencysDecimals(text: String, code: String, units: Int64, written: String) throws {
        let money = try Money(text, Currency(code))
        #expect(money.minorUnits == units)
        #expect(money.amountText == written)
        #expect(money.description == "\(written) \(code)")
        #expect(try Money(written, Currency(code)) == money)
        #expect(try CodingText.encode(money) == "\"\(written) \(code)\"")
        #expect(try CodingText.decode(CodingText.encode(money)) == money)
        #expect(try Money(money.rational, Currency(code), rounding: .down) == money)
    }

    @Test(
        arguments: [
            ("0.001", "CNY", .tooManyDigits("0.001", allowed: 2)), ("0.5", "JPY", .tooManyDigits("0.5", allowed: 0)),
            ("1.2345", "KWD", .tooManyDigits("1.2345", allowed: 3)),
            ("0.00001", "CLF", .tooManyDigits("0.00001", allowed: 4)),
            ("999999999999999999", "CNY", .tooLarge("999999999999999999")), ("", "CNY", .malformed("")),
            ("1,000.00", "CNY", .malformed("1,000.00")), ("¥1", "CNY", .malformed("¥1")),
            ("+1", "CNY", .malformed("+1")),
            ("1 ", "CNY", .malformed("1 ")), ("1.", "JPY", .malformed("1.")), ("１", "CNY", .malformed("１")),
        ] as [(String, String, NumeralError)])
    func refusesOtherAmounts(text: String, code: String, error: NumeralError) throws {
        let currency = try Currency(code)
        #expect(throws: error) { try Money(text, currency) }
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5, 6])
    func aHostsOwnCurrencyComesBack(digits: Int) throws {
        let points = try Currency(code: "PTS", minorUnitDigits: digits)
        let money = Money(minorUnits: -1_234_567, currency: points)
        let json = try CodingText.encode(money)
        #expect(json == "\"\(money.amountText) PTS/\(digits)\"")
        #expect(try CodingText.decode(json) == money)
        #expect(try CodingText.decode(CodingText.encode(["earned": money])) == ["earned": money])
    }

    @Test(arguments: [
        "", " ", "4619.06", "CNY", "4619.06CNY", "CNY 4619.06", "4619.06  CNY", " 4619.06 CNY", "4619.06 CNY ",
        "4619.06 cny", "4619.06 XXX", "4619.06 PTS", "4619.06 PTS/9", "4619.06 CNY/3", "4619.06\\tCNY",
        "4619.060001 CNY",
        "1.5 JPY", "4,619.06 CNY", "4619.06 ¥", "1e3 CNY", "99999999999999999999 CNY", "4619.06 CNY CNY",
        "4619.06\u{A0}CNY",
        "-- CNY", ". CNY",
    ])
    func refusesOtherJSON(text: String) {
        #expect(throws: DecodingError.self) { try CodingText.decode(Money.self, "\"\(text)\"") }
    }

    @Test func whatWasWrongIsBeneathTheDecodingError() {
        #expect(CodingText.failure(Money.self, #""1.005 CNY""#) as? NumeralError == .tooManyDigits("1.005", allowed: 2))
        #expect(CodingText.failure(Money.self, #""1 RMB""#) as? UnknownCurrency == UnknownCurrency(code: "RMB"))
        #expect(CodingText.failure(Money.self, #""1.00""#) as? NumeralError == .malformed("1.00"))
        #expect(CodingText.failure(Money.self, "1.00") is DecodingError)
        #expect(CodingText.failure(Money.self, #"{"minorUnits":1}"#) is DecodingError)
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func everyAmountComesBack(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let currencies: [Currency] = [
            .cny, .jpy, .kwd, try Currency("CLF"), try Currency(code: "PTS", minorUnitDigits: 6),
        ]
        for round in 0..<120 {
            // Every other one is so near an end of the range that its last digits decide whether it fits.
            let drawn = random.integer(Int64.self)
            let edge = round % 4 == 1 ? Int64.max - (drawn & 0xFFFF) : Int64.min + (drawn & 0xFFFF)
            let money = Money(
                minorUnits: round.isMultiple(of: 2) ? drawn : edge, currency: random.element(of: currencies))
            #expect(try Money(money.amountText, money.currency) == money)
            #expect(try CodingText.decode(CodingText.encode(money)) == money)
        }
    }

    @Test(
        arguments: [
            (.max, "CNY", "92233720368547758.07"), (.min, "CNY", "-92233720368547758.08"),
            (.max, "JPY", "9223372036854775807"), (.min, "JPY", "-9223372036854775808"),
            (.max, "CLF", "922337203685477.5807"), (.min, "CLF", "-922337203685477.5808"),
        ] as [(Int64, String, String)])
    func theLargestAmountsComeBack(units: Int64, code: String, text: String) throws {
        let money = Money(minorUnits: units, currency: try Currency(code))
        #expect(money.amountText == text)
        #expect(try Money(text, money.currency) == money)
        let zeros = String(repeating: "0", count: 30)
        #expect(try Money(text.contains(".") ? text + zeros : "\(text).\(zeros)", money.currency) == money)
        #expect(try CodingText.decode(CodingText.encode(money)) == money)
    }

    @Test(
        arguments: [
            ("92233720368547758.08", "CNY", .tooLarge("92233720368547758.08")),
            ("-92233720368547758.09", "CNY", .tooLarge("-92233720368547758.09")),
            ("92233720368547759", "CNY", .tooLarge("92233720368547759")),
            ("9223372036854775808", "JPY", .tooLarge("9223372036854775808")),
            ("-9223372036854775809", "JPY", .tooLarge("-9223372036854775809")),
            ("99999999999999999999999999", "JPY", .tooLarge("99999999999999999999999999")),
            ("92233720368547758.071", "CNY", .tooManyDigits("92233720368547758.071", allowed: 2)),
            ("99999999999999999999x", "CNY", .malformed("99999999999999999999x")),
            ("99999999999999999999.", "CNY", .malformed("99999999999999999999.")),
        ] as [(String, String, NumeralError)])
    func whatIsTooLargeIsRefused(text: String, code: String, error: NumeralError) throws {
        let currency = try Currency(code)
        #expect(throws: error) { try Money(text, currency) }
    }
}
