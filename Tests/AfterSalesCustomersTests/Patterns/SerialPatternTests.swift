import AfterSalesCustomers
import Testing

@Suite struct SerialPatternTests {
    @Test(
        arguments: [
            ("1[3-9][0-9]{9}", "13812343079", true), ("1[3-9][0-9]{9}", "12812343079", false),
            ("1[3-9][0-9]{9}", "1381234307", false), ("1[3-9][0-9]{9}", "138123430790", false),
            ("a?b{0,2}c", "c", true),
            ("a?b{0,2}c", "abbc", true), ("a?b{0,2}c", "abbbc", false), ("[A-Z]{1,3}[A-Z]{1,2}[0-9]", "ABC1", true),
            ("[A-Z]{1,3}[A-Z]{1,2}[0-9]", "A1", false), ("京[A-Z]", "京A", true), ("[警学]", "学", true), ("a", "", false),
            ("a?", "", true),
        ])
    func matchesAsItSays(pattern: String, text: String, matches: Bool) throws {
        #expect(try SerialPattern(pattern).matches(text) == matches)
    }

    @Test(arguments: [
        ("", SerialPatternError.empty), ("]", .unexpected(at: 1)), ("a]", .unexpected(at: 2)),
        ("[a", .unexpected(at: 1)),
        ("{2}", .unexpected(at: 1)), ("?", .unexpected(at: 1)), ("a??", .unexpected(at: 3)),
        ("[]", .invalidList(at: 1)),
        ("[9-0]", .invalidList(at: 1)), ("[a-]", .invalidList(at: 1)), ("a{", .invalidQuantity(at: 2)),
        ("a{}", .invalidQuantity(at: 2)), ("a{2", .invalidQuantity(at: 2)), ("a{3,2}", .invalidQuantity(at: 2)),
        ("a{0}", .invalidQuantity(at: 2)), ("a{1,}", .invalidQuantity(at: 2)), ("a{41}", .tooLong),
        ("a{40}b", .tooLong), ("a{99999999999999999999}", .invalidQuantity(at: 2)),
    ])
    func refusesWhatIsNoPattern(text: String, error: SerialPatternError) {
        #expect(throws: error) { try SerialPattern(text) }
        #expect(throws: DecodingError.self) { try JSONText.read([SerialPattern].self, "[\"\(text)\"]") }
    }

    @Test func takesNoLongerForAHostilePattern() throws {
        let pattern = try SerialPattern(String(repeating: "a?", count: 20) + String(repeating: "a", count: 20))
        #expect(pattern.matches(String(repeating: "a", count: 20)))
        #expect(!pattern.matches(String(repeating: "a", count: 19) + "b"))
        #expect(pattern.lengths == 20...40)
        #expect(!(try SerialPattern("a{40}").matches(String(repeating: "a", count: 1_000_000))))
    }
}
