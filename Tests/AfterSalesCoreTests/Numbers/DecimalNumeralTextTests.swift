import AfterSalesCore
import Testing

@Suite struct DecimalNumeralTextTests {
    @Test(
        arguments: [
            ("0", 0, 0, "0"), ("-0", 0, 0, "0"), ("0.0", 0, 0, "0"), ("-0.00", 0, 0, "0"), ("000", 0, 0, "0"),
            ("1", 1, 0, "1"), ("-1", -1, 0, "-1"), ("007", 7, 0, "7"), ("-007.10", -71, 1, "-7.1"),
            ("700", 700, 0, "700"),
            ("2.2", 22, 1, "2.2"), ("2.20", 22, 1, "2.2"), ("-12.50", -125, 1, "-12.5"), ("0.05", 5, 2, "0.05"),
            ("-0.05", -5, 2, "-0.05"), ("1.01", 101, 2, "1.01"), ("10.010", 1001, 2, "10.01"), ("0.5", 5, 1, "0.5"),
            ("999999999999999999", 999_999_999_999_999_999, 0, "999999999999999999"),
            ("-999999999999999999", -999_999_999_999_999_999, 0, "-999999999999999999"),
            ("0.999999999999999999", 999_999_999_999_999_999, 18, "0.999999999999999999"),
            ("0.000000000000000001", 1, 18, "0.000000000000000001"),
            ("-123456789.012345678", -123_456_789_012_345_678, 9, "-123456789.012345678"),
            ("1.0000000000000000000000000000000000000000", 1, 0, "1"),
            ("0.00000000000000000000000000000000000000000", 0, 0, "0"),
            ("0000000000000000000000000000000000000000001", 1, 0, "1"),
            ("100000000000000000.0", 100_000_000_000_000_000, 0, "100000000000000000"),
        ] as [(String, Int64, Int, String)])
    func readsWhatIsWritten(text: String, mantissa: Int64, scale: Int, shortest: String) throws {
        let numeral = try DecimalNumeral(text)
        #expect(numeral.mantissa == mantissa)
        #expect(numeral.scale == scale)
        #expect(numeral.description == shortest)
        #expect(try DecimalNumeral(shortest) == numeral)
        #expect(numeral.signum == mantissa.signum())
    }

    @Test(arguments: [
        "", "-", "--1", "-+1", "+1", "+", ".", "-.", ".5", "-.5", "5.", "-5.", "0.", "1.-5", "1-", "1-2", "5-", "1..2",
        "1.2.3", "1.2.", "1e5", "1E5", "1e-5", "0x10", "1,000", "1,5", "1_000", "1'000", "1 000", " 1", "1 ", "\t1",
        "1\n", "1\0", "\0", "１", "１２.５", "٣", "०", "1\u{301}", "1.\u{301}5", "−5", "–5", "½", "五", "NaN", "nan",
        "inf", "-inf", "Infinity", "5%", "¥5", "$5", "5元", "(5)", "1/2", "\u{FEFF}1", "1\u{200B}", "\u{202E}1", "🄁",
    ])
    func refusesEverythingElse(text: String) {
        #expect(throws: NumeralError.malformed(text)) { try DecimalNumeral(text) }
    }

    @Test(arguments: [
        "1000000000000000000", "-1000000000000000000", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "18446744073709551616", "99999999999999999999",
        "1234567890123456789012345678901234567890", "-9999999999999999999999999999999999999999",
        "0.0000000000000000001", "-0.0000000000000000009", "1.000000000000000001", "0.1234567890123456789",
        "10.00000000000000001", "999999999999999999.9", "1000000000000000000.0",
        "0.00000000000000000000000000000000000000001",
    ])
    func refusesMoreThan18Digits(text: String) {
        #expect(throws: NumeralError.tooLarge(text)) { try DecimalNumeral(text) }
    }

    @Test func isNotSlowedByLength() throws {
        let zeros = String(repeating: "0", count: 100_000)
        #expect(try DecimalNumeral(zeros + "12." + zeros) == DecimalNumeral(12))
        #expect(throws: NumeralError.self) { try DecimalNumeral("1" + zeros) }
        #expect(throws: NumeralError.self) { try DecimalNumeral("0." + zeros + "1") }
        #expect(throws: NumeralError.self) { try DecimalNumeral(zeros + "x") }
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func descriptionComesBack(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<500 {
            let digits = String(random.integer(Int64.self) % 1_000_000_000_000_000_000)
            let decimals = (0..<Int(random.next() % 19)).map { _ in String(random.next() % 10) }.joined()
            let text = decimals.isEmpty ? digits : "\(digits).\(decimals)"
            guard let numeral = try? DecimalNumeral(text) else { continue }
            let value = WideInteger(numeral.mantissa) * .powerOfTen(decimals.utf8.count - numeral.scale)
            #expect(value.magnitude == Self.magnitude(of: text))
            #expect(try DecimalNumeral(numeral.description) == numeral)
            #expect(try DecimalNumeral(text + (decimals.isEmpty ? "." : "") + "000") == numeral)
            #expect(numeral.mantissa % 10 != 0 || numeral.scale == 0)
        }
    }

    /// The digits of a text as one number, the point ignored.
    private static func magnitude(of text: String) -> WideInteger {
        text.utf8.filter { (0x30...0x39).contains($0) }
            .reduce(WideInteger(0)) { $0 * WideInteger(10) + WideInteger(Int64($1 - 0x30)) }
    }

    @Test func substringsAreReadAsTexts() throws {
        let row = "A7;-12.50;x"
        #expect(try DecimalNumeral(row.split(separator: ";")[1]) == DecimalNumeral("-12.5"))
        #expect(throws: NumeralError.malformed("A7")) { try DecimalNumeral(row.split(separator: ";")[0]) }
    }
}
