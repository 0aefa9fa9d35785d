public import AfterSalesCore
import AfterSalesCustomers

extension RepairOrder {
    /// Inspects the work (检验): the technician himself, then the team leader, then an inspector who did none of it. Whoever
    /// finds something wrong sends jobs back, which counts as internal rework (内返), and all three begin anew.
    /// - Parameters:
    ///   - level: Which inspection.
    ///   - employee: By whom.
    ///   - items: What was looked at.
    ///   - kilometres: How far it was driven, where it was.
    ///   - failed: Jobs that have to be done again.
    ///   - note: What is to be said about it.
    ///   - at: When.
    /// - Throws: An ``OrderRefusal``: `inspectionOutOfOrder`, `notTheTechnician`, `inspectsOwnWork`, `badItemPassed`,
    ///   `unknownJob`, `jobNotAuthorized`, `duplicateJob`, `onHold`.
    public mutating func inspect(
        _ level: InspectionLevel, by employee: Identifier<Employee>, items: [InspectionItem] = [],
        roadTestKilometres kilometres: Int? = nil, failing failed: [Identifier<Job>] = [], note: String? = nil,
        at: Timestamp
    ) throws(OrderRefusal) {
        let action: OrderAction =
            if !failed.isEmpty { .failInspection } else if level == .final { .passInspection } else { .inspect }
        let next = try next(on: action)
        var check = OrderCheck()
        check.order(at, notBefore: steps.last?.at, at: Place.document.field("at"))
        check.text(note, .note, at: Place.document.field("note"))
        if let kilometres, !(0...10_000).contains(kilometres) {
            check.report(
                .implausibleOdometer, at: Place.document.field("roadTestKilometres"),
                inputs: [.init("kilometres", String(kilometres))], "no road test is \(kilometres) km long",
                "路试里程 \(kilometres) 公里不合理")
        }
        for (index, item) in items.enumerated() {
            let place = Place.document.field("items").element(index)
            check.text(item.text, .name, at: place.field("text"))
            check.text(item.note, .note, at: place.field("note"))
            if !item.isGood, failed.isEmpty {
                check.report(
                    .badItemPassed, at: place, "an inspection is not passed with something found bad",
                    "检验项目不合格时不能判定通过")
            }
        }
        var seen: Set<Identifier<Job>> = []
        for (index, id) in failed.enumerated() {
            let place = Place.document.field("failing").element(index)
            // Each counts once as internal rework.
            if !seen.insert(id).inserted {
                check.report(
                    .duplicateJob, at: place, inputs: [.init("job", id.rawValue)], "job \(id) is sent back twice",
                    "项目 \(id) 重复")
            }
            if let job = check.job(id, of: self, at: place) { check.authorized(job, at: place) }
        }
        if status == .workDone { check.turn(of: level, in: self) }
        if level == .final, failed.isEmpty { check.noHold(self) }
        let technicians = Set(
            jobs.lazy.filter(\.isAuthorized).flatMap { $0.shares.map(\.technician) + $0.clockings.map(\.technician) })
        check.inspector(employee, level, beside: technicians)
        try check.verdict()
        inspections.append(
            Inspection(
                level: level, round: inspectionRound, items: items, roadTestKilometres: kilometres,
                failedJobs: failed, note: note, by: employee, at: at))
        for index in jobs.indices where failed.contains(jobs[index].id) { jobs[index].finishedAt = nil }
        take(action, to: next, by: .employee(employee), at: at)
    }

    /// The round of inspections that is on, from 1: whatever goes back to the workshop begins another.
    public var inspectionRound: Int { steps.lazy.filter { $0.action == .finishWork }.count }

    /// How often jobs were sent back by an inspection (内返次数).
    public var internalReworks: Int { inspections.lazy.map(\.failedJobs.count).reduce(0, +) }
}

extension OrderCheck {
    mutating func turn(of level: InspectionLevel, in order: RepairOrder) {
        let passed = order.inspections.filter { $0.round == order.inspectionRound && $0.isPassed }.map(\.level)
        let turn = InspectionLevel.allCases.first { !passed.contains($0) }
        guard turn != level else { return }
        report(
            .inspectionOutOfOrder, at: Place.document.field("level"),
            inputs: [.init("level", level.rawValue), .init("turn", turn?.rawValue ?? "")],
            "it is the turn of \(turn?.rawValue ?? "nobody"), not of \(level.rawValue)",
            "应先进行 \(turn?.rawValue ?? "")，而不是 \(level.rawValue)")
    }

    mutating func inspector(
        _ employee: Identifier<Employee>, _ level: InspectionLevel, beside technicians: Set<Identifier<Employee>>
    ) {
        let inputs: [Finding.Input] = [.init("employee", employee.rawValue), .init("level", level.rawValue)]
        switch level {
        case .technician where !technicians.isEmpty && !technicians.contains(employee):
            report(
                .notTheTechnician, at: Place.document.field("by"), inputs: inputs,
                "\(employee) did none of the work", "\(employee) 未参与维修，不能自检")
        case .final where technicians.contains(employee):
            report(
                .inspectsOwnWork, at: Place.document.field("by"), inputs: inputs,
                "\(employee) did some of the work himself", "\(employee) 参与了维修，不能终检")
        default: break
        }
    }
}
