import AfterSales
import AfterSalesSQLite
import Foundation
import Testing

/// A store in which small months are closed by a plan that pays a tenth of everybody's sales.
struct PostedStore {
    let scratch: Scratch
    let path: String

    /// Sales of 1 000 each in June: E1 has a draw of 500 and a correction of -30, E2 nothing, E3 a name made to hurt.
    static func facts(
        dealer: String = "D01", period: String = "2026-06", draws: Bool = true
    ) -> [String: Any] {
        var facts = Fixture.facts([("E1", "One"), ("E2", "Two"), ("E3", "=HYPERLINK(\"x\")<script>")])
        facts["dealer"] = dealer
        facts["period"] = period
        facts["corrections"] = [
            [
                "employee": "E1", "amount": "-30.00", "ofPeriod": "2026-04", "reason": "=1+1", "scheme": "sales",
                "cause": "recomputed",
                "behind": [
                    [
                        "figure": "sales", "subject": "employee:E1", "was": "1300.00", "now": "1000.00",
                        "records": [["kind": "repair_order", "owner": dealer, "id": "RO-7"]], "recordCount": 3,
                    ]
                ],
            ]
        ]
        if draws {
            facts["draws"] = [["employee": "E1", "kind": "draw", "level": "500.00", "balance": "12.00"]]
        }
        return facts
    }

    /// Posts months, each by the plan of its id.
    init(_ months: [(facts: [String: Any], plan: String)] = [(facts(), "test")]) async throws {
        scratch = try Scratch()
        path = scratch.path("store.sqlite")
        for (index, month) in months.enumerated() {
            var plan = Fixture.plan(amount: "sales * 10%")
            plan["id"] = month.plan
            let run = await ToolRun.inProcess(
                "month-end", path, "--dealer", try #require(month.facts["dealer"] as? String), "--month",
                try #require(month.facts["period"] as? String), "--plan",
                try scratch.file("plan-\(index).json", json: plan), "--facts",
                try scratch.file("facts-\(index).json", json: month.facts), "--post", "--approved-by", "E9")
            try #require(run.status == 0, "\(run.errors)")
        }
    }

    /// Adds a close that nobody has posted.
    func draft(_ facts: [String: Any], plan id: String) async throws {
        var plan = Fixture.plan(amount: "sales * 10%")
        plan["id"] = id
        let document = try JSONSerialization.data(withJSONObject: plan)
        let store = try SQLiteStore(path: path, kinds: StoredKinds.all)
        let at = try Timestamp("2026-07-01T00:00:00Z")
        let record = try CloseRecord(
            try MonthFacts(json: try JSONSerialization.data(withJSONObject: facts)),
            by: try CommissionPlan(json: document), drawnUpBy: .employee("E9"), at: at)
        try await change(record, at: at, in: store)
        try store.close()
    }

    /// Holds a close by hand.
    func hold(plan id: String) async throws {
        let store = try SQLiteStore(path: path, kinds: StoredKinds.all)
        let at = try Timestamp("2026-07-03T00:00:00Z")
        let key = CloseRecord.key(dealer: "D01", month: try Month("2026-06"), plan: id)
        let stored = try #require(try await store.load(key))
        var record = stored.record
        try record.hold(because: "=the books are audited", by: .employee("E9"), at: at)
        var changes = ChangeSet(CommitKey(.dealer("D01"), "hold"))
        try changes.update(stored, to: record, Act("hold", by: .employee("E9"), at: at))
        try await store.commit(changes)
        try store.close()
    }

    private func change(_ record: CloseRecord, at: Timestamp, in store: SQLiteStore) async throws {
        var changes = ChangeSet(CommitKey(.dealer(record.dealer), "draft"))
        try changes.insert(record, Act("draw up", by: .employee("E9"), at: at))
        try await store.commit(changes)
    }
}
