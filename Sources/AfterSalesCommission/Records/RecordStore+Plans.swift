public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Keeps a version of a plan for a dealership or for the group.
    ///
    /// Registering the same version again changes nothing.
    /// - Parameters:
    ///   - plan: The version.
    ///   - owner: Whom it is for.
    ///   - actor: Who registers it.
    ///   - at: When, by the host's clock.
    /// - Returns: The plan with all its versions.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every reason against the version beside those that are there; a
    ///   ``/AfterSalesStorage/StorageError``, `conflict` if somebody else has registered one at the same moment.
    @discardableResult
    public func register(
        _ plan: CommissionPlan, for owner: RecordOwner, by actor: ActingParty, at: Timestamp
    ) async throws -> Stored<RegisteredPlan> {
        var changes = ChangeSet(CommitKey(owner, "register/\(plan.id)/\(plan.version)/\(at)"))
        let stored = try await changes.register(plan, for: owner, in: self, Act("register", by: actor, at: at))
        if !changes.isEmpty { try await commit(changes) }
        return stored
    }

    /// The version of a plan that applies to a dealership's month: its own, or the group's.
    /// - Parameters:
    ///   - id: The plan.
    ///   - dealer: The dealership.
    ///   - month: The month.
    /// - Returns: The version; nil where no version is registered for the month.
    /// - Throws: Whatever the store throws, and what is wrong with a version.
    public func plan(
        _ id: String, for dealer: Identifier<Dealer>, month: Month
    ) async throws -> CommissionPlan? {
        for owner in [RecordOwner.dealer(dealer), .group] {
            if let stored = try await load(RecordKey<RegisteredPlan>(owner, Identifier(id))),
                let plan = try stored.record.version(for: month)
            {
                return plan
            }
        }
        return nil
    }

    /// Every plan that applies to a dealership's month, by id; the dealership's own goes before the group's.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    /// - Throws: Whatever the store throws, and what is wrong with a version.
    public func plans(for dealer: Identifier<Dealer>, month: Month) async throws -> [CommissionPlan] {
        var found: [CommissionPlan] = []
        for owner in [RecordOwner.dealer(dealer), .group] {
            for try await stored in records(Query<RegisteredPlan>(of: owner)) {
                guard !found.contains(where: { $0.id == stored.record.id }) else { continue }
                if let plan = try stored.record.version(for: month) { found.append(plan) }
            }
        }
        return found.sorted { Identifier<CommissionPlan>($0.id) < Identifier<CommissionPlan>($1.id) }
    }
}

extension ChangeSet {
    /// Adds what registers the version, unless it is registered; what it relies on may not change until the commit.
    mutating func register(
        _ plan: CommissionPlan, for owner: RecordOwner, in store: some RecordStore, _ act: Act
    ) async throws -> Stored<RegisteredPlan> {
        if owner != .group, let ofGroup = try await store.load(RecordKey<RegisteredPlan>(.group, Identifier(plan.id))) {
            // A version number stands for one content, whoever registered it.
            if let version = ofGroup.record.version(plan.version), !RegisteredPlan.isSame(version, plan.draft) {
                throw Rejection([.versionOfGroup(plan.version, of: plan.id)])
            }
            expect(ofGroup)
        }
        guard let present = try await store.load(RecordKey<RegisteredPlan>(owner, Identifier(plan.id))) else {
            return try insert(RegisteredPlan(plan, for: owner), act)
        }
        let extended = try present.record.adding(plan)
        guard extended != present.record else {
            expect(present)
            return present
        }
        return try update(present, to: extended, act)
    }
}
