import AfterSalesCore
import Testing

@Suite struct ActingPartyTests {
    static let parties: [(ActingParty, String)] = [
        (.employee("E001"), #"{"id":"E001","kind":"employee"}"#),
        (.customer, #"{"kind":"customer"}"#),
        (.system("nightly close"), #"{"id":"nightly close","kind":"system"}"#),
        (.other(kind: "assessor", id: "A7"), #"{"id":"A7","kind":"assessor"}"#),
        (.other(kind: "assessor", id: ""), #"{"id":"","kind":"assessor"}"#),
        (.other(kind: "customer", id: "C1"), #"{"id":"C1","kind":"customer"}"#),
        (.other(kind: "", id: ""), #"{"id":"","kind":""}"#),
    ]

    @Test(arguments: parties)
    func comesBackFromJSON(party: ActingParty, json: String) throws {
        #expect(try CodingText.encode(party) == json)
        #expect(try CodingText.decode(json) == party)
    }

    @Test(arguments: [
        (#"{"kind":"towService"}"#, ActingParty.other(kind: "towService", id: "")),
        (#"{"kind":"towService","id":"T1","since":"2027"}"#, .other(kind: "towService", id: "T1")),
        (#"{"kind":"Employee","id":"E001"}"#, .other(kind: "Employee", id: "E001")),
        (#"{"kind":"customer","id":null}"#, .customer),
        (#"{"kind":"customer","id":""}"#, .customer),
    ])
    func readsKindsItDoesNotKnow(json: String, party: ActingParty) throws {
        #expect(try CodingText.decode(json) == party)
    }

    @Test(arguments: [
        #"{"kind":"employee"}"#, #"{"kind":"system"}"#, #"{"kind":"system","id":null}"#, #"{"id":"E001"}"#,
        #"{"kind":"employee","id":1}"#, #"{"kind":1,"id":"E001"}"#, #""customer""#, "{}",
    ])
    func refusesAPartyWithoutItsName(json: String) {
        #expect(throws: DecodingError.self) { try CodingText.decode(ActingParty.self, json) }
    }

    @Test func aReservedKindIsReadAsItsCase() throws {
        let party = ActingParty.other(kind: "employee", id: "E001")
        #expect(try CodingText.decode(CodingText.encode(party)) == ActingParty.employee("E001"))
    }

    @Test func tellsKindIdAndDescription() {
        #expect(ActingParty.employee("E001").kind == "employee")
        #expect(ActingParty.employee("E001").id == "E001")
        #expect(ActingParty.employee("E001").description == "employee E001")
        #expect(ActingParty.customer.id == nil)
        #expect(ActingParty.customer.description == "customer")
        #expect(ActingParty.system("import").description == "system import")
        #expect(ActingParty.other(kind: "assessor", id: "A7").description == "assessor A7")
        #expect(Set(Self.parties.map(\.0)).count == Self.parties.count)
    }

    /// Compiles only while no public type hides Swift's own `Actor`.
    @Test func leavesSwiftsActorVisible() {
        func isolation(_ actor: isolated (any Actor)? = #isolation) -> Bool { actor == nil }
        #expect(isolation())
    }
}
