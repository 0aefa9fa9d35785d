import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// What reads and writes many records gives on every store what it gives in memory.
@Suite struct EveryStoreTests {
    private let dealership = GeneratedDealership(customers: 40)
    private let owner = RecordOwner.dealer(CareSample.dealer)
    private let at = CareSample.time("2026-06-15T02:00:00Z")

    private func filled(_ kind: StoreKind) async throws -> TestStore {
        let place = try await kind.open()
        for number in 0..<dealership.customers {
            let facts = try dealership.facts(number)
            try await place.commit { changes, store in
                let act = Act("fill", by: .system("test"), at: at)
                try await changes.insert(facts.customer, in: store, act)
                for car in facts.vehicles { try await changes.insert(car, in: store, act) }
                for contact in facts.contacts { try await changes.insert(contact, in: store, act) }
            }
        }
        return place
    }

    private func derive(_ place: TestStore, version: Int = 1) async throws -> CareRun {
        let request = CareRequest(
            try CareSample.plan(version: version), window: dealership.window, zone: .china,
            campaigns: dealership.campaigns, standIns: [.customerCare: "CC1"])
        return try await place.store.deriveCare(request, for: owner, by: .system("care"), at: at, pageSize: 15) { ids in
            try ids.flatMap { id in try dealership.facts(Int(id.rawValue.dropFirst()) ?? 0).deliveries }
        }
    }

    /// Everything that can be asked of a dealership, as text.
    private func answers(_ place: TestStore) async throws -> [String] {
        var answers: [String] = []
        let first = try await derive(place)
        answers.append("derived \(first.added) \(first.counts.map { "\($0.key) \($0.value)" }.sorted())")
        let again = try await derive(place)
        answers.append("again \(again.added) \(again.replanned) \(again.withdrawn) \(again.unchanged)")
        let replanned = try await derive(place, version: 2)
        answers.append("replanned \(replanned.added) \(replanned.replanned) \(replanned.withdrawn)")
        for day in [dealership.window.lowerBound, try dealership.window.lowerBound.adding(days: 200)] {
            for assignee: CareAssignee in [.everybody, .nobody, .employee("CC1"), .employee("SA1"), .employee("SA2")] {
                let list = try await place.store.dueTasks(of: owner, for: assignee, on: day)
                answers.append("\(day) \(assignee) \(list.text(.english))")
            }
        }
        let complete = try await place.store.customerCompleteness(of: owner, by: .standard)
        answers.append("\(complete.all) \(complete.missing.map { "\($0) \($1)" }.sorted())")
        let duplicates = try await place.store.duplicates(of: owner)
        answers.append("\(duplicates)")
        let one = try await place.store.existing(RecordKey<Customer>(owner, "C1")).record
        answers.append("\(try await place.store.duplicates(of: one))")
        let officer = Reader("E9", .dataProtectionOfficer, for: .audit)
        let view = try await place.store.read(
            one.key, as: officer, under: .standard, at: at, log: CommitKey(owner, "read"))
        answers.append(view.json)
        let log = try await place.store.page(
            Query<AccessLogEntry>(of: owner, where: AccessLogEntry.customers.is("C1")), after: nil, limit: 9)
        answers += log.items.map(\.json)
        let periods = try KeepingPeriods(months: 1)
        var due: [String] = []
        try await place.store.eachDueForErasure(
            of: owner, by: periods, on: LocalDate("2030-01-01"), in: .china
        ) { due.append("\($0)") }
        answers += due
        #expect(try await place.check().isEmpty)
        return answers
    }

    @Test func everyStoreAnswersTheSame() async throws {
        let expected = try await answers(filled(.memory))
        #expect(expected.count > 15)
        for kind in StoreKind.allCases where kind != .memory {
            let found = try await answers(filled(kind))
            for (answer, wanted) in zip(found, expected) { #expect(answer == wanted, "\(kind)") }
            #expect(found.count == expected.count)
        }
    }
}
