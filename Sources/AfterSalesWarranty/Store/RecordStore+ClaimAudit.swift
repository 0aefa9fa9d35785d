public import AfterSalesCore
import AfterSalesRepairOrders
public import AfterSalesStorage

extension RecordStore {
    /// What a store knows beside a claim: the car's other orders and claims, and the replaced parts of the order.
    /// - Parameters:
    ///   - claim: The claim.
    ///   - now: The present instant.
    ///   - zone: The dealership's local time.
    ///   - terms: What the manufacturer asks.
    ///   - guideHours: The hours of the manufacturer's guide, by operation code.
    ///   - checker: Who is about to release the claim.
    ///   - coverage: What a coverage verdict found of the job.
    /// - Throws: Whatever the store throws.
    public func context(
        of claim: WarrantyClaim, now: Timestamp, in zone: CivilZone, terms: ManufacturerTerms? = nil,
        guideHours: [String: Hours] = [:], checker: ActingParty? = nil, coverage: [Finding] = []
    ) async throws -> ClaimContext {
        var context = ClaimContext(
            now: now, in: zone, terms: terms, guideHours: guideHours, checker: checker, coverage: coverage)
        let owner = claim.key.owner
        for try await stored in records(Query<RepairOrder>.orders(of: owner, on: claim.vehicle))
        where stored.record.key.id != claim.order {
            context.orders.append(stored.record)
        }
        for try await stored in records(Query<WarrantyClaim>.claims(of: owner, on: claim.vehicle))
        where stored.record.key != claim.key {
            context.claims.append(stored.record)
        }
        var parts: [RetainedPart] = []
        for try await stored in records(Query<RetainedPart>.retainedParts(of: owner, from: claim.order)) {
            parts.append(stored.record)
        }
        context.parts = parts
        return context
    }

    /// Audits a claim and, where nothing but warnings is found, releases it for submission (预审并放行).
    ///
    /// A request that is sent again changes nothing.
    /// - Parameters:
    ///   - key: The claim.
    ///   - rules: By which rules.
    ///   - terms: What the manufacturer asks.
    ///   - guideHours: The hours of the manufacturer's guide, by operation code.
    ///   - coverage: What a coverage verdict found of the job.
    ///   - party: By whom it is released.
    ///   - at: When.
    ///   - zone: The dealership's local time.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: The claim as it stands, and the warnings and notes beside it; none where the request was sent before.
    /// - Throws: A ``ClaimRefusal`` with everything that the audit found, where an error is among it; a
    ///   ``/AfterSalesCore/Rejection`` with `unknownOrder`; whatever the store throws.
    @discardableResult
    public func check(
        _ key: RecordKey<WarrantyClaim>, by rules: ClaimRules = .standard, terms: ManufacturerTerms?,
        guideHours: [String: Hours] = [:], coverage: [Finding] = [], acting party: ActingParty, at: Timestamp,
        in zone: CivilZone,
        as commit: CommitKey, attempts: Int = 10
    ) async throws -> (claim: Stored<WarrantyClaim>, findings: [Finding]) {
        var findings: [Finding] = []
        try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            let stored = try await existing(key)
            var claim = stored.record
            let orderKey = RecordKey<RepairOrder>(key.owner, claim.order)
            guard let order = try await load(orderKey) else { throw Rejection([.unknownOrder(claim.order)]) }
            let context = try await context(
                of: claim, now: at, in: zone, terms: terms, guideHours: guideHours, checker: party, coverage: coverage)
            findings = rules.findings(on: claim, of: order.record, in: context)
            try claim.check(finding: findings, by: party, at: at)
            changes.expect(order)
            try changes.update(stored, to: claim, Act(ClaimAction.check.rawValue, by: party, at: at))
        }
        return (try await existing(key), findings)
    }
}
