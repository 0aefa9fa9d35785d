public import AfterSalesCore
public import AfterSalesStorage

/// The closes of a plan follow each other month by month: each one books what the earlier ones turned out to be wrong by, and
/// takes over what they carry forward.
extension RecordStore {
    /// A dealership's posted closes by a plan, paid ones among them.
    /// - Parameters:
    ///   - plan: The plan.
    ///   - dealer: The dealership.
    ///   - first: Not those of earlier months; every one where it is left out.
    ///   - month: Not those of this month and later ones; every one where it is left out.
    /// - Returns: The closes by month.
    /// - Throws: Whatever the store throws.
    public func postedCloses(
        by plan: String, of dealer: Identifier<Dealer>, from first: Month? = nil, before month: Month? = nil
    ) async throws -> [Stored<CloseRecord>] {
        var conditions = [
            CloseRecord.storedPlan.is(plan), CloseRecord.storedStatus.isOne(of: [.posted, .paid]),
        ]
        if let first { conditions.append(CloseRecord.storedMonth.isAtLeast(first)) }
        if let month { conditions.append(CloseRecord.storedMonth.isLess(than: month)) }
        var closes: [Stored<CloseRecord>] = []
        let query = Query<CloseRecord>(
            of: .dealer(dealer), where: .all(of: conditions), sortedBy: .ascending(CloseRecord.storedMonth))
        for try await close in records(query) { closes.append(close) }
        return closes
    }

    /// The last close by a plan that was posted before a month, as it was known at an instant.
    package func lastPostedClose(
        by plan: String, of dealer: Identifier<Dealer>, before month: Month, asOf moment: Timestamp? = nil
    ) async throws -> Stored<CloseRecord>? {
        let query = Query<CloseRecord>(
            of: .dealer(dealer),
            where: CloseRecord.storedPlan.is(plan) && CloseRecord.storedStatus.isOne(of: [.posted, .paid])
                && CloseRecord.storedMonth.isLess(than: month), sortedBy: .descending(CloseRecord.storedMonth))
        for try await close in records(query, pageSize: 2) {
            guard let moment else { return close }
            if let step = close.record.steps.last(where: { $0.action == .post }), step.at <= moment { return close }
        }
        return nil
    }

    /// Why it is not a month's turn to be drawn up or posted: every earlier close of the plan has to be posted, and none of
    /// a later month.
    /// - Parameters:
    ///   - month: The month.
    ///   - skipped: Months that are passed over.
    package func orderProblems(
        of month: Month, by plan: String, of dealer: Identifier<Dealer>, skipping skipped: Set<Month>
    ) async throws -> [Finding] {
        var open: Set<Month> = []
        var last: Month?
        let ofPlan = CloseRecord.storedPlan.is(plan)
        let query = Query<CloseRecord>(
            of: .dealer(dealer), where: ofPlan && !CloseRecord.storedMonth.is(month),
            sortedBy: .descending(CloseRecord.storedMonth))
        // The closes are long, and the last posted one says that all before it were in order.
        for try await stored in records(query, pageSize: 4) {
            let isPosted = [.posted, .paid].contains(stored.record.status)
            let other = stored.record.month
            if other > month {
                if isPosted { return [.laterMonthPosted(other, than: month, plan)] }
            } else if isPosted {
                last = other
                break
            } else {
                open.insert(other)
            }
        }
        if let last {
            var between = try last.next
            while between < month {
                if try await self.plan(plan, for: dealer, month: between) != nil { open.insert(between) }
                between = try between.next
            }
        }
        return open.subtracting(skipped).sorted().map { .earlierMonthNotPosted($0, than: month, plan) }
    }

    func orderProblems(of record: CloseRecord) async throws -> [Finding] {
        try await orderProblems(
            of: record.month, by: record.plan.id, of: record.dealer, skipping: Set(record.drawnUp.skipped.map(\.month)))
    }
}
