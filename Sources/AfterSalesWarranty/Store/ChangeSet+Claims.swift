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
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is against any of them, of several below
    ///   `$.drafts[…]`, `claimedTwice` and `numberTaken` among it; whatever the store throws. The set is as it was.
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
        for (index, draft) in drafts.enumerated() {
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
                findings += drafts.count == 1 ? error.findings : error.findings.map { $0.of(draft: index) }
            }
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        // The customer is whom the order names, erased or not: the manufacturer owes for his car all the same.
        var changed = self
        for claim in claims { try changed.insert(claim, Act("draft", by: party, at: at)) }
        self = changed
        return claims
    }
}

extension Finding {
    /// The finding at its place in one of several drafts.
    fileprivate func of(draft index: Int) -> Finding {
        let draft = Place.document.field("drafts").element(index)
        return Finding(severity, code, at: Place(draft.path + place.path.dropFirst()), inputs: inputs, message)
    }
}
