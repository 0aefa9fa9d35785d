import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct AccessViewTests {
    @Test func aMaskedView() throws {
        let view = AccessPolicy.standard.view(of: try AccessSamples.person(), for: .auditor)
        #expect(view["details.party.person.name"]?.text == "王*明")
        #expect(view["details.party.person.latinName"]?.text == "W***")
        #expect(view["details.contactPoints.0.value.mobile"]?.text == "138****3079")
        #expect(view["details.contactPoints.2.value.email"]?.text == "w***@mail.example")
        #expect(view["details.contactPoints.3.value.account"]?.text == "****")
        #expect(view["details.party.person.birthday"]?.text == "****")
        #expect(view["details.segment"]?.text == "taxi")
        #expect(view.json.contains(#""name": "王*明""#) && view.json.contains(#""segment": "taxi""#))
        let car = AccessPolicy.standard.view(of: try AccessSamples.vehicle(), for: .auditor)
        #expect(car["details.plate.number"]?.text == "京A****5")
    }

    @Test func whatIsWithheldIsNull() throws {
        let view = AccessPolicy.standard.view(of: try AccessSamples.person(), for: .technician)
        let name = try #require(view["details.party.person.name"])
        #expect(name.showing == .withheld && name.text == nil)
        #expect(view.json.contains(#""name": null"#))
        #expect(view.sensitiveFields.isEmpty)
    }

    @Test func whoMayReadSeesTheRecordAsItIs() throws {
        let customer = try AccessSamples.organisation()
        let view = AccessPolicy.standard.view(of: customer, for: .serviceManager)
        #expect(try Customer(recordJSON: view.json, format: 1) == customer)
        #expect(
            view.sensitiveFields.map(\.path).contains("details.party.organisation.bankAccounts.0.number"))
        // Even so, what is printed without a thought is not the record.
        #expect(!"\(view) \(view.fields)".contains("孙立国"))
    }

    @Test func aKindThatIsNotClassifiedIsSensitiveAsAWhole() throws {
        let json = #"{"key":{"dealer":"D01","id":"N1"},"people":{"王小明":"13812343079"}}"#
        #expect(AccessPolicy.standard.redacted(json: json, of: Note.self, for: .auditor) == #""****""#)
        #expect(AccessPolicy.standard.redacted(json: json, of: Note.self, for: .technician) == "null")
        var policy = AccessPolicy.standard
        policy.fieldRules["note"] = .open("key") + .personal("people")
        #expect(
            policy.redacted(json: json, of: Note.self, for: .auditor)
                == #"{"key": {"dealer": "D01", "id": "N1"}, "people": "****"}"#)
        #expect(policy.redacted(json: json, of: Note.self, for: .serviceAdvisor).contains("王小明"))
        #expect(policy.redacted(json: "no JSON", of: Note.self, for: .serviceManager) == "null")
    }

    @Test(
        arguments: [
            #""SECRET""#, #"["SECRET"]"#, #"{"SECRET":1}"#, #"{"details":"SECRET"}"#, #"{"details":["SECRET"]}"#,
            #"{"details":{"contactPoints":{"SECRET":{"value":{"mobile":"SECRET"}}}}}"#,
            #"{"details":{"contactPoints":[{"SECRET":1}]}}"#, #"{"details":{"tags":{"SECRET":"SECRET"}}}"#,
            #"{"details":{"family":"SECRET"}}"#, #"{"details":{"party":{"person":{"name":{"SECRET":"SECRET"}}}}}"#,
            #"{"details":{"shoeSize":{"SECRET":["SECRET"]}}}"#, #"{"details":{"membership":"SECRET"}}"#,
            #"{"details":{"party":{"person":["SECRET",{"SECRET":"SECRET"}]}}}"#, #"{"standing":{"kind":{"SECRET":2}}}"#,
        ]) func aShapeThatNobodyExpectsShowsNothing(_ json: String)
    {
        // These are no customers; a damaged store, or a format of the future, may hold such things.
        let shown = AccessPolicy.standard.redacted(json: json, of: Customer.self, for: "nobody")
        let isAKey = json.contains(#""contactPoints":[{"SECRET""#) || json == #"{"SECRET":1}"#
        // Beside names that are declared, a name is the program's.
        #expect(!shown.contains("SECRET") || isAKey, "\(shown)")
        #expect(!AccessPolicy.standard.redacted(json: json, of: Customer.self, for: "nobody").contains(#": "SECRET"#))
    }

    @Test func anEmptyListIsMaskedAsOne() throws {
        let customer = try Customer(
            RecordKey(AccessSamples.dealer, "C9"), CustomerDetails(party: .person(Person(name: "王明"))),
            asOf: try LocalDate("2026-06-01"))
        let policy = AccessPolicy.standard
        #expect(policy.view(of: customer, for: .auditor)["details.family"]?.text == "[]")
        #expect(policy.view(of: customer, for: .technician)["details.family"]?.showing == .withheld)
        // An empty list is not something that was filled in.
        try policy.check(inserting: customer, by: .serviceAdvisor)
    }
}

private struct Note: StoredRecord, Codable {
    var key: RecordKey<Note>
    var people: [String: String]
    static let schema = RecordSchema<Note>("note", "A note.", fields: [])
}
