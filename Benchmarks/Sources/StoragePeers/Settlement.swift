package import AfterSalesCore
package import AfterSalesStorage

/// One commit of the benchmark before anything of it is encoded: an order is settled, a call planned.
package struct Settlement: Sendable {
    package let number: Int
    package let stored: Stored<WorkshopOrder>
    package let settled: WorkshopOrder
    package let task: FollowUpTask
    package let at: Timestamp

    package init(_ number: Int, of stored: Stored<WorkshopOrder>, _ generated: GeneratedOrders) throws {
        self.number = number
        self.stored = stored
        settled = try generated.settled(stored.record, number: number)
        task = try generated.task(number, after: settled)
        at = try generated.time(number, hour: 8)
    }

    /// What the library is asked to commit; encoding and digests are done in here.
    package func changes() throws -> ChangeSet {
        var changes = ChangeSet(CommitKey(GeneratedOrders.owner, "settle/\(stored.record.id)"))
        try changes.update(stored, to: settled, Act("settle", by: .employee(settled.advisor), at: at))
        try changes.insert(task, Act("plan", by: .system("care"), at: at, because: "order settled"))
        return changes
    }

    /// What of it is the host's own work: writing both records as JSON.
    package func encode() throws {
        _ = try settled.recordJSON()
        _ = try task.recordJSON()
    }
}
