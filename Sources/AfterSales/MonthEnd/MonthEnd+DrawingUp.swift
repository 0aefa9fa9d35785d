public import AfterSalesCommission
public import AfterSalesCore
import AfterSalesRepairOrders
public import AfterSalesStorage

extension MonthEnd {
    /// Draws up a month, or draws it up anew while it is not posted: collects its facts, books what earlier months turned out
    /// to be wrong by, closes it, and keeps the draft in one commit.
    ///
    /// Months of a plan come one after the other: the earlier ones have to be posted.
    /// - Parameters:
    ///   - month: The month.
    ///   - actor: Who draws it up.
    ///   - at: When, by the host's clock.
    ///   - reason: Why it is drawn up anew.
    ///   - byHand: What somebody has decided to pay or take back beside what is computed. One that names its scheme counts
    ///     as booked.
    ///   - skipped: Earlier months that are passed over, each with a reason: their corrections stay open, and those that were
    ///     never closed are not waited for.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: The draft, and what it was made from.
    /// - Throws: What ``draft(of:adding:skipping:)`` throws; a ``/AfterSalesCore/Rejection`` with every error of the close;
    ///   ``/AfterSalesCommission/CloseRefusal`` where the month is posted; whatever the store throws.
    @discardableResult
    public func drawUp(
        _ month: Month, by actor: ActingParty, at: Timestamp, because reason: String? = nil,
        adding byHand: [Correction] = [], skipping skipped: [SkippedMonth] = [], as commit: CommitKey,
        attempts: Int = 10
    ) async throws -> DrawnUpClose {
        let key = key(of: month)
        let act = Act("drawUp", by: actor, at: at, because: reason)
        let basis = CloseBasis.records(collection: collection.id, asOf: at)
        var drawn: DrawnUpClose?
        let outcome = try await store.commit(as: commit, about: key, attempts: attempts) { changes in
            let present = try await store.load(key)
            if let present {
                // Before everything is collected in vain.
                var record = present.record
                try record.perform(.revise, by: actor, at: at)
            }
            let draft = try await draft(of: month, adding: byHand, skipping: skipped)
            let close: Stored<CloseRecord>
            if let present {
                var record = present.record
                try record.revise(
                    draft.facts, by: draft.plan, drawnUpBy: actor, at: at, because: reason, from: basis,
                    skipping: skipped)
                close = try changes.update(present, to: record, act)
            } else {
                let record = try CloseRecord(
                    draft.facts, by: draft.plan, drawnUpBy: actor, at: at, from: basis, skipping: skipped)
                close = try changes.insert(record, act)
            }
            drawn = DrawnUpClose(close: close, draft: draft)
        }
        guard outcome == .applied, let drawn else {
            return DrawnUpClose(close: try await store.existing(key), draft: nil)
        }
        return drawn
    }

    /// A month as its records tell it now, with the corrections of earlier months. Nothing is kept.
    /// - Parameters:
    ///   - month: The month.
    ///   - byHand: What somebody has decided to pay or take back beside what is computed.
    ///   - skipped: Earlier months that are passed over.
    /// - Returns: What it would be closed from.
    /// - Throws: A ``/AfterSalesCore/Rejection``: `noPlanForMonth` where no version applies, `earlierMonthNotPosted` and
    ///   `laterMonthPosted` where it is not its turn, `correctionNotComputable` where an earlier month does not close any
    ///   more, and what `monthFacts` throws; ``/AfterSalesCommission/CloseRefusal`` for a month passed over without a reason;
    ///   whatever the store throws.
    public func draft(
        of month: Month, adding byHand: [Correction] = [], skipping skipped: [SkippedMonth] = []
    ) async throws -> MonthDraft {
        guard !skipped.contains(where: { $0.reason.allSatisfy(\.isWhitespace) }) else {
            throw CloseRefusal.missingReason
        }
        let passed = Set(skipped.map(\.month))
        guard let version = try await store.plan(plan, for: dealer, month: month) else {
            throw Rejection([.noPlanForMonth(plan, dealer, month)])
        }
        let problems = try await store.orderProblems(of: month, by: plan, of: dealer, skipping: passed)
        guard problems.isEmpty else { throw Rejection(problems) }
        let collected = try await store.monthFacts(dealer: dealer, month: month, by: collection, plan: plan)
        let earlier = try await earlierMonths(before: month, skipping: passed)
        var facts = collected.facts
        let corrections =
            earlier.corrections
            + byHand.map { correction in
                var correction = correction
                correction.cause = .byHand
                return correction
            }
        facts.book(corrections, for: earlier.people)
        return MonthDraft(
            plan: version, collected: collected, facts: facts, corrections: corrections,
            findings: collected.findings)
    }

    /// A month by itself as it was known at an instant, by the clock that acts were noted by, without corrections of earlier
    /// months. It is computed by the version that it was posted with or, where it is not posted, by the one that applies to
    /// it, and collected as its close says.
    ///
    /// It is counted anew from the orders, so it takes time by orders.
    /// - Parameters:
    ///   - month: The month.
    ///   - moment: The instant.
    /// - Returns: What it would have been closed from.
    /// - Throws: A ``/AfterSalesCore/Rejection``: `noPlanForMonth`, and what `monthFacts` throws; whatever the store throws.
    public func draft(of month: Month, asOf moment: Timestamp) async throws -> MonthDraft {
        let record = try await close(of: month)?.record
        var posted: CommissionPlan?
        if let record, [.posted, .paid].contains(record.status) { posted = try record.plan.validated() }
        if posted == nil { posted = try await store.plan(plan, for: dealer, month: month) }
        guard let version = posted else { throw Rejection([.noPlanForMonth(plan, dealer, month)]) }
        var collection = collection
        if case .records(let name, _)? = record?.drawnUp.basis, let then = self.collection(named: name) {
            collection = then
        }
        let collected = try await store.monthFacts(
            dealer: dealer, month: month, by: collection, plan: plan, asOf: moment)
        return MonthDraft(
            plan: version, collected: collected, facts: collected.facts, corrections: [], findings: collected.findings)
    }
}
