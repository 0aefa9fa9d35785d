public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// Drafts claims for jobs of an order, in one commit; where somebody else was faster, once more with what he left.
    ///
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - drafts: What is to be claimed.
    ///   - order: The order. It has to be in the same state still when the claims are written.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: The claims as they stand, in the order of the drafts.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything against it: `unknownOrder`, `notSettled`, and what
    ///   ``WarrantyClaim/init(_:of:besides:by:at:in:)`` refuses; whatever the store throws.
    @discardableResult
    public func draftClaims(
        _ drafts: [ClaimDraft], of order: RecordKey<RepairOrder>, by party: ActingParty, at: Timestamp,
        in zone: CivilZone, as commit: CommitKey, attempts: Int = 10
    ) async throws -> [Stored<WarrantyClaim>] {
        let keys = drafts.map { RecordKey<WarrantyClaim>(order.owner, $0.id) }
        guard let first = keys.first else { return [] }
        var attempt = 1
        while true {
            do {
                try await self.commit(as: commit, about: first, attempts: attempts) { changes in
                    guard let stored = try await load(order) else { throw Rejection([.unknownOrder(order.id)]) }
                    let settled: SettledOrder
                    do throws(OrderRefusal) {
                        settled = try stored.record.settled()
                    } catch {
                        throw Rejection(error.findings)
                    }
                    try await changes.insertClaims(drafts, of: settled, in: self, by: party, at: at, in: zone)
                    changes.expect(stored)
                }
                break
            } catch let error as StorageError where error.code == .duplicate && attempt < attempts {
                // Somebody claimed the job, or used the number, meanwhile: the next look tells which.
                attempt += 1
            }
        }
        var claims: [Stored<WarrantyClaim>] = []
        for key in keys { claims.append(try await existing(key)) }
        return claims
    }

    /// Does something with a claim and commits it; where somebody else was faster, once more with what he left.
    ///
    /// ```swift
    /// try await store.change(claim, by: officer, at: now, as: commit) {
    ///     try $0.pay(amount, by: "LIST-7/12", on: day, acting: officer, at: now)
    /// }
    /// ```
    /// The audit event is named after what was done, with its reason. A request that is sent again changes nothing.
    /// - Parameters:
    ///   - key: The claim.
    ///   - party: By whom.
    ///   - at: When.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    ///   - body: Acts on the claim; it may be called several times, each time with what is stored then.
    /// - Returns: The claim as it stands.
    /// - Throws: What `body` throws, with nothing changed; whatever the store throws.
    @discardableResult
    public func change(
        _ key: RecordKey<WarrantyClaim>, by party: ActingParty, at: Timestamp, as commit: CommitKey,
        attempts: Int = 10, _ body: (inout WarrantyClaim) throws -> Void
    ) async throws -> Stored<WarrantyClaim> {
        try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            let stored = try await existing(key)
            var claim = stored.record
            try body(&claim)
            let done = claim.steps.dropFirst(stored.record.steps.count)
            try changes.update(
                stored, to: claim,
                Act(
                    done.map(\.action.rawValue).joined(separator: "+").nonEmpty ?? "change", by: party, at: at,
                    because: done.compactMap(\.reason).last))
        }
        return try await existing(key)
    }
}

extension Finding {
    /// That there is no order of an id.
    static func unknownOrder(_ id: Identifier<RepairOrder>) -> Finding {
        Finding(
            .error, .unknownOrder, at: Place.document.field("order"), inputs: [.init("order", id.rawValue)],
            LocalizedText("there is no order \(id)", "不存在工单 \(id)"))
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
