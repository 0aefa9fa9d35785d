import AfterSalesCore

/// Looks through the lines of the draft.
extension EstimateCheck {
    /// Puts together how the lines will stand.
    mutating func place(_ draft: EstimateDraft) {
        let jobs = Dictionary(
            (order.jobs + draft.newJobs).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let present = Dictionary(order.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var ids: Set<Identifier<OrderLine>> = []
        for (index, line) in draft.lines.enumerated() {
            let place = Place.document.field("lines").element(index)
            id(line.id.rawValue, at: place.field("id"))
            for (index, component) in line.components.enumerated() {
                id(component.id.rawValue, at: place.field("components").element(index).field("id"))
            }
            for id in [line.id] + line.components.map(\.id) where !ids.insert(id).inserted {
                report(
                    .duplicateLine, at: place.field("id"), inputs: [.init("line", id.rawValue)],
                    "line \(id) stands twice", "行 \(id) 重复")
            }
            if let id = line.job {
                if let job = jobs[id] {
                    if job.isDeclined, present[line.id] != line {
                        report(
                            .jobDeclined, at: place.field("job"), inputs: [.init("job", id.rawValue)],
                            "the customer has declined job \(id)", "客户已拒绝项目 \(id)")
                    }
                } else {
                    report(
                        .unknownJob, at: place.field("job"), inputs: [.init("job", id.rawValue)],
                        "the order has no job \(id)", "工单没有项目 \(id)")
                }
            } else if ![.fee, .discount, .accessory].contains(line.kind) {
                report(
                    .lineWithoutJob, at: place.field("job"), inputs: [.init("kind", line.kind.rawValue)],
                    "a line of this kind belongs to a job", "此类项目行必须归属维修项目")
            }
            var check = LineCheck(order.terms)
            check.check(line, at: place)
            add(contentsOf: check.findings)
        }
        lines = draft.lines
        keepDeclined(jobs: jobs, beside: ids)
        keepIssued(draft)
    }

    /// Lines of declined jobs stay as they are, said or not.
    private mutating func keepDeclined(jobs: [Identifier<Job>: Job], beside ids: Set<Identifier<OrderLine>>) {
        let said = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for line in order.lines {
            guard let job = line.job, jobs[job]?.isDeclined == true, said[line.id]?.job != job else { continue }
            for id in [line.id] + line.components.map(\.id) where ids.contains(id) {
                report(
                    .duplicateLine, at: Place.document.field("lines").element(where: ("id", id.rawValue)),
                    inputs: [.init("line", id.rawValue)], "line \(id) stands on a declined job", "行 \(id) 属于已拒绝的项目")
            }
            lines.append(line)
        }
    }

    /// What has been issued stays on a line that has as much of it.
    private mutating func keepIssued(_ draft: EstimateDraft) {
        guard !order.partMovements.isEmpty else { return }
        var quantities: [Identifier<OrderLine>: LineQuantity] = [:]
        for line in lines {
            quantities[line.id] = line.quantity
            for component in line.components { quantities[component.id] = component.quantity }
        }
        // Movement by movement, and not line by line through all of them.
        // An order that somebody else wrote may say more than fits; the sum is of so many that it fits twice as many bits.
        var issued: [Identifier<OrderLine>: Int128] = [:]
        for movement in order.partMovements {
            let units = Int128(movement.quantity.units)
            issued[movement.line, default: 0] += movement.way == .issued ? units : -units
        }
        for (id, units) in issued.sorted(by: { $0.key < $1.key }) where units > 0 {
            let left = quantities[id] ?? .zero
            guard Int128(left.units) < units else { continue }
            let quantity = LineQuantity(units: Int64(clamping: units))
            report(
                .lineInUse, at: Place.document.field("lines").element(where: ("id", id.rawValue)),
                inputs: [
                    .init("line", id.rawValue), .init("issued", quantity.description),
                    .init("left", left.description),
                ],
                "\(quantity) is issued on line \(id), which would have \(left)", "行 \(id) 已领料 \(quantity)，新数量为 \(left)")
        }
    }
}
