import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting
import Testing

@Suite struct PhoneMaskTests {
    @Test(arguments: [
        ("+8613812343079", "138****3079"), ("+861062345678", "+86******5678"), ("+85291234567", "+852*****567"),
        ("+447700900123", "+44******0123"), ("+12125550123", "+1******0123"), ("+8215881234", "+82*****234"),
        ("+61131234", "+61******"), ("+29012345", "+290*****"), ("+354410400", "+354******"),
    ])
    func hidesWhatItMust(e164: String, masked: String) throws {
        let number = try PhoneNumber(e164, in: nil)
        #expect(number.masked == masked)
        #expect("\(number)" == masked)
        #expect(String(reflecting: number) == masked)
    }

    @Test func noMoreThanSevenDigitsAreEverShown() throws {
        var random = SeededRandom(seed: 3)
        let codes = PhoneNumbering.standard.callingCodes.sorted()
        for _ in 0..<5_000 {
            let length = random.number(4...12)
            let digits = (0..<length).map { _ in String(random.number(0...9)) }.joined()
            let text = "+" + codes[random.number(0...(codes.count - 1))] + digits
            guard let number = try? PhoneNumber(text, in: nil) else { continue }
            let shown = number.masked.filter(\.isNumber)
            #expect(shown.count <= 7)
            #expect(number.masked.contains("****"))
            #expect(number.masked.filter { $0 == "*" }.count >= 4)
        }
    }

    @Test func aDumpDoesNotGiveItAway() throws {
        var text = ""
        dump(try PhoneNumber("010-62345678转8012", in: .china), to: &text)
        #expect(!text.contains("6234"))
        #expect(!text.contains("8012"))
    }

    @Test func isItsTextInJSONAndInAStore() throws {
        let number = try PhoneNumber("010-62345678转8012", in: .china)
        #expect(try JSONText.of([number]) == #"["+861062345678;ext=8012"]"#)
        #expect(try JSONText.read([PhoneNumber].self, #"["+861062345678;ext=8012"]"#) == [number])
        #expect(number.fieldValue == .text("+861062345678;ext=8012"))
    }

    @Test(arguments: [
        "", "+", "13812343079", "+86 13812343079", "+861381", "+0613812343079", "+8613812343079123",
        "+8613812343079;ext=", "+8613812343079;ext=123456789", "+8613812343079;x=1", "+8613812343079;ext=a",
        "+8６13812343079",
        "+8613812343079 ", "+8613812343079\u{301}",
    ])
    func decodesNothingElse(text: String) {
        #expect(throws: DecodingError.self) { try JSONText.read([PhoneNumber].self, "[\"\(text)\"]") }
    }
}
