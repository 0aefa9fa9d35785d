public import AfterSalesCore
import AfterSalesRepairOrders
public import AfterSalesStorage

extension WarrantyClaim {
    /// Notes that its failure report is part of a sending.
    /// - Parameter sending: The sending.
    /// - Throws: A ``ClaimRefusal``: `alreadyReported`.
    mutating func report(in sending: Identifier<ManufacturerSending>) throws(ClaimRefusal) {
        var check = ClaimCheck()
        if let reportedIn {
            check.report(
                .alreadyReported, at: Place.document.field("reportedIn"), inputs: [.init("sending", reportedIn)],
                "it was reported in \(reportedIn)", "已在 \(reportedIn) 中上报")
        }
        try check.verdict()
        reportedIn = sending.rawValue
    }
}

extension RecordStore {
    /// Gathers what is to go to a manufacturer for a period and sends it: of claim applications, the claims that were
    /// checked, which are submitted by it; of failure reports, those not reported yet. All in one commit, each claim once.
    ///
    /// A claim that cannot be sent does not stop the others. A request that is sent again changes nothing.
    /// - Parameters:
    ///   - paper: What is sent.
    ///   - manufacturer: To whom.
    ///   - period: The days on which the repairs were finished.
    ///   - key: The sending; of claim applications, its id is the name of the batch.
    ///   - party: By whom.
    ///   - at: When.
    ///   - zone: The dealership's local time.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Returns: What was sent, and what was left out; of a request that was sent before, nothing was left out.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `nothingToSend`, or `dateOutOfRange`;
    ///   ``/AfterSalesCore/ArithmeticError/overflow``; whatever the store throws.
    @discardableResult
    public func send(
        _ paper: ManufacturerSending.Paper, to manufacturer: Identifier<Manufacturer>, repairedIn period: DateWindow,
        as key: RecordKey<ManufacturerSending>, by party: ActingParty, at: Timestamp, in zone: CivilZone,
        commit: CommitKey, attempts: Int = 10
    ) async throws -> SendingResult {
        var leftOut: [SendingResult.LeftOut] = []
        try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            leftOut = []
            var check = ClaimCheck()
            let day = check.day(of: at, in: zone)
            try check.refuse()
            guard let day else { return }
            var sent: [WarrantyClaim] = []
            for try await stored in records(Self.query(paper, to: manufacturer, period, of: key.owner))
            where paper == .claimApplications || (stored.record.reportedIn == nil && !stored.record.isDropped) {
                var claim = stored.record
                do throws(ClaimRefusal) {
                    switch paper {
                    case .failureReports: try claim.report(in: key.id)
                    case .claimApplications: try claim.submit(batch: key.id.rawValue, by: party, at: at, in: zone)
                    }
                } catch {
                    leftOut.append(.init(claim: claim.key.id, findings: error.findings))
                    continue
                }
                let action = paper == .claimApplications ? ClaimAction.submit.rawValue : "report"
                try changes.update(stored, to: claim, Act(action, by: party, at: at))
                sent.append(claim)
            }
            guard !sent.isEmpty else {
                check.report(
                    .nothingToSend, at: .document,
                    inputs: [.init("manufacturer", manufacturer.rawValue), .init("period", period.description)],
                    "there is nothing to send to \(manufacturer) for \(period)", "\(period) 没有需发送给 \(manufacturer) 的索赔")
                throw Rejection(check.findings + leftOut.flatMap(\.findings))
            }
            try changes.insert(
                try ManufacturerSending(
                    key, of: paper, to: manufacturer, for: period, claims: sent, on: day, by: party, at: at),
                Act("send", by: party, at: at))
        }
        return SendingResult(sending: try await existing(key).record, leftOut: leftOut)
    }

    private static func query(
        _ paper: ManufacturerSending.Paper, to manufacturer: Identifier<Manufacturer>, _ period: DateWindow,
        of owner: RecordOwner
    ) -> Query<WarrantyClaim> {
        let from = WarrantyClaim.repairedOn.isAtLeast(period.from)
        let inside = period.through.map { from && WarrantyClaim.repairedOn.isAtMost($0) } ?? from
        let whose = WarrantyClaim.manufacturer.is(manufacturer) && inside
        let condition = paper == .claimApplications ? whose && WarrantyClaim.status.is(.checked) : whose
        return Query(of: owner, where: condition, sortedBy: .ascending(WarrantyClaim.repairedOn))
    }
}
