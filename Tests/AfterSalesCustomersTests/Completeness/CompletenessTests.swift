import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct CompletenessTests {
    let dealer = AccessSamples.dealer
    let rules = CompletenessRules.standard

    private func customer(
        _ id: Identifier<Customer>, _ party: Party, _ segment: Segment = .privateUse,
        _ change: (inout CustomerDetails) throws -> Void = { _ in }
    ) throws -> Customer {
        var details = CustomerDetails(party: party, segment: segment)
        try change(&details)
        return try Customer(RecordKey(dealer, id), details, asOf: LocalDate("2026-06-01"))
    }

    @Test func fullSamplesAreComplete() throws {
        for customer in [try AccessSamples.person(), try AccessSamples.organisation()] {
            #expect(rules.check(customer)?.missing == [])
        }
        #expect(rules.check(try AccessSamples.vehicle()).missing == [])
        // Each field is filled in for the kind of party that has it, and never for the other.
        let person = try AccessSamples.person().details
        let organisation = try AccessSamples.organisation().details
        for field in CustomerField.allCases {
            #expect(field.isFilled(in: person) == (field.partyKind != .organisation), "\(field)")
            #expect(field.isFilled(in: organisation) == (field.partyKind != .person), "\(field)")
        }
        let car = try AccessSamples.vehicle()
        #expect(VehicleField.allCases.allSatisfy { $0.isFilled(in: car) })
    }

    @Test func nothingIsFilledInOfAnEmptyFile() throws {
        let person = try customer("C1", .person(Person(name: "王明")))
        let file = try #require(rules.check(person))
        #expect(file.missing == [.birthday, .phone, .mobile, .address, .postalCode, .serviceConsent, .serviceAdvisor])
        #expect(file.filled == Ratio(1, per: 8))
        #expect(file.findings.map(\.code) == Array(repeating: .missingField, count: 7))
        #expect(file.findings.first?.place.path == "customer D01/C1.birthday")
        #expect(file.findings.first?.text(.simplifiedChinese) == "缺少生日")
        for field in CustomerField.allCases where field != .name {
            #expect(!field.isFilled(in: person.details), "\(field)")
        }
        let car = try Vehicle(RecordKey(dealer, "V1"), VehicleDetails(make: "Audi", model: "A6L"))
        #expect(rules.check(car).missing == rules.check(car).required)
        #expect(VehicleField.allCases.allSatisfy { !$0.isFilled(in: car) })
    }

    @Test func theSegmentAsksForMore() throws {
        let organisation = Party.organisation(Organisation(name: "华安公司"))
        let fleet = try #require(rules.check(customer("C1", organisation, .corporateFleet)))
        #expect(fleet.missing.contains(.creditStatus) && fleet.missing.contains(.legalRepresentative))
        let office = try #require(rules.check(customer("C2", organisation, .government)))
        #expect(!office.required.contains(.creditStatus) && office.required.contains(.keyPerson))
        // A person who drives a taxi has no registered capital.
        let driver = try #require(rules.check(customer("C3", .person(Person(name: "王明")), .taxi)))
        #expect(!driver.required.contains(.registeredCapital) && driver.required.contains(.birthday))
    }

    @Test func whoHasSaidNoHasBeenAsked() throws {
        let refused = try customer("C1", .person(Person(name: "王明"))) {
            $0.contactPoints = [
                ContactPoint(
                    .mobile(try PhoneNumber("13812343079", in: .china)),
                    consents: [Consent(.service, isGiven: false, on: try LocalDate("2026-01-01"), source: "call")])
            ]
        }
        #expect(CustomerField.serviceConsent.isFilled(in: refused.details))
    }

    @Test func filesOutOfUseAreCountedApart() throws {
        let json = try AccessSamples.person().recordJSON()
        let merged = json.replacing(#"{"kind":"active"}"#, with: #"{"kind":"merged","into":"C2"}"#)
        let file = rules.check(try Customer(recordJSON: merged, format: 1))
        #expect(file == nil)
        var summary = CompletenessSummary<CustomerField>()
        try summary.add(file)
        #expect(summary.outOfUse == 1 && summary.all.files == 0)
    }

    @Test func summariesMerge() throws {
        let files = [
            try customer("C1", .person(Person(name: "王明"))), try AccessSamples.person("C2"),
            try AccessSamples.organisation("C3"), try customer("C4", .organisation(Organisation(name: "华安")), .taxi),
        ]
        var all = CompletenessSummary<CustomerField>()
        var halves = [CompletenessSummary<CustomerField>(), CompletenessSummary<CustomerField>()]
        for (index, file) in files.enumerated() {
            try all.add(rules.check(file))
            try halves[index % 2].add(rules.check(file))
        }
        #expect(try halves[0].merging(halves[1]) == all)
        #expect(try CompletenessSummary().merging(all) == all)
        #expect(all.all.complete == Ratio(2, per: 4) && all.all.files == 4)
        #expect(all.parties[.person]?.complete == Ratio(1, per: 2))
        #expect(all.segments[.taxi]?.files == 3)
        #expect(all.missing[.birthday] == Ratio(1, per: 2))
        #expect(all.missing[.phone] == Ratio(2, per: 4))
        #expect(all.missing[.name] == Ratio(0, per: 4))
    }

    @Test func theStoreIsReadPageByPage() async throws {
        let store = InMemoryStore()
        var changes = ChangeSet(CommitKey(dealer, "setup"))
        let act = Act("create", by: .system("test"), at: try AccessSamples.now())
        for number in 0..<30 {
            let id = "C\(number)"
            try changes.insert(
                number % 3 == 0
                    ? try AccessSamples.person(Identifier(id))
                    : try customer(Identifier(id), .person(Person(name: "王明"))),
                act)
        }
        try changes.insert(try AccessSamples.vehicle(), act)
        try changes.insert(try Vehicle(RecordKey(dealer, "V2"), VehicleDetails(make: "Audi", model: "A6L")), act)
        try await store.commit(changes)

        var incomplete: [String] = []
        let summary = try await store.customerCompleteness(of: dealer, pageSize: 7) {
            incomplete.append($0.key.id.rawValue)
        }
        #expect(summary.all.complete == Ratio(10, per: 30))
        #expect(incomplete.count == 20 && !incomplete.contains("C3"))
        let some = try await store.customerCompleteness(of: dealer, where: Customer.segment.is(.taxi))
        #expect(some.all.complete == Ratio(10, per: 10))
        let cars = try await store.vehicleCompleteness(of: dealer)
        #expect(cars.all.complete == Ratio(1, per: 2) && cars.missing[.vin] == Ratio(1, per: 2))
    }

    @Test func theRulesAreData() throws {
        let own = CompletenessRules(
            customers: [CompletenessRule(for: .person, in: ["drivingSchool"], [.email, .identityNumber])],
            vehicles: [.nextService])
        let document = RulesDocument(rules: own, summary: try summary())
        let json = try document.recordJSON()
        #expect(try RulesDocument(recordJSON: json, format: 1) == document)
        #expect(json.contains(#""segments":{"private":{"complete":"0/1","filled":"1/8"}}"#))
        let learner = try customer("C1", .person(Person(name: "王明")), "drivingSchool")
        #expect(own.check(learner)?.missing == [.identityNumber, .email])
        #expect(own.check(try customer("C2", .person(Person(name: "王明"))))?.required == [])
    }

    private func summary() throws -> CompletenessSummary<CustomerField> {
        var summary = CompletenessSummary<CustomerField>()
        try summary.add(rules.check(customer("C1", .person(Person(name: "王明")))))
        try summary.add(nil)
        return summary
    }
}

/// A host that keeps its rules and what came of them.
private struct RulesDocument: StoredRecord, Codable, Equatable {
    var rules: CompletenessRules
    var summary: CompletenessSummary<CustomerField>
    var key: RecordKey<RulesDocument> { RecordKey(.group, "rules") }
    static let schema = RecordSchema<RulesDocument>("rules", "What files have to hold.", fields: [])
}
