import AfterSalesCore
import AfterSalesStorage

extension StorageCheck {
    /// There is one audit entry for every revision, and it tells who did what, when, why, and what changed by it.
    public static let auditIsComplete = StorageCheck(
        "auditIsComplete",
        "There is one audit entry for every revision: who did what, when, why, and what changed by it.",
        AuditIsComplete.self)
}

private enum AuditIsComplete: PairCheck {
    static func run<Store, First: SampleRecord, Second: SampleRecord>(
        on bench: Bench<Store>, of first: First.Type, and second: Second.Type
    ) async throws {
        var one = bench.sample(first, "a/1")
        var other = bench.sample(second, "a/1")
        var acts: [Act] = []
        var changesOfOne: [[AuditEvent.Change]] = []
        var stored: (Stored<First>, Stored<Second>)?
        for revision in 1...bench.size.rounds {
            var changes = bench.changes()
            let act = bench.act("step \(revision)")
            if let (oldOne, oldOther) = stored {
                changesOfOne.append(try oldOne.changes(to: one, writtenAs: one.recordJSON()))
                stored = (try changes.update(oldOne, to: one, act), try changes.update(oldOther, to: other, act))
            } else {
                changesOfOne.append([])
                stored = (try changes.insert(one, act), try changes.insert(other, act))
            }
            acts.append(act)
            try await bench.apply(changes, "writing revision \(revision) of two records")
            // Somebody else's record of the same id, and one with a longer id, are nobody's business here.
            try await bench.insert(bench.sample(first, "a/1/\(revision)"))
            if revision == 2 { try await bench.insert(bench.sample(first, "a/1", of: bench.stranger)) }
            one = bench.altered(one, note: "step \(revision) of one")
            other = bench.altered(other, note: "step \(revision) of the other")
        }
        let trail = try await bench.store.auditTrail(of: one.key)
        try demand(trail.map(\.event), tell: acts, of: one.key.reference, on: bench)
        try bench.demand(trail.map(\.event.changes), is: changesOfOne, "reading what changed")
        let second = try await bench.store.auditTrail(of: other.key)
        try demand(second.map(\.event), tell: acts, of: other.key.reference, on: bench)
        try bench.demand(
            try await bench.everything(AuditEntry.self).count, is: bench.size.rounds * 3 + 1, "counting all entries")
    }

    private static func demand<Store>(
        _ events: [AuditEvent], tell acts: [Act], of subject: RecordReference, on bench: Bench<Store>
    ) throws {
        let told = events.map { Act($0.action, by: $0.actor, at: $0.at, because: $0.reason) }
        try bench.demand(told, is: acts, "reading the audit trail of \(subject)")
        for event in events {
            try bench.demand(
                [event.subjectKind, event.subjectID], is: [subject.kind, subject.id.rawValue], "its subject")
        }
    }
}
