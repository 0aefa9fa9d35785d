import AfterSalesCommission
import AfterSalesCore
import AfterSalesStorage
import Testing

@Suite("Plans in a store")
struct RegisteredPlanTests {
    private let store = InMemoryStore()
    private let clerk = ActingParty.employee("E040")
    private let now: Timestamp

    init() throws { now = try Timestamp("2026-07-01T08:00:00Z") }

    /// A version that does not go with version 1 of 2026-01 through 2026-06.
    struct Clash: Sendable {
        let version: Int
        let from: String
        var through: String?
        let codes: Set<Finding.Code>
    }

    private func plan(_ version: Int, from: String, through: String? = nil) throws -> CommissionPlan {
        var draft = PlanDraft.reference4S
        draft.version = version
        draft.effectiveFrom = from
        draft.effectiveThrough = through
        return try draft.validated()
    }

    @Test("What was registered is read back, and a month finds its version")
    func versions() async throws {
        try await store.register(try plan(1, from: "2026-01", through: "2026-06"), for: .group, by: clerk, at: now)
        try await store.register(try plan(2, from: "2026-07"), for: .group, by: clerk, at: now)
        for (month, version) in [("2026-01", 1), ("2026-06", 1), ("2026-07", 2), ("2031-01", 2)] {
            let found = try await store.plan("reference-4s", for: "D01", month: try Month(month))
            #expect(found?.version == version)
        }
        let before = try await store.plan("reference-4s", for: "D01", month: try Month("2025-12"))
        #expect(before == nil)
        let trail = try await store.auditTrail(of: RecordKey<RegisteredPlan>(.group, "reference-4s"))
        #expect(trail.map(\.event.action) == ["register", "register"])
    }

    @Test(
        "Effective ranges cannot overlap, and a version number stands for one content",
        arguments: [
            Clash(version: 2, from: "2026-06", codes: [.overlappingVersions]),
            Clash(version: 2, from: "2020-01", through: "2026-01", codes: [.overlappingVersions]),
            Clash(version: 1, from: "2026-07", codes: [.duplicateVersion]),
            Clash(version: 1, from: "2026-03", codes: [.duplicateVersion, .overlappingVersions]),
        ])
    func overlap(clash: Clash) async throws {
        try await store.register(try plan(1, from: "2026-01", through: "2026-06"), for: .group, by: clerk, at: now)
        let other = try plan(clash.version, from: clash.from, through: clash.through)
        let error = await #expect(throws: Rejection.self) {
            try await store.register(other, for: .group, by: clerk, at: now)
        }
        #expect(Set(error?.errors.map(\.code) ?? []) == clash.codes)
        let kept = try await store.existing(RecordKey<RegisteredPlan>(.group, "reference-4s"))
        #expect(kept.revision.number == 1)
        #expect(kept.record.versions.count == 1)
    }

    @Test("The same version again changes nothing; one that has been ended since is still the same")
    func again() async throws {
        let first = try plan(1, from: "2026-01")
        let stored = try await store.register(first, for: .group, by: clerk, at: now)
        let again = try await store.register(first, for: .group, by: clerk, at: now)
        #expect(again.revision == stored.revision)
        let ended = try stored.record.ending(version: 1, through: try Month("2026-06"))
        #expect(try ended.adding(first) == ended)
        #expect(try ended.adding(try plan(2, from: "2026-07")).versions.map(\.version) == [1, 2])
    }

    @Test("A version cannot end before it begins, nor one that is not there")
    func ending() throws {
        let registered = RegisteredPlan(try plan(1, from: "2026-05"), for: .group)
        let early = #expect(throws: Rejection.self) {
            try registered.ending(version: 1, through: try Month("2026-04"))
        }
        #expect(early?.errors.isEmpty == false)
        let unknown = #expect(throws: Rejection.self) {
            try registered.ending(version: 7, through: try Month("2026-06"))
        }
        #expect(unknown?.errors.map(\.code) == [.unknownVersion])
    }

    @Test("Of two that register at one moment one is refused, and none is lost")
    func race() async throws {
        let first = try plan(1, from: "2026-01", through: "2026-06")
        let others = try (2...9).map { try plan($0, from: "2026-07") }
        try await store.register(first, for: .group, by: clerk, at: now)
        let kept = await withTaskGroup(of: Int?.self) { group in
            for other in others {
                group.addTask { [store, clerk, now] in
                    (try? await store.register(other, for: .group, by: clerk, at: now)) == nil ? nil : other.version
                }
            }
            return await group.reduce(into: [Int]()) { list, version in version.map { list.append($0) } }
        }
        let stored = try await store.existing(RecordKey<RegisteredPlan>(.group, "reference-4s"))
        #expect(kept.count == 1)
        #expect(stored.record.versions.map(\.version) == [1] + kept)
    }

    @Test("A dealership's own plan goes before the group's")
    func ownPlan() async throws {
        try await store.register(try plan(1, from: "2026-01"), for: .group, by: clerk, at: now)
        try await store.register(try plan(5, from: "2026-04"), for: .dealer("D02"), by: clerk, at: now)
        for (dealer, month, version) in [("D01", "2026-06", 1), ("D02", "2026-06", 5), ("D02", "2026-02", 1)] {
            let found = try await store.plan("reference-4s", for: Identifier(dealer), month: try Month(month))
            #expect(found?.version == version)
            let all = try await store.plans(for: Identifier(dealer), month: try Month(month))
            #expect(all.map(\.version) == [version])
        }
    }

    @Test("A plan is the same after a round through JSON")
    func roundTrip() throws {
        let registered = try RegisteredPlan(try plan(1, from: "2026-01", through: "2026-06"), for: .dealer("D01"))
            .adding(try plan(2, from: "2026-07"))
        let again = try RegisteredPlan(recordJSON: registered.recordJSON(), format: 1)
        #expect(again == registered)
        #expect(again.recordJSON() == registered.recordJSON())
    }
}
