import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

extension OrderIntake {
    /// What became of an order.
    enum Outcome {
        case taken([SourceFinding])
        case unchanged
        case refused([SourceFinding])
    }

    /// How often somebody else may be faster before it is given up.
    private static let attempts = 100

    /// Takes an order, and its car; where somebody else was faster, once more with what he left.
    func take(_ facts: OrderFacts, _ judged: JudgedOrder) async throws -> Outcome {
        var attempt = 1
        while true {
            do {
                return try await takeOnce(facts, judged)
            } catch let error as Rejection {
                // What the store has of the car may be at odds with the order as well.
                return .refused(
                    error.findings.map { SourceFinding(at: judged.source.place, record: judged.record, $0) })
            } catch let error as StorageError {
                guard [.conflict, .alreadyExists].contains(error.code), attempt < Self.attempts else { throw error }
                attempt += 1
            }
        }
    }

    private func takeOnce(_ facts: OrderFacts, _ judged: JudgedOrder) async throws -> Outcome {
        let key = RecordKey<RepairOrder>(facts.owner, Identifier(facts.number))
        let stored = try await store.load(key)
        let car = try await self.car(facts)
        let vehicle = car?.record.key ?? RecordKey(facts.owner, Identifier(facts.vin.description))
        let order = try facts.record(of: vehicle.id)
        if let stored {
            if let content = stored.record.past?.content, content == order.past?.content { return .unchanged }
            if let refusal = try await refusal(of: order, over: stored) {
                return .refused([
                    SourceFinding(
                        at: judged.source.fields[.number]?.place ?? judged.source.place, record: judged.record, refusal)
                ])
            }
        }
        var warnings: [SourceFinding] = []
        let revision = stored?.revision.number ?? 0
        let name = "\(facts.number)/\(revision)/\(order.past?.content ?? "")"
        let commit = CommitKey(facts.owner, "\(Self.action)/\(Digest(of: name.utf8))")
        let outcome = try await store.commit(as: commit, about: key, attempts: 1) { changes in
            warnings = []
            let act = Act(Self.action, by: party, at: now)
            if let stored {
                try changes.update(stored, to: order, act)
            } else {
                try changes.insert(order, act)
            }
            try await put(facts, judged, vehicle, act, &changes, &warnings)
            if order.settlement != nil, order.status.isSettled, stored?.record.settlement == nil {
                let settled = try order.settled()
                try changes.insertFigures(of: settled, act)
                try await counting?(&changes, settled)
            }
        }
        return outcome == .applied ? .taken(warnings) : .unchanged
    }

    /// The car of an order, by its VIN.
    private func car(_ facts: OrderFacts) async throws(StorageError) -> Stored<Vehicle>? {
        // Cars that came by files have their VIN as their id.
        if let named = try await store.load(RecordKey<Vehicle>(facts.owner, Identifier(facts.vin.description))),
            named.record.details.vin == facts.vin
        {
            return named
        }
        let query = Query<Vehicle>(of: facts.owner, where: Vehicle.vin.is(facts.vin))
        return try await store.page(query, after: nil, limit: 1).items.first
    }

    /// Why what the store has is not replaced.
    private func refusal(of order: RepairOrder, over stored: Stored<RepairOrder>) async throws -> Finding? {
        guard stored.record.isPast else {
            return Finding(
                .error, .orderContradicted, at: .document,
                LocalizedText("the store has an order of its own under this number", "系统内已有自己的同号工单"))
        }
        guard stored.record.vehicle == order.vehicle else {
            return Finding(
                .error, .orderContradicted, at: .document,
                LocalizedText("the store has an order of another car under this number", "系统内同号工单属于另一辆车"))
        }
        let trail = try await store.auditTrail(of: stored.record.key)
        guard trail.allSatisfy({ $0.action == Self.action }) else {
            return Finding(
                .error, .orderChangedHere, at: .document,
                LocalizedText(
                    "the order was taken before and has been changed here since: what the file says now is not taken",
                    "该工单导入后在系统内被修改过，文件的新内容未采用"))
        }
        guard order.jobs.count >= stored.record.jobs.count else {
            return Finding(
                .error, .orderContradicted, at: .document,
                inputs: [
                    .init("stored", String(stored.record.jobs.count)), .init("given", String(order.jobs.count)),
                ],
                LocalizedText(
                    "the store has \(stored.record.jobs.count) jobs of this order, the file \(order.jobs.count): what is missing is not taken away",
                    "系统内该工单有 \(stored.record.jobs.count) 个项目，文件只有 \(order.jobs.count) 个，不会删除缺少的项目"))
        }
        guard stored.record.settlement != nil else { return nil }
        let before = try? OrderFigures(of: stored.record.settled())
        let after = try? OrderFigures(of: order.settled())
        guard before == after else {
            return Finding(
                .error, .orderSettled, at: .document,
                LocalizedText(
                    "the order counts already, and the file now says something else of what counts",
                    "该工单已计入统计，文件对计入内容的说法不同"))
        }
        return nil
    }
}
