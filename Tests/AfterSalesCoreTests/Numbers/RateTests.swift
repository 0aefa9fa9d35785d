import AfterSalesCore
import Testing

@Suite struct RateTests {
    @Test(arguments: [
        ("5%", "0.05", "5%"), ("0.5%", "0.005", "0.5%"), ("0.05", "0.05", "5%"), ("-1%", "-0.01", "-1%"),
        ("0%", "0", "0%"),
        ("-0%", "0", "0%"), ("0", "0", "0%"), ("1", "1", "100%"), ("100%", "1", "100%"), ("150%", "1.5", "150%"),
        ("12.50%", "0.125", "12.5%"), ("007%", "0.07", "7%"), ("-0.5", "-0.5", "-50%"),
        ("0.0000000000000001%", "0.000000000000000001", "0.0000000000000001%"),
        ("0.000000000000000001", "0.000000000000000001", "0.0000000000000001%"),
        ("999999999999999999%", "9999999999999999.99", "999999999999999999%"),
        ("0.123456789012345678", "0.123456789012345678", "12.3456789012345678%"),
        ("1.2345678901234567%", "0.012345678901234567", "1.2345678901234567%"),
        ("1.20000000000000000000000%", "0.012", "1.2%"),
    ])
    func readsPercentAndDecimal(text: String, value: String, percent: String) throws {
        let rate = try Rate(text)
        #expect(rate.value.description == value)
        #expect(rate.description == percent)
        #expect(try Rate(percent) == rate)
        #expect(try Rate(value) == rate)
        #expect(try rate == Rate(DecimalNumeral(value)))
        #expect(try CodingText.encode(rate) == "\"\(value)\"")
        #expect(try CodingText.decode(Rate.self, "\"\(text)\"") == rate)
    }

    @Test(arguments: [
        "", "%", "-%", "abc", "abc%", "5%%", "%5", "5 %", " 5%", "5% ", "5.%", ".5%", "+5%", "5e2%", "5％", "５%", "5‰",
        "5%\u{301}", "1,5%", "1/20", "--5%", "5%5", "5\0%", "五%",
    ])
    func refusesEverythingElseWithTheTextAsGiven(text: String) {
        #expect(throws: NumeralError.malformed(text)) { try Rate(text) }
    }

    @Test(arguments: [
        "0.00000000000000001%", "1.23456789012345678%", "1000000000000000000%", "0.0000000000000000001",
        "12345678901234567890%", "-0.123456789012345678%",
    ])
    func refusesMoreThan18DigitsWithTheTextAsGiven(text: String) {
        #expect(throws: NumeralError.tooLarge(text)) { try Rate(text) }
    }

    @Test(arguments: [
        ("0", true), ("0.000000000000000001", true), ("50%", true), ("100%", true), ("1", true),
        ("1.000000000000000000", true), ("1.00000000000000001", false), ("101%", false), ("-0.1%", false),
        ("-1", false),
    ])
    func aShareIsWithinTheWhole(text: String, isShare: Bool) throws {
        #expect(try Rate(text).isShare == isShare)
    }

    @Test func hasAnOrder() throws {
        let rates = try ["5%", "-1%", "0.5%", "0.051", "0", "100%"].map { try Rate($0) }
        #expect(rates.sorted().map(\.description) == ["-1%", "0%", "0.5%", "5%", "5.1%", "100%"])
        #expect(try Rate("5%").rational == Rational(1, over: 20))
        #expect(Rate(DecimalNumeral(.min)).description == "-922337203685477580800%")
    }

    @Test func refusedInJSONWithItsPlace() throws {
        #expect(CodingText.failure(Rate.self, #""abc%""#) as? NumeralError == .malformed("abc%"))
        #expect(CodingText.failure(Rate.self, "0.05") is DecodingError)
        #expect(throws: DecodingError.self) { try CodingText.decode([Rate].self, #"["5%", "x"]"#) }
    }
}
