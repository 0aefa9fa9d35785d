public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage
import AfterSalesWarranty

extension ServiceDesk {
    /// Settles an order (结算): the order, its figures and those of its day, what is given for its lines by the lists of the day,
    /// its follow-up tasks, the recalls that it has remedied and the claims are written in one commit.
    /// - Parameters:
    ///   - order: The order.
    ///   - request: What is to be done besides.
    ///   - party: By whom.
    ///   - at: When.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    ///   - also: Adds what else is to be in the commit; it may be called several times.
    ///   - bringing: What else is counted with it, of a host's own kinds.
    /// - Returns: The order, and what came of it.
    /// - Throws: What ``CountedOrders/settle(_:by:at:in:paying:following:as:attempts:also:bringing:)`` throws; a
    ///   ``/AfterSalesCore/Rejection`` with everything against the claims that are asked for; a
    ///   ``/AfterSalesWarranty/VehicleRecallRefusal``. Nothing is changed then.
    @discardableResult
    public func settle(
        _ order: Identifier<RepairOrder>, _ request: SettlementRequest = SettlementRequest(), by party: ActingParty,
        at: Timestamp, as commit: CommitKey, attempts: Int = CountedOrders.attempts,
        also: (inout ChangeSet, SettledOrder) async throws -> Void = { _, _ in },
        bringing: (SettledOrder) throws -> [ReceiptFigures] = { _ in [] }
    ) async throws -> OrderSettlement {
        let warranty = WarrantyRequest(
            watching: watch, terms: terms, links: request.links, drafts: request.claims, number: request.number)
        let lists = try await store.spiffLists(of: owner, on: zone.date(of: at))
        var findings: [Finding] = []
        let settled = try await inTurn {
            try await store.counted.settle(
                key(order), by: party, at: at, in: zone, paying: lists, following: request.care, as: commit,
                attempts: attempts,
                also: { changes, settled in
                    findings = try await changes.addWarranty(
                        of: settled, warranty, in: store, by: party, at: at, in: zone
                    ).findings
                    try await also(&changes, settled)
                }, bringing: bringing)
        }
        let recalls = try await store.all(Query<VehicleRecall>(of: owner, where: VehicleRecall.order.is(order)))
        return OrderSettlement(
            order: settled, claims: try await claims(for: order), recalls: recalls, findings: findings)
    }

    func claims(for order: Identifier<RepairOrder>) async throws -> [WarrantyClaim] {
        try await store.all(.claims(of: owner, for: order))
    }
}
