import AfterSalesCore
import AfterSalesCustomers
import Testing

/// Files as large as they may be, and larger; and that what is said of them tells nothing of the customer.
@Suite struct CustomerLimitTests {
    static func points(_ count: Int) -> [ContactPoint] {
        (0..<count).map { ContactPoint(.messaging(service: "weChat", account: "w\($0)")) }
    }

    @Test func tenThousandContactPointsAreAFile() throws {
        var details = Samples.person("王")
        details.contactPoints = Self.points(CustomerDetails.mostElements)
        let clock = ContinuousClock()
        var customer: Customer?
        // A check of each with each would take a hundred million steps.
        let time = try clock.measure { customer = try Samples.customer(details) }
        #expect(time < .seconds(5))
        #expect(customer?.details.contactPoints.count == 10_000)
        details.contactPoints[9_999] = details.contactPoints[0]
        #expect(details.findings(asOf: try Samples.today).map(\.code) == [.duplicateContactPoint])
    }

    @Test func oneMoreIsRefused() throws {
        var details = Samples.person("王")
        details.contactPoints = Self.points(CustomerDetails.mostElements + 1)
        let found = try findings { _ = try Samples.customer(details) }
        #expect(found.map(\.code) == [.tooManyElements])
        #expect(found.map(\.place.path) == ["$.contactPoints"])
        #expect(found.first?.inputs == [.init("count", "10001"), .init("most", "10000")])
    }

    @Test func everyListHasAnEnd() throws {
        let count = CustomerDetails.mostElements + 1
        let texts = Array(repeating: "a", count: count)
        let consents = Array(
            repeating: Consent(.care, on: try Samples.today, source: "form"), count: count)
        var details = CustomerDetails(
            party: .person(Person(name: "王", formerNames: texts)),
            addresses: Array(repeating: PostalAddress(lines: [], city: "北京", country: "CN"), count: count),
            contactPoints: [ContactPoint(.messaging(service: "weChat", account: "w"), consents: consents)],
            tags: texts, preferences: texts,
            family: Array(repeating: FamilyMember(name: "李", relation: .child), count: count))
        details.addresses[0].lines = texts
        details.addresses[1].consents = consents
        var found = details.findings(asOf: try Samples.today)
        #expect(Set(found.map(\.code)) == [.tooManyElements])
        #expect(
            found.map(\.place.path) == [
                "$.person.formerNames", "$.contactPoints[0].consents", "$.addresses", "$.addresses[0].lines",
                "$.addresses[1].consents", "$.tags", "$.preferences", "$.family",
            ])
        details = CustomerDetails(
            party: .organisation(
                Organisation(
                    name: "快运", bankAccounts: Array(repeating: BankAccount(bank: "b", number: "1"), count: count),
                    keyPeople: Array(repeating: KeyPerson(name: "孙", role: "r", influence: .uses), count: count))))
        found = details.findings(asOf: try Samples.today)
        #expect(found.map(\.place.path) == ["$.organisation.bankAccounts", "$.organisation.keyPeople"])
    }

    @Test func ofErrorsAThousandAreListed() throws {
        var details = Samples.person("王")
        details.tags = Array(repeating: "", count: 5_000)
        let found = details.findings(asOf: try Samples.today)
        #expect(found.count == 1_001)
        #expect(found.last?.code == .tooManyFindings)
    }

    @Test func noFindingTellsOfTheCustomer() throws {
        // Each value is wrong in its own way and carries a mark by which it would be seen again.
        let mark = "SECRET"
        let bad = "\(mark)\u{0}"
        let consents = [Consent(.init(rawValue: bad), on: try Samples.day("2027-01-01"), source: bad)]
        let points = [
            ContactPoint(.messaging(service: bad, account: bad), label: bad, consents: consents),
            ContactPoint(.messaging(service: bad, account: bad)),
        ]
        let person = KeyPerson(
            name: bad, role: bad, influence: .uses, birthday: try Birthday("2031-03-04"), contactPoints: points)
        var details = CustomerDetails(
            party: .organisation(
                Organisation(
                    name: bad, shortName: bad, registrationNumber: bad, legalRepresentative: bad,
                    registeredCapital: try Money("-7654321.00", .cny), lineOfBusiness: bad,
                    bankAccounts: [BankAccount(bank: bad, number: bad)], keyPeople: [person])),
            segment: .init(rawValue: bad),
            addresses: [
                PostalAddress(
                    lines: [bad], city: bad, province: bad, postalCode: bad, country: bad, label: bad,
                    consents: consents)
            ],
            contactPoints: points, language: bad, membership: Membership(tier: .init(rawValue: bad), number: bad),
            tags: [bad], preferences: [bad],
            family: [FamilyMember(name: bad, relation: .init(rawValue: bad), birthday: try Birthday("1700-03-04"))])
        var found = details.findings(asOf: try Samples.today)
        details.party = .person(
            Person(
                name: bad, latinName: bad, formerNames: [bad], salutation: bad, birthday: try Birthday("2031-03-04"),
                occupation: bad, identityNumber: bad))
        found += details.findings(asOf: try Samples.today)
        #expect(found.count > 60)
        for finding in found {
            let shown = "\(finding) \(finding.text(.simplifiedChinese)) \(finding.inputs.map(\.value)) \(finding.place)"
            for secret in [mark, "2031", "1700", "7654321"] { #expect(!shown.contains(secret), "\(finding.code)") }
        }
    }
}
