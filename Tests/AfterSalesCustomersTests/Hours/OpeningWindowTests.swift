import AfterSalesCore
import AfterSalesCustomers
import Testing

@Suite struct OpeningWindowTests {
    @Test(arguments: [
        ("08:30-18:00", 510, 1_080), ("00:00-24:00", 0, 1_440), ("23:59-24:00", 1_439, 1_440), ("00:00-00:01", 0, 1),
    ])
    func isItsText(text: String, opens: Int, closes: Int) throws {
        let window = try OpeningWindow(text)
        #expect(window.opens == opens)
        #expect(window.closes == closes)
        #expect(window.description == text)
        #expect(try JSONText.of([window]) == "[\"\(text)\"]")
        #expect(try JSONText.read([OpeningWindow].self, "[\"\(text)\"]") == [window])
    }

    @Test(arguments: [
        ("", Finding.Code.openingMalformed), ("8:30-18:00", .openingMalformed), ("08:30–18:00", .openingMalformed),
        ("08:60-18:00", .openingMalformed), ("0830-1800", .openingMalformed), ("08:30-18:00 ", .openingMalformed),
        ("08.30-18.00", .openingMalformed), ("０8:30-18:00", .openingMalformed), ("ab:cd-ef:gh", .openingMalformed),
        (String(repeating: "0", count: 10_000), .openingMalformed), ("\u{0}", .openingMalformed),
        ("08:30-08:30", .openingInverted), ("22:00-06:00", .openingInverted), ("00:00-24:01", .openingOutsideDay),
        ("08:00-99:00", .openingOutsideDay),
    ])
    func refusesWhatIsNone(text: String, code: Finding.Code) throws {
        let rejection = try #require(throws: Rejection.self) { try OpeningWindow(text) }
        #expect(rejection.findings.map(\.code) == [code])
    }

    @Test func saysAllThatIsWrong() throws {
        let rejection = try #require(throws: Rejection.self) { try OpeningWindow(opens: 2_000, closes: -1) }
        #expect(rejection.findings.map(\.code) == [.openingOutsideDay, .openingInverted])
        #expect(rejection.findings[0].inputs == [.init("opens", "2000"), .init("closes", "-1")])
        #expect(throws: Rejection.self) { try OpeningWindow(opens: .min, closes: .max) }
    }
}
