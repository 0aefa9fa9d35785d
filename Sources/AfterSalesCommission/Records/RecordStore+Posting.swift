public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Closes a month and posts the close, once, however often and from wherever it is asked for.
    ///
    /// In one commit it keeps the facts, where none are kept for the month, registers the plan for the dealership where
    /// neither it nor the group has that version, and takes the close from where it is to posted: checked, approved and
    /// posted by the same person. A close that is there as a draft, checked or approved is taken on if it is the same.
    /// - Parameters:
    ///   - facts: The facts of the month.
    ///   - plan: The version of the plan that applies.
    ///   - approver: Who answers for it.
    ///   - at: When, by the host's clock.
    /// - Returns: The posted close, and whether it was posted before.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every error of the close, or of the plan beside those registered;
    ///   ``DifferentClosePosted``; a ``/AfterSalesStorage/StorageError``.
    public func post(
        _ facts: MonthFacts, by plan: CommissionPlan, approvedBy approver: ActingParty, at: Timestamp
    ) async throws -> PostOutcome {
        let fresh = try CloseRecord(facts, by: plan, drawnUpBy: approver, at: at)
        // Somebody else may post, check or draft the same month meanwhile; each round sees what he did.
        var rounds = 0
        while true {
            rounds += 1
            do {
                return try await postOnce(fresh, by: plan, approvedBy: approver, at: at)
            } catch let error as StorageError {
                guard Self.isLost(error), rounds < 10 else { throw error }
            }
        }
    }

    private func postOnce(
        _ fresh: CloseRecord, by plan: CommissionPlan, approvedBy approver: ActingParty, at: Timestamp
    ) async throws -> PostOutcome {
        let present = try await load(fresh.key)
        var record = present?.record ?? fresh
        guard record.isSameClose(as: fresh) else { throw DifferentClosePosted(present: record, refused: fresh) }
        if let present, [.posted, .paid].contains(present.record.status) { return .alreadyPosted(present) }
        for action in [CloseAction.check, .approve, .post]
        where CloseStatus.lifecycle.allowed(in: record.status).contains(action) {
            try record.perform(action, by: approver, at: at)
        }
        let act = Act("post", by: approver, at: at)
        var changes = ChangeSet(CommitKey(.dealer(fresh.dealer), "post/\(fresh.month)/\(plan.id)"))
        try await changes.settlePlan(plan, for: fresh.dealer, month: fresh.month, in: self, act)
        try await changes.keep(record.facts, in: self, act)
        let posted =
            if let present { try changes.update(present, to: record, act) } else { try changes.insert(record, act) }
        switch try await commit(changes) {
        case .applied: return .posted(posted)
        case .alreadyApplied: return .alreadyPosted(try await existing(fresh.key))
        }
    }
}

extension ChangeSet {
    /// Makes sure that this version is the one that applies to the dealership's month: its own plan, where it has one for
    /// the month, otherwise the group's; and registers it for the dealership where neither has it.
    mutating func settlePlan(
        _ plan: CommissionPlan, for dealer: Identifier<Dealer>, month: Month, in store: some RecordStore, _ act: Act
    ) async throws {
        let own = try await store.load(RecordKey<RegisteredPlan>(.dealer(dealer), Identifier(plan.id)))
        let ofGroup = try await store.load(RecordKey<RegisteredPlan>(.group, Identifier(plan.id)))
        let isOwn = try own?.record.version(for: month) != nil
        if !isOwn, let ofGroup, let version = ofGroup.record.version(plan.version),
            RegisteredPlan.isSame(version, plan.draft)
        {
            try Self.demand(plan, appliesIn: ofGroup.record, month)
            expect(ofGroup)
            if let own { expect(own) }
            return
        }
        // The registered version may have been ended since this copy of it was written.
        let registered = try await register(plan, for: .dealer(dealer), in: store, act)
        try Self.demand(plan, appliesIn: registered.record, month)
    }

    private static func demand(
        _ plan: CommissionPlan, appliesIn registered: RegisteredPlan, _ month: Month
    ) throws(Rejection) {
        guard try registered.version(for: month)?.version == plan.version else {
            throw Rejection([.planNotEffective(plan.id, version: plan.version, in: month)])
        }
    }

    /// Keeps the facts of a month for which none are kept. What somebody has stated is not overwritten: the close has its
    /// own facts.
    fileprivate mutating func keep(_ facts: MonthFacts, in store: some RecordStore, _ act: Act) async throws {
        guard try await store.load(facts.key) == nil else { return }
        try insert(facts, act)
    }
}
