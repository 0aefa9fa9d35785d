import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// Audit entries are found by who did it, when, and what, like any other record.
    public static let auditIsFound = StorageCheck(
        "auditIsFound", "Audit entries are found by who did it, when, and what, like any other record.",
        AuditIsFound.self)
}

private enum AuditIsFound: KindCheck {
    static func run<Store, Record: SampleRecord>(on bench: Bench<Store>, of kind: Record.Type) async throws {
        for round in 1...bench.size.rounds {
            let owner = round.isMultiple(of: 3) ? bench.stranger : bench.owner
            let first = try await bench.insert(bench.sample(kind, of: owner))
            try await bench.update(first, to: bench.altered(first.record, note: "round \(round)"))
        }
        let entries = try await bench.everything(AuditEntry.self).map(\.record)
        try bench.demand(entries.count, is: bench.size.rounds * 2, "counting all audit entries")
        let times = entries.map(\.event.at).sorted()
        let (early, late) = (times[times.count / 4], times[times.count * 3 / 4])
        let actor = bench.random.pick(entries).event.actor.id ?? ""
        var queries: [Query<AuditEntry>] = [
            .init(of: bench.owner, where: AuditEntry.actor.is(actor), sortedBy: .descending(AuditEntry.at)),
            .init(of: bench.owner, where: AuditEntry.at.isAtLeast(early) && AuditEntry.at.isLess(than: late)),
            .init(of: bench.stranger, where: AuditEntry.action.is("change"), sortedBy: .ascending(AuditEntry.at)),
            .init(
                ofEverybodyWhere: AuditEntry.actor.is(actor) && AuditEntry.at.isAtLeast(late),
                sortedBy: .ascending(AuditEntry.subjectRevision), .descending(AuditEntry.at)),
        ]
        queries.append(.init(of: bench.owner, where: AuditEntry.subjectKind.is(Record.schema.kind + "x")))
        for (index, query) in queries.enumerated() {
            try bench.demand(
                try await bench.all(query, limit: 4), are: bench.answer(to: query, from: entries),
                "asking for audit entries, question \(index + 1)")
        }
    }
}
