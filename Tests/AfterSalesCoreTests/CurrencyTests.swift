import AfterSalesCore
import Testing

@Suite struct CurrencyTests {
    @Test(arguments: [
        (Currency.cny, "CNY", 2), (.usd, "USD", 2), (.eur, "EUR", 2), (.jpy, "JPY", 0), (.gbp, "GBP", 2),
        (.hkd, "HKD", 2), (.twd, "TWD", 2), (.krw, "KRW", 0), (.kwd, "KWD", 3),
    ])
    func namedOnesAreTheListedOnes(currency: Currency, code: String, digits: Int) throws {
        #expect(try Currency(code) == currency)
        #expect(currency.code == code)
        #expect(currency.description == code)
        #expect(currency.minorUnitDigits == digits)
    }

    @Test func theListIsSortedAndComesBack() throws {
        let codes = Currency.iso4217.map(\.code)
        #expect(codes.count == 168)
        #expect(codes == Set(codes).sorted())
        for currency in Currency.iso4217 {
            #expect(try Currency(currency.code) == currency)
            #expect(try Currency(code: currency.code, minorUnitDigits: currency.minorUnitDigits) == currency)
        }
    }

    @Test(arguments: [
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"), (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
    ])
    func digitsOtherThanTwo(digits: Int, codes: String) {
        let found = Currency.iso4217.filter { $0.minorUnitDigits == digits }.map(\.code)
        #expect(found.joined(separator: " ") == codes)
    }

    @Test(arguments: ["ZWG", "VED", "SLE", "XCG", "XAD", "ANG", "BGN", "ZWL", "MRU", "STN", "VES", "BYN", "USN", "MGA"])
    func hundredths(code: String) throws {
        #expect(try Currency(code).minorUnitDigits == 2)
    }

    @Test(arguments: [
        "", "C", "CN", "CNYY", "cny", "Cny", "CN1", " CNY", "CNY ", "C\u{301}N", "\u{FF23}NY", "人民币", "¥", "AAA", "ZZZ",
        "XAU", "XAG", "XPT", "XPD", "XDR", "XSU", "XUA", "XBA", "XTS", "XXX", "DEM", "HRK", "CUC", "SLL", "RMB",
        "CNY/2",
    ])
    func refusesEverythingElse(code: String) {
        #expect(throws: UnknownCurrency(code: code)) { try Currency(code) }
    }

    @Test(arguments: [("PTS", 0), ("XAU", 6), ("XTS", 2), ("ZZZ", 1)])
    func aHostHasItsOwn(code: String, digits: Int) throws {
        let own = try Currency(code: code, minorUnitDigits: digits)
        #expect(own.code == code)
        #expect(own.minorUnitDigits == digits)
        #expect(try own != Currency(code: code, minorUnitDigits: digits == 0 ? 1 : 0))
        let json = try CodingText.encode(own)
        #expect(json == "\"\(code)/\(digits)\"")
        #expect(try CodingText.decode(json) == own)
        #expect(try CodingText.decode(CodingText.encode([own: 1])) == [own: 1])
    }

    @Test(arguments: [
        ("pts", 0, InvalidCurrency.malformedCode("pts")), ("PT", 0, .malformedCode("PT")),
        ("POINTS", 0, .malformedCode("POINTS")), ("", 2, .malformedCode("")), ("P1S", 2, .malformedCode("P1S")),
        ("PTS", -1, .minorUnitDigitsOutOfRange(-1)), ("PTS", 7, .minorUnitDigitsOutOfRange(7)),
        ("PTS", .max, .minorUnitDigitsOutOfRange(.max)), ("PTS", 256, .minorUnitDigitsOutOfRange(256)),
        ("CNY", 3, .contradictsISO4217(code: "CNY", listedMinorUnitDigits: 2)),
        ("JPY", 2, .contradictsISO4217(code: "JPY", listedMinorUnitDigits: 0)),
    ])
    func aHostCannotRedefine(code: String, digits: Int, error: InvalidCurrency) {
        #expect(throws: error) { try Currency(code: code, minorUnitDigits: digits) }
    }

    @Test func isItsCodeInJSON() throws {
        #expect(try CodingText.encode([Currency.cny, .jpy]) == #"["CNY","JPY"]"#)
        #expect(try CodingText.encode([Currency.cny: 1]) == #"{"CNY":1}"#)
        #expect(try CodingText.decode(#"{"CNY":1}"#) == [Currency.cny: 1])
        #expect(try CodingText.decode(#""CNY/2""#) == Currency.cny)
    }

    @Test(arguments: [#""cny""#, #""PTS""#, #""CNY/""#, #""CNY/x""#, #""CNY-2""#, #""PTS/10""#, #""""#])
    func refusesUnknownJSON(json: String) {
        #expect(CodingText.failure(Currency.self, json) is UnknownCurrency)
    }

    @Test func refusesWrongDigitsInJSON() {
        let failure = CodingText.failure(Currency.self, #""CNY/3""#) as? InvalidCurrency
        #expect(failure == .contradictsISO4217(code: "CNY", listedMinorUnitDigits: 2))
        #expect(CodingText.failure(Currency.self, #""PTS/7""#) as? InvalidCurrency == .minorUnitDigitsOutOfRange(7))
        #expect(CodingText.failure(Currency.self, #""€/2""#) as? InvalidCurrency == .malformedCode("€"))
        #expect(throws: DecodingError.self) { try CodingText.decode([Currency: Int].self, #"{"XXX":1}"#) }
        #expect(CodingText.failure(Currency.self, "156") is DecodingError)
    }

    @Test func isFourBytes() {
        #expect(MemoryLayout<Currency>.size == 4)
    }
}
