public import AfterSalesCore
public import AfterSalesInterchange
import AfterSalesRepairOrders
import AfterSalesStorage

extension CountedOrders {
    /// Takes orders of files in and counts those that are done on their day (导入并计入统计), in the same commit.
    ///
    /// ```swift
    /// var intake = store.counted.intake(by: .system("import"), at: now)
    /// ```
    /// - Parameters:
    ///   - party: By whom they are taken.
    ///   - now: When.
    /// - Returns: An intake for one file.
    public func intake(by party: ActingParty, at now: Timestamp) -> OrderIntake {
        let act = Act(OrderIntake.action, by: party, at: now)
        return OrderIntake(into: store, by: party, at: now) { [store] changes, settled in
            try await store.count(settled, act, in: &changes)
        }
    }
}

extension RecordStore {
    fileprivate func count(_ settled: SettledOrder, _ act: Act, in changes: inout ChangeSet) async throws {
        try await changes.count(settled, in: self, act)
    }
}
