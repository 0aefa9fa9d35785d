import AfterSalesCore
import Testing

@Suite struct IdentifierTests {
    // The same letter to a reader, two keys to a database.
    static let composed: Identifier<Employee> = "Jos\u{E9}"
    static let decomposed: Identifier<Employee> = "Jose\u{301}"

    @Test func comparesByBytesNotByCanonicalEquivalence() {
        let (one, other) = (Self.composed, Self.decomposed)
        #expect(one.rawValue == other.rawValue)
        #expect(!(one == other))
        #expect(one != other)
        #expect(Set([one, other]).count == 2)
        #expect([one: 1, other: 2][other] == 2)
        #expect(other < one)
        #expect(!(one < other))
    }

    @Test func keepsCombiningMarksInTheirOrder() {
        // Equal as strings and of equal length, so a shortcut by length would be fooled.
        let one: Identifier<Employee> = "a\u{301}\u{323}"
        let other: Identifier<Employee> = "a\u{323}\u{301}"
        #expect(one.rawValue == other.rawValue)
        #expect(one != other)
        #expect(one < other)
    }

    @Test(arguments: [
        ("", "A"), ("A", "AA"), ("E10", "E9"), ("E9", "e1"), ("Z", "a"), ("z", "\u{E9}"), ("\u{FF5E}", "\u{1F600}"),
    ])
    func sortsAsADatabaseWithABinaryCollation(earlier: String, later: String) {
        #expect(Identifier<Dealer>(earlier) < Identifier<Dealer>(later))
        #expect(!(Identifier<Dealer>(later) < Identifier<Dealer>(earlier)))
        #expect(Identifier<Dealer>(earlier) != Identifier<Dealer>(later))
    }

    @Test(arguments: ["", "E001", " E001 ", "\u{5458}\u{5DE5}", "a\u{0}b", "\u{1F600}"])
    func keepsTheTextAndComesBackFromJSON(text: String) throws {
        let id = Identifier<Team>(rawValue: text)
        #expect(id == Identifier(text))
        #expect(!(id < id))
        #expect(id.hashValue == Identifier<Team>(text).hashValue)
        #expect(id.description == text)
        let back: Identifier<Team> = try CodingText.decode(CodingText.encode(id))
        #expect(back == id)
    }

    @Test func isAPlainStringInJSON() throws {
        #expect(try CodingText.encode(["E001", "E002"] as [Identifier<Employee>]) == #"["E001","E002"]"#)
    }

    @Test func aDictionaryByIdIsAnObject() throws {
        let hours: [Identifier<Employee>: Int] = ["E002": 7, "E001": 8]
        let json = try CodingText.encode(hours)
        #expect(json == #"{"E001":8,"E002":7}"#)
        #expect(try CodingText.decode(json) == hours)
    }

    @Test(arguments: ["1", "null", "{}", "[\"E001\"]"])
    func refusesAnythingButAString(json: String) {
        #expect(throws: DecodingError.self) { try CodingText.decode(Identifier<Employee>.self, json) }
    }

    @Test func isSendableWhateverItNames() {
        final class NotSendable { var value = 0 }
        func send(_ value: some Sendable) {}
        send(Identifier<NotSendable>("x"))
    }
}
