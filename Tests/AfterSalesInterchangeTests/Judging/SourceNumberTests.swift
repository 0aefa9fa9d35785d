import AfterSalesCore
import Testing

@testable import AfterSalesInterchange

@Suite struct SourceNumberTests {
    @Test(arguments: [
        ("21,000", "21000"), ("21000", "21000"), ("1,234,567.50", "1234567.5"), ("0", "0"), ("-5", "-5"),
        ("21 000", "21000"), ("1'000", "1000"), ("２１０００", "21000"), ("007", "7"), ("1.50", "1.5"),
        ("999,999", "999999"),
    ])
    func numbersWithThousands(_ text: String, _ number: String) throws {
        #expect(SourceNumber.read(text, .point) == (try DecimalNumeral(number)))
    }

    @Test(arguments: [
        "21,00", "2,1000", "1,23,456", ",100", "100,", "1,000 000", "1e5", "", "abc", "1.2.3", "1.", ".5", "--5", "5-",
        "+5",
        "1,0000", "12 34", "21.000,5", "99999999999999999999",
    ])
    func whatIsNone(_ text: String) {
        #expect(SourceNumber.read(text, .point) == nil)
    }

    @Test(arguments: [("21.000", "21000"), ("1.234,50", "1234.5"), ("0,5", "0.5")])
    func theOtherWayRound(_ text: String, _ number: String) throws {
        #expect(SourceNumber.read(text, .comma) == (try DecimalNumeral(number)))
    }
}
