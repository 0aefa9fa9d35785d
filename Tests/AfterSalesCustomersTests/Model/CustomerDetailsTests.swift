import AfterSalesCore
import AfterSalesCustomers
import Testing

@Suite struct CustomerDetailsTests {
    static func findings(_ change: (inout CustomerDetails) throws -> Void) throws -> [Finding] {
        var details = Samples.person("王")
        try change(&details)
        return details.findings(asOf: try Samples.today)
    }

    @Test(
        arguments: [
            ("2026-06-30", []), ("2026-07-01", [.birthdayInFuture]), ("2026-06-29", []),
            ("9999-12-31", [.birthdayInFuture]),
            ("1875-07-01", []), ("1875-06-30", [.implausibleBirthday]), ("1876-02-29", []),
            ("1700-01-01", [.implausibleBirthday]), ("0001-01-01", [.implausibleBirthday]), ("--02-29", []),
            ("--12-31", []),
        ] as [(String, [Finding.Code])])
    func birthdays(text: String, codes: [Finding.Code]) throws {
        let birthday = try Birthday(text)
        #expect(try Self.findings { $0.party = .person(Person(name: "王", birthday: birthday)) }.map(\.code) == codes)
        #expect(
            try Self.findings { $0.family = [FamilyMember(name: "李", relation: .child, birthday: birthday)] }.map(
                \.code)
                == codes)
        let keyPerson = KeyPerson(name: "孙", role: "buyer", influence: .influences, birthday: birthday)
        #expect(
            try Self.findings { $0.party = .organisation(Organisation(name: "快运", keyPeople: [keyPerson])) }.map(\.code)
                == codes)
    }

    @Test func eachTextHasItsPlace() throws {
        let bad = String(repeating: "a", count: 1_001)
        let found = try Self.findings {
            $0.addresses = [
                PostalAddress(
                    lines: ["1", bad], city: bad, province: bad, postalCode: bad, country: bad, label: bad)
            ]
            $0.language = bad
            $0.segment = .init(rawValue: bad)
            $0.tags = ["golf", bad]
            $0.family = [FamilyMember(name: "李", relation: .init(rawValue: bad))]
            $0.membership = Membership(tier: .init(rawValue: bad), number: bad)
            $0.contactPoints = [ContactPoint(.messaging(service: bad, account: bad), label: bad)]
        }
        #expect(Set(found.map(\.code)) == [.textTooLong])
        #expect(
            found.map(\.place.path) == [
                "$.contactPoints[0].messaging", "$.contactPoints[0].account", "$.contactPoints[0].label",
                "$.addresses[0].lines", "$.addresses[0].city", "$.addresses[0].province", "$.addresses[0].postalCode",
                "$.addresses[0].country", "$.addresses[0].label", "$.language", "$.segment", "$.tags",
                "$.family[0].relation", "$.membership.tier", "$.membership.number",
            ])
        #expect(found.allSatisfy { $0.inputs.first == .init("bytes", "1001") })
    }

    @Test func addressesNameCityAndCountry() throws {
        let found = try Self.findings { $0.addresses = [PostalAddress(lines: [], city: " ", country: "")] }
        #expect(found.map(\.code) == [.emptyText, .emptyText])
        #expect(found.map(\.place.path) == ["$.addresses[0].city", "$.addresses[0].country"])
    }

    @Test func daysGoForward() throws {
        let (first, last) = (try Samples.day("2026-01-01"), try Samples.day("2026-12-31"))
        func membership(_ since: LocalDate?, _ through: LocalDate?) throws -> [Finding.Code] {
            try Self.findings { $0.membership = Membership(tier: .silver, since: since, through: through) }.map(\.code)
        }
        #expect(try membership(first, last) == [] && membership(first, first) == [] && membership(nil, first) == [])
        #expect(try membership(last, first) == [.endBeforeStart])
        #expect(try Self.findings { $0.since = try Samples.day("2026-06-30") } == [])
        let since = try Self.findings { $0.since = try Samples.day("2026-07-01") }
        #expect(since.map(\.code) == [.dateInFuture] && since.map(\.place.path) == ["$.since"])
    }

    @Test(
        arguments: [(-1, [.amountBelowZero]), (Int64.min, [.amountBelowZero]), (0, []), (1, [])]
            as [(Int64, [Finding.Code])])
    func capitalIsNotBelowZero(minorUnits: Int64, codes: [Finding.Code]) throws {
        let organisation = Organisation(
            name: "快运", registeredCapital: Money(minorUnits: minorUnits, currency: .cny))
        let found = CustomerDetails(party: .organisation(organisation)).findings(asOf: try Samples.today)
        #expect(found.map(\.code) == codes)
        #expect(found.allSatisfy { $0.place.path == "$.organisation.registeredCapital" && $0.inputs.isEmpty })
    }

    @Test func aContactPointTwiceIsAWarning() throws {
        let phone = try PhoneNumber("13812343079", in: .china)
        let points = [
            ContactPoint(.mobile(phone)), ContactPoint(.email(try EmailAddress("w@a.cn"))),
            ContactPoint(.mobile(try PhoneNumber("+86 138 1234 3079", in: nil)), label: "again"),
            ContactPoint(.email(try EmailAddress("w@A.CN"))), ContactPoint(.email(try EmailAddress("W@a.cn"))),
        ]
        let found = try Self.findings { $0.contactPoints = points }
        #expect(found.map(\.code) == [.duplicateContactPoint, .duplicateContactPoint])
        #expect(found.map(\.severity) == [.warning, .warning])
        #expect(found.map(\.place.path) == ["$.contactPoints[2]", "$.contactPoints[3]"])
        #expect(found.map { $0.inputs.map(\.value) } == [["0"], ["1"]])
        var details = Samples.person("王")
        details.contactPoints = points
        #expect(try Samples.customer(details).details.contactPoints == points)
    }
}
