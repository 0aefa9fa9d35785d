import AfterSalesCommission
import AfterSalesCore
import AfterSalesStorage
import Testing

/// What people state, in a store.
@Suite struct InputRecordTests {
    private let store = InMemoryStore()

    private func check<Record: StoredRecord & Hashable>(_ states: (Record, Record)) async throws {
        let owner = RecordOwner.dealer(InputSample.dealer)
        #expect(states.0.key == states.1.key && states.0 != states.1)
        var changes = ChangeSet(CommitKey(owner, "first"))
        try changes.insert(states.0, Act("state", by: InputSample.clerk, at: try InputSample.time(1)))
        _ = try await store.commit(changes)
        let stored = try await store.existing(states.0.key)
        #expect(stored.record == states.0)
        changes = ChangeSet(CommitKey(owner, "second"))
        try changes.update(stored, to: states.1, Act("restate", by: InputSample.clerk, at: try InputSample.time(3)))
        _ = try await store.commit(changes)
        #expect(try await store.existing(states.0.key).record == states.1)
        // What was known on any day can be read.
        #expect(try await store.load(states.0.key, asOf: try InputSample.time(2)) == states.0)
        #expect(try await store.load(states.0.key, asOf: try InputSample.time(4)) == states.1)
        let trail = try await store.auditTrail(of: states.0.key)
        #expect(trail.map(\.event.action) == ["state", "restate"])
        let report = try await store.check([Record.self])
        #expect(report.findings == [] && report.records.map(\.count) == [1])
        for state in [states.0, states.1] {
            let json = try state.recordJSON()
            #expect(try Record(recordJSON: json, format: 1) == state)
            #expect(try Record(recordJSON: json, format: 1).recordJSON() == json)
        }
    }

    @Test func `a staff file`() async throws { try await check(try InputSample.staffFile()) }
    @Test func `an agreed target`() async throws { try await check(try InputSample.target()) }
    @Test func `an appraisal`() async throws { try await check(try InputSample.appraisal()) }
    @Test func `a reported figure`() async throws { try await check(try InputSample.figure()) }
    @Test func `an approved coefficient`() async throws { try await check(try InputSample.approval()) }
    @Test func `a draw agreement`() async throws { try await check(try InputSample.draw()) }

    @Test func `every kind is listed once, and inputs keep their history`() {
        let kinds = CommissionKinds.all.map { Self.kind($0) }
        #expect(Set(kinds.map(\.name)).count == kinds.count && kinds.count == 9)
        #expect(
            kinds.filter(\.keepsHistory).map(\.name) == [
                "staff_file", "agreed_target", "appraisal", "reported_figure", "coefficient_approval", "draw_agreement",
            ])
    }

    private static func kind<Record: StoredRecord>(_ type: Record.Type) -> (name: String, keepsHistory: Bool) {
        (Record.schema.kind, Record.schema.keepsHistory)
    }

    @Test func `a month's inputs are found, and make its facts`() async throws {
        let june = try InputSample.month()
        var changes = ChangeSet(CommitKey(.dealer(InputSample.dealer), "all"))
        let act = Act("state", by: InputSample.clerk, at: try InputSample.time())
        try changes.insert(try InputSample.staffFile().1, act)
        try changes.insert(try InputSample.target().1, act)
        try changes.insert(try InputSample.appraisal().1, act)
        try changes.insert(try InputSample.figure().0, act)
        try changes.insert(try InputSample.approval().0, act)
        _ = try await store.commit(changes)
        let owner = RecordOwner.dealer(InputSample.dealer)
        var targets: [TargetFact] = []
        for try await target in store.records(Query(of: owner, where: AgreedTarget.ofMonth.is(june))) {
            targets.append(target.record.fact)
        }
        #expect(targets.map(\.acknowledgedBy) == [["E1"]] && targets.map(\.metric) == ["output"])
        var figures: [MetricFact] = []
        for try await figure in store.records(Query(of: owner, where: ReportedFigure.ofMonth.is(june))) {
            figures.append(figure.record.fact)
        }
        let confirmed = Query(of: owner, where: Appraisal.ofMonth.is(june) && Appraisal.ofStatus.is(.confirmed))
        for try await appraisal in store.records(confirmed) { figures += [appraisal.record.fact].compactMap(\.self) }
        #expect(
            figures == [
                MetricFact("carsWashed", .employee("E1"), try InputSample.numeral("412")),
                MetricFact("appraisalScore", .employee("E1"), try InputSample.numeral("96.25")),
            ])
        let file = try await store.existing(StaffFile.key(dealer: InputSample.dealer, "E1")).record
        let may = try #require(file.facts(in: try Month("2026-05")))
        #expect(may.position == "mechanic" && may.baseSalary.amountText == "3000.00")
        #expect(file.facts(in: june)?.position == "serviceAdvisor")
        #expect(file.facts(in: try Month("2025-12")) == nil)
        #expect(try InputSample.approval().0.fact.approvedBy == "E040")
    }
}
