public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

extension RecordStore {
    /// Settles an order: the order, its figures and its follow-up tasks are written in one commit, or nothing is.
    ///
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - key: The order.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time.
    ///   - lists: By which lists something is given for its lines; `spiffLists(of:on:)` reads those of a day.
    ///   - care: By what the delivery is followed up; nil where nobody does.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    ///   - also: Adds what else is to be in the commit, such as claims; it may be called several times.
    /// - Returns: The order as it stands.
    /// - Throws: An ``OrderRefusal``; ``/AfterSalesCore/ArithmeticError``; whatever the store or `also` throws.
    @discardableResult
    public func settle(
        _ key: RecordKey<RepairOrder>, by party: ActingParty, at: Timestamp, in zone: CivilZone,
        paying lists: [SpiffList] = [], following care: CareRequest? = nil, as commit: CommitKey, attempts: Int = 10,
        also: (inout ChangeSet, SettledOrder) async throws -> Void = { _, _ in }
    ) async throws -> Stored<RepairOrder> {
        let act = Act(OrderAction.settle.rawValue, by: party, at: at)
        return try await self.commit(key, as: commit, attempts: attempts) { changes, stored in
            var order = stored.record
            try order.settle(by: party, at: at, in: zone, paying: lists)
            let settled = try order.settled()
            let changed = try changes.update(stored, to: order, act)
            try changes.insertFigures(of: settled, act)
            if let care { try await changes.followUp(order, by: care, in: self, act) }
            try await also(&changes, settled)
            return changed
        }
    }

    /// Hands a car back: the order and its follow-up tasks, which run from this time on, are written in one commit.
    ///
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - key: The order.
    ///   - party: By whom.
    ///   - at: When.
    ///   - explainedBy: Who explained the work and the bill.
    ///   - accepted: By what it can be proven that the customer took it.
    ///   - nextService: When the next service is due.
    ///   - unpaidApprovedBy: Who lets the car go while the customer owes something.
    ///   - care: By what the delivery is followed up; nil where nobody does.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    ///   - also: Adds what else is to be in the commit, given the order before and after; it may be called several times.
    /// - Returns: The order as it stands.
    /// - Throws: An ``OrderRefusal``; whatever the store or `also` throws.
    @discardableResult
    public func deliver(
        _ key: RecordKey<RepairOrder>, by party: ActingParty, at: Timestamp, explainedBy: Identifier<Employee>,
        accepted: ConsentProof, nextService: ServiceDue? = nil, unpaidApprovedBy: Identifier<Employee>? = nil,
        following care: CareRequest? = nil, as commit: CommitKey, attempts: Int = 10,
        also: (inout ChangeSet, _ before: RepairOrder, _ after: RepairOrder) async throws -> Void = { _, _, _ in }
    ) async throws -> Stored<RepairOrder> {
        let act = Act(OrderAction.deliver.rawValue, by: party, at: at)
        return try await self.commit(key, as: commit, attempts: attempts) { changes, stored in
            var order = stored.record
            try order.deliver(
                explainedBy: explainedBy, accepted: accepted, nextService: nextService,
                unpaidApprovedBy: unpaidApprovedBy, by: party, at: at)
            let changed = try changes.update(stored, to: order, act)
            if let care { try await changes.followUp(order, by: care, in: self, act) }
            try await also(&changes, stored.record, order)
            return changed
        }
    }

    /// Undoes lines of a settled order: the order, the credit and the credit's figures are written in one commit. Where
    /// nothing is left of the order, what is still to be done of its follow-up is taken back in the same commit.
    ///
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - key: The order.
    ///   - lines: The lines; all that are left where it is left out.
    ///   - credit: The id of the order that undoes them.
    ///   - reason: Why.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    ///   - also: Adds what else is to be in the commit, given the order before and the credit; it may be called several
    ///     times.
    /// - Returns: The order as it stands.
    /// - Throws: An ``OrderRefusal``; ``/AfterSalesCore/ArithmeticError``; whatever the store or `also` throws.
    @discardableResult
    public func reverse(
        _ key: RecordKey<RepairOrder>, _ lines: [Identifier<OrderLine>]? = nil, by credit: Identifier<RepairOrder>,
        because reason: String, acting party: ActingParty, at: Timestamp, in zone: CivilZone,
        as commit: CommitKey, attempts: Int = 10,
        also: (inout ChangeSet, _ before: RepairOrder, _ after: RepairOrder, _ credit: SettledOrder) async throws ->
            Void =
            { _, _, _, _ in }
    ) async throws -> Stored<RepairOrder> {
        try await self.commit(key, as: commit, attempts: attempts) { changes, stored in
            var order = stored.record
            let undone = try order.reverse(
                lines, by: RecordKey(key.owner, credit), because: reason, acting: party, at: at, in: zone)
            let changed = try changes.update(
                stored, to: order, Act(OrderAction.reverse.rawValue, by: party, at: at, because: reason))
            let act = Act(OrderAction.credit.rawValue, by: party, at: at, because: reason)
            try changes.insert(undone, act)
            let credit = try undone.settled()
            try changes.insertFigures(of: credit, act)
            try await changes.withdrawFollowUp(of: order, in: self, act)
            try await also(&changes, stored.record, order, credit)
            return changed
        }
    }
}
