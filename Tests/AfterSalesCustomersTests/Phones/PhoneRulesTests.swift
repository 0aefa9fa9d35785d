import AfterSalesCore
import AfterSalesCustomers
import Testing
import AfterSalesStorage

@Suite struct PhoneRulesTests {
    @Test func saysAllThatIsWrong() throws {
        let rejection = try #require(throws: Rejection.self) {
            try PhoneRules(
                region: "BR", callingCode: "+55", trunkPrefix: "o", internationalPrefixes: ["00", "", "123456789"],
                ranges: [], at: Place("$.rules"))
        }
        #expect(
            rejection.findings.map(\.code) == [
                .invalidDialDigits, .invalidDialDigits, .invalidDialDigits, .invalidDialDigits, .noPhoneRanges,
            ])
        #expect(
            rejection.findings.map(\.place.path) == [
                "$.rules.callingCode", "$.rules.trunkPrefix", "$.rules.internationalPrefixes[1]",
                "$.rules.internationalPrefixes[2]", "$.rules.ranges",
            ])
    }

    @Test(arguments: ["", "0", "086", "12345", "８６", "8 6", String(repeating: "8", count: 10_000)])
    func aCallingCodeIsAFewDigits(text: String) throws {
        let range = PhoneRange(.mobile, try SerialPattern("[0-9]{8}"))
        #expect(throws: Rejection.self) {
            try PhoneRules(
                region: "XX", callingCode: text, trunkPrefix: "", internationalPrefixes: [], ranges: [range])
        }
        let json =
            #"{"region":"XX","callingCode":""# + text
            + #"","trunkPrefix":"","internationalPrefixes":[],"ranges":[{"kind":"mobile","pattern":"[0-9]{8}"}]}"#
        #expect(throws: DecodingError.self) { try JSONText.read(PhoneRules.self, json) }
    }

    @Test func aHostsCodeDoesNotHideALongerOne() throws {
        let range = PhoneRange(.mobile, try SerialPattern("[0-9]{8}"))
        let rules = try PhoneRules(
            region: "XX", callingCode: "8", trunkPrefix: "", internationalPrefixes: [], ranges: [range])
        let numbering = PhoneNumbering.standard.adding(rules)
        #expect(try PhoneNumber("+8613812343079", in: nil, by: numbering).kind(by: numbering) == .mobile)
        #expect(try PhoneNumber("+887654321", in: nil, by: numbering).callingCode(by: numbering) == "8")
    }
}
