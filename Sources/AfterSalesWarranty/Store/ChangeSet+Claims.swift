public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage

extension ChangeSet {
    /// Adds claims for jobs of an order that is settled: by themselves, or in the commit that settles it.
    ///
    /// ```swift
    /// try await store.settle(key, by: advisor, at: now, in: .china, as: commit) { changes, settled in
    ///     try await changes.insertClaims(drafts(settled), of: settled, in: store, by: .system("claims"), at: now, in: .china)
    /// }
    /// ```
    /// - Parameters:
    ///   - drafts: What is to be claimed.
    ///   - settled: The order.
    ///   - store: Where the claims so far are.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time.
    /// - Returns: The claims, in the order of the drafts.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is against any of them, `claimedTwice` and
    ///   `numberTaken` among it; whatever the store throws. The set is as it was.
    @discardableResult
    public mutating func insertClaims(
        _ drafts: [ClaimDraft], of settled: SettledOrder, in store: some RecordStore, by party: ActingParty,
        at: Timestamp, in zone: CivilZone
    ) async throws -> [WarrantyClaim] {
        let owner = settled.order.key.owner
        var known: [WarrantyClaim] = []
        for try await stored in store.records(Query<WarrantyClaim>.claims(of: owner, for: settled.order.key.id)) {
            known.append(stored.record)
        }
        var claims: [WarrantyClaim] = []
        var findings: [Finding] = []
        for draft in drafts {
            let query = Query<WarrantyClaim>.claims(
                of: owner, to: draft.terms.manufacturer, numbered: draft.number)
            var others = known
            for try await stored in store.records(query) where !others.contains(where: { $0.key == stored.record.key })
            {
                others.append(stored.record)
            }
            do throws(Rejection) {
                claims.append(
                    try WarrantyClaim(draft, of: settled, besides: others + claims, by: party, at: at, in: zone))
            } catch {
                findings += error.findings
            }
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        var changed = self
        for claim in claims { try changed.insert(claim, Act("draft", by: party, at: at)) }
        self = changed
        return claims
    }
}
