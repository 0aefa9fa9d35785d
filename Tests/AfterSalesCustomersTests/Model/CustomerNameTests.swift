import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct CustomerNameTests {
    static let longest = 400

    @Test(arguments: [
        "王小明", "欧阳娜娜", "Müller-Lüdenscheidt", "محمد عبد الله", "สมชาย ใจดี", "Nguyễn Thị Minh Khai", "Đặng", "김철수",
        "山田　太郎", "Ольга Петрова", "Γιώργος", "अमिताभ बच्चन", "שרה כהן", "阿卜杜拉·买买提", "O’Neill", "𠮷野家", "Jose\u{301}",
        "Zoe\u{308}\u{301}\u{327}", "王😀", "👨‍👩‍👧", "می‌خواهم", "X", "3M", String(repeating: "王", count: 133),
    ])
    func isAnyScripts(name: String) throws {
        for details in [Samples.person(name), Samples.organisation(name)] {
            #expect(details.findings(asOf: try Samples.today) == [])
            let customer = try Samples.customer(details)
            #expect(customer.details.party.names == [name])
            let read = try Customer(recordJSON: customer.recordJSON(), format: 1)
            #expect(read == customer)
            // Kept as it is written, not in another form that looks the same.
            #expect(read.details.party.names.first?.unicodeScalars.elementsEqual(name.unicodeScalars) == true)
        }
    }

    @Test(arguments: [
        ("", [Finding.Code.emptyText]), (" ", [.emptyText]), ("\u{3000}\u{A0}", [.emptyText]),
        ("\u{200B}", [.emptyText]), ("\u{FEFF}\u{2060}", [.emptyText]), ("\u{202E}", [.emptyText]),
        ("\u{3164}", [.emptyText]), ("\n", [.emptyText, .controlCharacter]), ("王\u{0}", [.controlCharacter]),
        ("王\t明", [.controlCharacter]), ("王\n明", [.controlCharacter]), ("王\r\n明", [.controlCharacter]),
        ("王\u{7F}", [.controlCharacter]), ("王\u{85}明", [.controlCharacter]), ("王\u{2028}明", [.controlCharacter]),
        ("王\u{2029}", [.controlCharacter]), ("\u{1B}[31m", [.controlCharacter]),
        (String(repeating: "a", count: longest + 1), [.textTooLong]),
        (String(repeating: "王", count: 134), [.textTooLong]),
        ("a" + String(repeating: "\u{301}", count: 200), [.textTooLong]),
        (String(repeating: " ", count: longest + 1), [.emptyText, .textTooLong]),
        (String(repeating: "\u{0}", count: 1_000_000), [.textTooLong, .controlCharacter]),
    ])
    func thatIsNone(name: String, codes expected: [Finding.Code]) throws {
        for (details, field) in [(Samples.person(name), "person"), (Samples.organisation(name), "organisation")] {
            let found = try findings { _ = try Samples.customer(details) }
            #expect(found.map(\.code) == expected)
            #expect(found.allSatisfy { $0.place == Place.document.field(field).field("name") && $0.severity == .error })
        }
    }

    @Test func everyNameIsChecked() throws {
        let bad = "\u{0}"
        let details = CustomerDetails(
            party: .person(
                Person(
                    name: bad, latinName: bad, formerNames: ["王", bad], salutation: bad, occupation: bad,
                    identityNumber: bad)),
            family: [FamilyMember(name: "李", relation: .spouse), FamilyMember(name: bad, relation: .child)])
        #expect(
            details.findings(asOf: try Samples.today).map(\.place.path) == [
                "$.person.name", "$.person.latinName", "$.person.formerNames", "$.person.salutation",
                "$.person.occupation", "$.person.identityNumber", "$.family[1].name",
            ])
        let person = KeyPerson(name: bad, role: bad, influence: .uses)
        let organisation = Organisation(
            name: "快运", shortName: bad, registrationNumber: bad, legalRepresentative: bad, lineOfBusiness: bad,
            operatingStatus: .init(rawValue: bad), creditStatus: .init(rawValue: bad),
            bankAccounts: [BankAccount(bank: bad, number: bad)], keyPeople: [person])
        #expect(
            CustomerDetails(party: .organisation(organisation)).findings(asOf: try Samples.today).map(\.place.path) == [
                "$.organisation.shortName", "$.organisation.registrationNumber", "$.organisation.legalRepresentative",
                "$.organisation.lineOfBusiness", "$.organisation.operatingStatus", "$.organisation.creditStatus",
                "$.organisation.bankAccounts[0].bank", "$.organisation.bankAccounts[0].number",
                "$.organisation.keyPeople[0].name", "$.organisation.keyPeople[0].role",
            ])
    }

    @Test func whatMayBeEmptyMayAndANoteHasLines() throws {
        var details = Samples.person("王")
        details.preferences = ["", "one\ntwo\r\n\tthree\u{2028}four", String(repeating: "a", count: 100_000)]
        details.addresses = [
            PostalAddress(lines: ["", "路1号"], city: "北京", province: "", postalCode: "", country: "CN")
        ]
        details.party = .person(Person(name: "王", salutation: "", occupation: "", identityNumber: ""))
        #expect(details.findings(asOf: try Samples.today) == [])
        details.preferences = [String(repeating: "a", count: 100_001), "a\u{8}"]
        #expect(details.findings(asOf: try Samples.today).map(\.code) == [.textTooLong, .controlCharacter])
    }

    @Test func isFoundByAnyOfItsNames() throws {
        let customer = try Samples.customer(Samples.fullPerson())
        for (text, isFound) in [
            ("王小", true), ("wang xiao", true), ("ＷＡＮＧ", true), ("王明", true), ("李", false), ("xiaoming", false),
        ] {
            #expect(customer.isNamed(text) == isFound, "\(text)")
        }
    }
}

extension Customer {
    fileprivate func isNamed(_ beginning: String) -> Bool {
        Query.customers(of: key.owner, named: beginning).matches(self)
    }
}
