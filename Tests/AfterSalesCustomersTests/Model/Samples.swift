import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// Records with every field filled in, and short ways of making small ones.
enum Samples {
    static let dealer: Identifier<Dealer> = "D01"

    static func day(_ text: String) throws -> LocalDate { try LocalDate(text) }
    static func at(_ text: String) throws -> Timestamp { try Timestamp("\(text):00+08:00") }
    static var today: LocalDate { get throws { try LocalDate("2026-06-30") } }

    static func customer(_ details: CustomerDetails, id: Identifier<Customer> = "C1") throws -> Customer {
        try Customer(RecordKey(dealer: dealer, id), details, asOf: today)
    }

    static func person(_ name: String) -> CustomerDetails { CustomerDetails(party: .person(Person(name: name))) }

    static func organisation(_ name: String) -> CustomerDetails {
        CustomerDetails(party: .organisation(Organisation(name: name)))
    }

    static func fullPerson() throws -> CustomerDetails {
        let consents = [
            Consent(.service, on: try day("2024-03-01"), source: "form 7"),
            Consent(.marketing, isGiven: false, on: try day("2025-03-01"), source: "call"),
        ]
        return CustomerDetails(
            party: .person(
                Person(
                    name: "王小明", latinName: "Wang Xiaoming", formerNames: ["王明"], salutation: "先生",
                    birthday: try Birthday(year: 1988, month: 2, day: 29), occupation: "teacher",
                    identityNumber: "110101198802290011")),
            segment: .privateUse,
            addresses: [
                PostalAddress(
                    lines: ["朝阳路1号"], city: "北京", province: "北京市", postalCode: "100020", country: "CN",
                    label: "home", consents: [Consent(.care, on: try day("2024-03-01"), source: "form 7")])
            ],
            contactPoints: [
                ContactPoint(
                    .mobile(try PhoneNumber("13812343079", in: .china)), label: "own", isPreferred: true,
                    consents: consents),
                ContactPoint(.phone(try PhoneNumber("010-62345678转8012", in: .china))),
                ContactPoint(.email(try EmailAddress("wang@Example.com"))),
                ContactPoint(.messaging(service: "weChat", account: "wang_88")),
            ],
            language: "zh-Hans",
            membership: Membership(
                tier: .gold, number: "M-1", since: try day("2024-03-01"), through: try day("2027-02-28")),
            tags: ["golf"], preferences: ["calls in the evening"],
            family: [
                FamilyMember(name: "李红", relation: .spouse, birthday: try Birthday(month: 2, day: 29)),
                FamilyMember(name: "王一", relation: "grandchild"),
            ],
            since: try day("2024-03-01"), introducedBy: "C9", serviceAdvisor: "E1", customerAdvisor: "E2")
    }

    static func fullOrganisation() throws -> CustomerDetails {
        CustomerDetails(
            party: .organisation(
                Organisation(
                    name: "北京快运有限公司", shortName: "快运", formerNames: ["北京运输"], registrationNumber: "91110105 MA01ABCD1X",
                    legalRepresentative: "赵强", registeredCapital: try Money("5000000.00", .cny),
                    lineOfBusiness: "道路货物运输", operatingStatus: .operating, creditStatus: .good,
                    bankAccounts: [BankAccount(bank: "中国银行", number: "6217000010001234567")],
                    keyPeople: [try keyPerson()])),
            segment: .corporateFleet, since: try day("2020-01-15"))
    }

    static func keyPerson() throws -> KeyPerson {
        KeyPerson(
            name: "孙丽", role: "head of the fleet", influence: .decides, birthday: try Birthday("1979-12-31"),
            contactPoints: [ContactPoint(.mobile(try PhoneNumber("13912345678", in: .china)))])
    }
}

/// What a body is refused with; nothing where it is not refused.
func findings(_ body: () throws -> Void) throws -> [Finding] {
    do {
        try body()
        return []
    } catch let rejection as Rejection {
        return rejection.findings
    }
}

/// The codes of what a body is refused with.
func codes(_ body: () throws -> Void) throws -> [Finding.Code] { try findings(body).map(\.code) }

/// A record's JSON is a text that stays as it is: it is the fixture, and it is read back to the same record and text.
func expect<Record: StoredRecord & Equatable>(
    _ record: Record, isKeptAs fixture: String, _ location: SourceLocation = #_sourceLocation
) throws {
    let json = try record.recordJSON()
    #expect(json == fixture, sourceLocation: location)
    let read = try Record(recordJSON: fixture, format: 1)
    #expect(read == record, sourceLocation: location)
    #expect(try read.recordJSON() == fixture, sourceLocation: location)
    #expect(Record.schema.format == 1, sourceLocation: location)
}
