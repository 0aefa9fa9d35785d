import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// What of an order guarantees count.
struct OrderVisit {
    private let order: RepairOrder
    private let instant: Timestamp
    /// When the car was received; nil where the order is no visit.
    let arrivedAt: Timestamp?
    /// Jobs with a diagnosis of a defect.
    private let defects: [Diagnosis]
    /// Jobs that the maker pays and nobody has diagnosed.
    private let undiagnosed: [Identifier<Job>]
    /// What was noticed about them.
    private(set) var notes: [Finding] = []

    init(_ order: RepairOrder, at instant: Timestamp) {
        self.order = order
        self.instant = instant
        let isGone = order.isCredit || order.status == .cancelled || order.isUndone
        let arrival = order.steps.first { $0.action == .checkIn }?.at
        arrivedAt = isGone ? nil : arrival.flatMap { $0 <= instant ? $0 : nil }
        let undone = Set(order.reversals.flatMap(\.lines))
        var defects: [Diagnosis] = []
        var undiagnosed: [Identifier<Job>] = []
        for job in order.jobs where job.isAuthorized {
            let lines = order.lines.filter { $0.job == job.id }
            guard lines.isEmpty || !lines.allSatisfy({ undone.contains($0.id) }) else { continue }
            let isWarranty = lines.contains { $0.payType == .warranty && !undone.contains($0.id) }
            switch job.diagnosis {
            case .some(let diagnosis) where diagnosis.nature == .defect: defects.append(diagnosis)
            case .some(let diagnosis) where isWarranty:
                notes.append(.lemonNatureDoubtful(diagnosis.nature, of: job.id, in: order))
            case nil where isWarranty:
                undiagnosed.append(job.id)
                notes.append(.lemonDiagnosisMissing(of: job.id, in: order))
            default: break
            }
        }
        self.defects = defects
        self.undiagnosed = undiagnosed
    }

    /// Whether it counts at all.
    var isForDefect: Bool { !defects.isEmpty || !undiagnosed.isEmpty }

    /// That it was undone, where it was of a defect.
    var undone: Finding? {
        guard order.isUndone, !order.isCredit, order.openedAt <= instant,
            order.jobs.contains(where: { $0.isAuthorized && $0.diagnosis?.nature == .defect })
        else { return nil }
        return Finding(
            .note, .lemonOrderUndone, at: Self.place(order), inputs: [.init("order", order.key.id.rawValue)],
            LocalizedText(
                "order \(order.key.id) was undone and is not counted; work that was only invoiced anew counts by the new order",
                "工单 \(order.key.id) 已冲销，不予计算；仅重新开票的维修按新工单计算"))
    }

    static func place(_ order: RepairOrder) -> Place {
        Place.document.field("orders").element(where: ("id", order.key.id.rawValue))
    }

    /// The visit that it is.
    func visit(
        from arrived: Timestamp, _ failures: [FaultCode: FailureKind], _ holds: [HoldReason]
    ) -> RepairVisit {
        RepairVisit(
            order.key.id, from: arrived, until: completedAt, odometer: order.reception?.kilometres,
            faults: defects.map { diagnosis in
                VisitFault(
                    diagnosis.fault, in: diagnosis.system, isSafety: diagnosis.isSafetyFault,
                    failure: failures[diagnosis.fault])
            },
            replaced: defects.flatMap(\.replaced),
            pauses: order.holds.filter { holds.contains($0.reason) }
                .map { StayPause(from: $0.since, until: $0.until) })
    }

    /// When the work was last found good, as far as that was so by the instant.
    private var completedAt: Timestamp? {
        let known = order.steps.filter { $0.at <= instant }
        guard let last = known.lastIndex(where: { $0.action == .passInspection }) else { return nil }
        let isOpenAgain = known[last...].contains { !$0.to.isSettled && $0.to != .inspected }
        return isOpenAgain ? nil : known[last].at
    }
}

extension Finding {
    fileprivate static func lemonDiagnosisMissing(of job: Identifier<Job>, in order: RepairOrder) -> Finding {
        Finding(
            .warning, .lemonDiagnosisMissing,
            at: OrderVisit.place(order).field("jobs").element(where: ("id", job.rawValue)),
            inputs: [.init("order", order.key.id.rawValue), .init("job", job.rawValue)],
            LocalizedText(
                "job \(job) of order \(order.key.id) is paid by the maker and has no diagnosis: its days count, its fault cannot",
                "工单 \(order.key.id) 的索赔项目 \(job) 没有故障诊断：计入修理时间，但无法按故障计次"))
    }

    fileprivate static func lemonNatureDoubtful(
        _ nature: FaultNature, of job: Identifier<Job>, in order: RepairOrder
    ) -> Finding {
        Finding(
            .note, .lemonNatureDoubtful, at: OrderVisit.place(order).field("jobs").element(where: ("id", job.rawValue)),
            inputs: [
                .init("order", order.key.id.rawValue), .init("job", job.rawValue), .init("nature", nature.rawValue),
            ],
            LocalizedText(
                "job \(job) of order \(order.key.id) is paid by the maker and is diagnosed as \(nature): it is not counted",
                "工单 \(order.key.id) 的索赔项目 \(job) 诊断为 \(nature)，不计入"))
    }
}
