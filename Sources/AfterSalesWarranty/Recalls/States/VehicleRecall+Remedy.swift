public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesRepairOrders
import AfterSalesStorage

extension VehicleRecall {
    /// Notes that the car is remedied here, by a job of a settled order (召回维修).
    /// - Parameters:
    ///   - settled: The proof that the order is settled.
    ///   - job: The job.
    ///   - operation: The operation that proves it; nil where somebody says that the job is for the recall.
    ///   - result: What became of the car.
    ///   - party: By whom.
    ///   - at: When; not before the order was settled.
    /// - Throws: A ``VehicleRecallRefusal``: `orderOfAnother`, `recallByCredit`, `unknownJob`, `jobNotAuthorized`,
    ///   `recallJobUndone`, `recallOperationMissing`, `beforeLastStep`.
    public mutating func remedy(
        under settled: SettledOrder, job: Identifier<Job>, operation: String? = nil, result: RecallResult = .repaired,
        by party: ActingParty, at: Timestamp
    ) throws(VehicleRecallRefusal) {
        let order = settled.order
        let repair = RecallRepair(order: order.key.id, job: job, operation: operation, result: result)
        var check = VehicleRecallCheck()
        if order.key.owner != key.owner || order.vehicle != vehicle {
            check.report(
                .orderOfAnother, at: Place.document.field("order"), inputs: [.init("order", order.key.id.rawValue)],
                "order \(order.key.id) is not of this car", "工单 \(order.key.id) 不属于该车辆")
        }
        if order.isCredit {
            check.report(
                .recallByCredit, at: Place.document.field("order"), inputs: [.init("order", order.key.id.rawValue)],
                "\(order.key.id) is a credit, which remedies nothing", "\(order.key.id) 是红字工单，不能作为召回维修依据")
        }
        check.job(of: repair, in: order)
        check.order(at, notBefore: settled.settlement.at, at: Place.document.field("at"))
        try step(.remedy, by: party, at: at, check) { $0.repair = repair }
    }
}

extension VehicleRecallCheck {
    /// That an order has the job by which a car is said to be remedied.
    fileprivate mutating func job(of repair: RecallRepair, in order: RepairOrder) {
        let place = Place.document.field("job")
        let inputs: [Finding.Input] = [.init("job", repair.job.rawValue), .init("order", order.key.id.rawValue)]
        guard let job = order.job(repair.job) else {
            report(
                .unknownJob, at: place, inputs: inputs, "the order has no job \(repair.job)", "工单没有维修项目 \(repair.job)")
            return
        }
        guard job.isAuthorized else {
            report(
                .jobNotAuthorized, at: place, inputs: inputs, "job \(job.id) was not agreed to", "维修项目 \(job.id) 未获授权")
            return
        }
        let lines = order.countedLines.filter { $0.job == job.id }
        if let operation = repair.operation, !lines.contains(where: { $0.isWork(operation) }) {
            report(
                .recallOperationMissing, at: Place.document.field("operation"),
                inputs: inputs + [.init("operation", operation)],
                "job \(job.id) has no line of operation \(operation)", "维修项目 \(job.id) 没有工时代码 \(operation)")
        } else if !repair.stands(in: order) {
            report(
                .recallJobUndone, at: place, inputs: inputs, "job \(job.id) of the order was undone",
                "工单的维修项目 \(job.id) 已被冲销")
        }
    }
}
