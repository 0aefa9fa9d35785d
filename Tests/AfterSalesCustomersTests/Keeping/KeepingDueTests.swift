import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// Whose data a store names as kept long enough.
@Suite struct KeepingDueTests {
    static let owner = RecordOwner.dealer("D01")

    /// A store in which C1 was taken in on 2020-01-10, with what a test puts beside.
    static func store(_ add: (inout ChangeSet, Act) throws -> Void = { _, _ in }) async throws -> InMemoryStore {
        let store = InMemoryStore()
        let act = Act("take in", by: .employee("E1"), at: try Samples.at("2020-01-10T09:00"))
        var changes = ChangeSet(CommitKey(owner, "1"))
        try changes.insert(Samples.customer(Samples.person("王")), act)
        try add(&changes, act)
        try await store.commit(changes)
        return store
    }

    static func due(
        _ store: InMemoryStore, on day: String, hostActivity: String? = nil
    ) async throws -> [String] {
        var due: [String] = []
        let periods = try KeepingPeriods(months: 60)
        let host = try hostActivity.map { try Samples.day($0) }
        try await store.eachDueForErasure(
            of: owner, by: periods, on: Samples.day(day), in: .china, hostActivity: { _ in host }
        ) { due.append("\($0.customer) \($0.lastActivity) \($0.dueSince)") }
        return due
    }

    @Test func whoeverWasNeverHeardOfAgain() async throws {
        let store = try await Self.store()
        #expect(try await Self.due(store, on: "2025-01-10") == [])
        #expect(try await Self.due(store, on: "2025-01-11") == ["C1 2020-01-10 2025-01-11"])
        #expect(try await Self.due(store, on: "2025-01-11", hostActivity: "2021-01-01") == [])
        #expect(try await Self.due(store, on: "2026-01-02", hostActivity: "2021-01-01") == ["C1 2021-01-01 2026-01-02"])
    }

    @Test func notWhoHasACar() async throws {
        let store = try await Self.store { changes, act in
            try changes.insert(Samples.vehicle(ownerships: [Ownership("C1", from: Samples.day("2020-01-10"))]), act)
        }
        #expect(try await Self.due(store, on: "2030-01-01") == [])
        let stored = try await store.existing(RecordKey<Vehicle>(Self.owner, "V1"))
        var car = stored.record
        try car.transfer(to: "C2", on: Samples.day("2022-05-02"))
        var changes = ChangeSet(CommitKey(Self.owner, "2"))
        try changes.update(stored, to: car, Act("sell", by: .system("host"), at: Samples.at("2022-05-02T09:00")))
        try await store.commit(changes)
        #expect(try await Self.due(store, on: "2030-01-01") == ["C1 2022-05-01 2027-05-02"])
    }

    @Test func notWhoseComplaintIsOpen() async throws {
        for (complaint, expected) in [
            (try RecordLifecycleTests.complaint(.inOrder), []),
            (try Samples.fullComplaint(), ["C1 2026-06-27 2031-06-28"]),
        ] {
            let store = try await Self.store { changes, act in try changes.insert(complaint, act) }
            #expect(try await Self.due(store, on: "2040-01-01") == expected)
        }
    }

    @Test func contactsAndReferralsCount() async throws {
        let call = try await Self.store { changes, act in try changes.insert(Samples.fullInteraction(), act) }
        #expect(try await Self.due(call, on: "2040-01-01") == ["C1 2026-06-29 2031-06-30"])
        let referral = try await Self.store { changes, act in
            var referral = try Referral(
                RecordKey(Self.owner, "R1"), of: "C2", by: "C1", on: Samples.day("2021-05-01"))
            try referral.convert(on: Samples.day("2021-07-01"), reward: Money("1.00", .cny))
            try referral.payReward(on: Samples.day("2021-07-02"))
            try changes.insert(referral, act)
        }
        #expect(try await Self.due(referral, on: "2040-01-01") == ["C1 2021-07-02 2026-07-03"])
    }
}
