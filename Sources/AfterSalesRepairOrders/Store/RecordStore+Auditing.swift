public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Notes what the insurer found owed for an accident repair (定审).
    ///
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - amount: The amount with tax.
    ///   - day: The day of the audit.
    ///   - reference: The insurer's file.
    ///   - key: The order.
    ///   - party: By whom it is noted.
    ///   - at: When.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    ///   - also: Adds what else is to be in the commit, given the order before and after; it may be called several times.
    /// - Returns: The order as it stands.
    /// - Throws: An ``OrderRefusal`` as ``RepairOrder/record(insurerAudit:on:reference:by:at:)`` does; whatever the store or
    ///   `also` throws.
    @discardableResult
    public func record(
        insurerAudit amount: Money, on day: LocalDate, reference: String? = nil, of key: RecordKey<RepairOrder>,
        by party: ActingParty, at: Timestamp, as commit: CommitKey, attempts: Int = 10,
        also: (inout ChangeSet, _ before: RepairOrder, _ after: RepairOrder) async throws -> Void = { _, _, _ in }
    ) async throws -> Stored<RepairOrder> {
        let act = Act("recordInsurerAudit", by: party, at: at)
        return try await self.commit(key, as: commit, attempts: attempts) { changes, stored in
            var order = stored.record
            try order.record(insurerAudit: amount, on: day, reference: reference, by: party, at: at)
            let changed = try changes.update(stored, to: order, act)
            try await also(&changes, stored.record, order)
            return changed
        }
    }
}
