import AfterSalesCore
import AfterSalesStorage

/// What the derivations of a page of customers write.
struct CareChanges {
    private var customers: [Stored<Customer>] = []
    private var added: [CareTask] = []
    private var updated: [(Stored<CareTask>, CareTask)] = []

    mutating func add(_ derivation: CareDerivation, of customer: Stored<Customer>, beside present: [Stored<CareTask>]) {
        guard !derivation.isEmpty else { return }
        customers.append(customer)
        added += derivation.added
        for task in derivation.replanned + derivation.withdrawn {
            if let stored = present.first(where: { $0.record.key == task.key }) { updated.append((stored, task)) }
        }
    }

    /// The changes as one commit; nil where there are none. The same changes at the same time have the same key.
    func set(of owner: RecordOwner, _ act: Act) throws(StorageError) -> ChangeSet? {
        guard !customers.isEmpty else { return nil }
        var text = "\(act.at)"
        for task in added { text += "\n+\(task.key.id)" }
        for (stored, _) in updated { text += "\n\(stored.revision.number) \(stored.record.key.id)" }
        var changes = ChangeSet(CommitKey(owner, "care/\(Digest(of: text.utf8))"))
        try write(into: &changes, act)
        return changes
    }

    /// Adds the changes to a commit.
    func write(into changes: inout ChangeSet, _ act: Act) throws(StorageError) {
        // Who is erased or merged at this moment gets no task.
        for customer in customers { changes.expect(customer) }
        for task in added { try changes.insert(task, act) }
        for (stored, task) in updated {
            try changes.update(
                stored, to: task, Act(task.state == .open ? act.action : "withdraw", by: act.actor, at: act.at))
        }
    }
}
