public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

extension ChangeSet {
    /// Adds that an order which is settled by this commit remedied its car for campaigns: what `RecordStore.settle(…also:)`
    /// is given for it.
    ///
    /// A car that was not enrolled under the campaign yet is enrolled, one that had been given up is found again. What somebody
    /// else has remedied or withdrawn meanwhile is left as it is, and stands in the way of no settlement.
    /// - Parameters:
    ///   - settled: The proof that the order is settled.
    ///   - recalls: What is open for the car, such as `carRecalls(of:at:by:campaignsOf:on:)` of a store finds.
    ///   - links: Which jobs somebody says are for which campaign.
    ///   - store: Where the cars under campaigns are.
    ///   - act: What is done, by whom, when; its reason is not noted with the car.
    /// - Returns: Which jobs remedied it for which campaign, and what is to be looked at.
    /// - Throws: A ``/AfterSalesCore/Rejection`` where what somebody says cannot be; a ``VehicleRecallRefusal`` where something
    ///   was noted of the car at a later time than the act's; whatever the store throws.
    @discardableResult
    public mutating func remedyRecalls(
        by settled: SettledOrder, for recalls: CarRecalls, linked links: [RecallJobLink] = [],
        in store: some RecordStore, _ act: Act
    ) async throws -> RecallRemedies {
        var remedies = settled.remedies(for: recalls, linked: links)
        guard remedies.findings.allSatisfy({ $0.severity != .error }) else { throw Rejection(remedies.findings) }
        let order = settled.order
        let matches = remedies.matches
        remedies.matches = []
        for match in matches {
            let campaign = match.recall.campaign.key.id
            let key = RecordKey<VehicleRecall>(order.key.owner, VehicleRecall.id(of: recalls.vin, under: campaign))
            let stored = try await store.load(key)
            var recall =
                try stored?.record
                ?? VehicleRecall(
                    of: order.vehicle, recalls.vin, under: campaign, at: order.key.owner, by: act.actor,
                    enrolledAt: act.at)
            guard recall.status != .remedied, recall.status != .withdrawn else {
                remedies.findings.append(.recallChanged(recall, match.job))
                continue
            }
            // The number is the car; its file may be another one by now.
            recall.vehicle = order.vehicle
            if recall.status == .scrapped || recall.status == .exported { try recall.find(by: act.actor, at: act.at) }
            try recall.remedy(
                under: settled, job: match.job, operation: match.operation, result: match.result, by: act.actor,
                at: act.at)
            let noted = Act(VehicleRecallAction.remedy.rawValue, by: act.actor, at: act.at)
            if let stored { try update(stored, to: recall, noted) } else { try insert(recall, noted) }
            remedies.matches.append(match)
        }
        return remedies
    }

    /// Takes back that an order remedied its car, for every campaign whose job the credit of this commit undoes: what
    /// `RecordStore.reverse(…also:)` is given for it. The car has to be remedied again, and its owner told again.
    /// - Parameters:
    ///   - order: The order as it stands behind the reversal.
    ///   - credit: The order that undoes it.
    ///   - store: Where the cars under campaigns are.
    ///   - act: What is done, by whom, when; its reason is not noted with the car.
    /// - Returns: A warning `recallReopened` for each campaign.
    /// - Throws: Whatever the store throws.
    @discardableResult
    public mutating func reopenRecalls(
        of order: RepairOrder, undoneBy credit: SettledOrder, in store: some RecordStore, _ act: Act
    ) async throws -> [Finding] {
        var findings: [Finding] = []
        let query = Query<VehicleRecall>(of: order.key.owner, where: VehicleRecall.order.is(order.key.id))
        for try await stored in store.records(query) {
            guard let repair = stored.record.repair, !repair.stands(in: order) else { continue }
            var recall = stored.record
            try recall.reopen(because: .orderUndone, credit: credit.order.key.id, by: act.actor, at: act.at)
            try update(stored, to: recall, Act(VehicleRecallAction.reopen.rawValue, by: act.actor, at: act.at))
            findings.append(.recallReopened(recall, repair, by: credit.order.key.id))
        }
        return findings
    }
}

extension Finding {
    fileprivate static func recallChanged(_ recall: VehicleRecall, _ job: Identifier<Job>) -> Finding {
        Finding(
            .warning, .recallRemediedBefore,
            at: Place.document.field("jobs").element(where: ("id", job.rawValue)),
            inputs: [
                .init("campaign", recall.campaign.rawValue), .init("job", job.rawValue),
                .init("status", recall.status.rawValue),
            ],
            LocalizedText(
                "recall \(recall.campaign) is \(recall.status.english) already: job \(job) does not count for it",
                "召回 \(recall.campaign) \(recall.status.chinese)，维修项目 \(job) 不计入"))
    }

    fileprivate static func recallReopened(
        _ recall: VehicleRecall, _ repair: RecallRepair, by credit: Identifier<RepairOrder>
    ) -> Finding {
        Finding(
            .warning, .recallReopened, at: Place.document.field("jobs").element(where: ("id", repair.job.rawValue)),
            inputs: [
                .init("campaign", recall.campaign.rawValue), .init("order", repair.order.rawValue),
                .init("job", repair.job.rawValue), .init("credit", credit.rawValue),
            ],
            LocalizedText(
                "job \(repair.job) was undone by \(credit): recall \(recall.campaign) is to be remedied again",
                "维修项目 \(repair.job) 已被 \(credit) 冲销：召回 \(recall.campaign) 需重新维修"))
    }
}
