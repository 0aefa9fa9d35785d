import AfterSalesCore
import AfterSalesCustomers

/// Looks through the draft of an estimate.
struct EstimateCheck: FindingReporter {
    let order: RepairOrder
    var findings: [Finding] = []
    var errorCount = 0
    /// All lines as they will stand.
    private(set) var lines: [OrderLine] = []
    private(set) var totals: OrderTotals?
    private(set) var limit: Money?

    /// More lines, components of packages among them, than any order has.
    static let mostLines = 10_000

    init(_ order: RepairOrder) { self.order = order }

    mutating func check(_ draft: EstimateDraft, at: Timestamp) {
        var time = OrderCheck()
        time.order(at, notBefore: order.steps.last?.at ?? order.openedAt, at: Place.document.field("at"))
        for finding in time.findings { add(finding) }
        let components = draft.lines.reduce(0) { $0 + $1.components.count }
        for (name, count) in [
            ("lines", draft.lines.count + components), ("newJobs", draft.newJobs.count),
            ("transfers", draft.transfers.count),
        ] where count > Self.mostLines {
            report(
                .tooManyElements, at: Place.document.field(name),
                inputs: [.init("count", String(count)), .init("most", String(Self.mostLines))],
                "an order has at most \(Self.mostLines) lines and components, jobs and transfers",
                "工单的项目行与明细、维修项目、转付各最多 \(Self.mostLines) 项")
        }
        guard errorCount == 0 else { return }
        jobs(draft.newJobs)
        place(draft)
        for (index, transfer) in draft.transfers.enumerated() {
            check(transfer, at: Place.document.field("transfers").element(index))
        }
        if let limit = draft.notToExceed { currency(limit, at: Place.document.field("notToExceed")) }
        guard errorCount == 0 else { return }
        reckon(draft)
    }

    private mutating func jobs(_ jobs: [Job]) {
        var ids = Set(order.jobs.map(\.id))
        for (index, job) in jobs.enumerated() {
            let place = Place.document.field("newJobs").element(index)
            var check = OrderCheck()
            check.text(job.text, .name, at: place.field("text"))
            check.text(job.skill.rawValue, .name, at: place.field("skill"))
            for (index, concern) in job.concerns.enumerated() {
                check.concern(concern, of: order, at: place.field("concerns").element(index))
            }
            for finding in check.findings { add(finding) }
            if !ids.insert(job.id).inserted {
                report(
                    .duplicateJob, at: place.field("id"), inputs: [.init("job", job.id.rawValue)],
                    "job \(job.id) is there already", "项目 \(job.id) 重复")
            }
            if job.consent != .proposed {
                report(
                    .jobNotNew, at: place.field("consent"), inputs: [.init("job", job.id.rawValue)],
                    "a new job begins as a proposal", "新项目只能处于待授权状态")
            }
        }
    }

    /// Puts together how the lines will stand.
    private mutating func place(_ draft: EstimateDraft) {
        let jobs = Dictionary(
            (order.jobs + draft.newJobs).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let present = Dictionary(order.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var ids: Set<Identifier<OrderLine>> = []
        for (index, line) in draft.lines.enumerated() {
            let place = Place.document.field("lines").element(index)
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
            } else if line.kind != .fee, line.kind != .discount {
                report(
                    .lineWithoutJob, at: place.field("job"), inputs: [.init("kind", line.kind.rawValue)],
                    "a line of this kind belongs to a job", "此类项目行必须归属维修项目")
            }
            var check = LineCheck(order.terms)
            check.check(line, at: place)
            for finding in check.findings { add(finding) }
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

    private mutating func check(_ transfer: PayerTransfer, at place: Place) {
        var check = OrderCheck()
        check.text(transfer.reason, .statement, at: place.field("reason"))
        check.text(transfer.from.rawValue, .name, at: place.field("from"))
        check.text(transfer.to.rawValue, .name, at: place.field("to"))
        for finding in check.findings { add(finding) }
        if transfer.from == transfer.to {
            report(
                .samePayer, at: place.field("to"), inputs: [.init("payType", transfer.to.rawValue)],
                "nobody takes over from himself", "付款方不能相同")
        }
        currency(transfer.amount, at: place.field("amount"))
        if transfer.amount.minorUnits <= 0 {
            report(
                .amountNotPositive, at: place.field("amount"),
                inputs: [.init("amount", transfer.amount.description)], "\(transfer.amount) is not above zero",
                "金额 \(transfer.amount) 必须大于零")
        }
    }

    private mutating func currency(_ amount: Money, at place: Place) {
        guard amount.currency != order.terms.currency else { return }
        report(
            .mixedCurrencies, at: place,
            inputs: [.init("amount", amount.description), .init("currency", order.terms.currency.code)],
            "\(amount) on an order in \(order.terms.currency.code)",
            "工单币种为 \(order.terms.currency.code)，不能使用 \(amount)")
    }

    private mutating func reckon(_ draft: EstimateDraft) {
        let declined = Set(order.jobs.lazy.filter(\.isDeclined).map(\.id))
        let counted = lines.filter { $0.job.map { !declined.contains($0) } ?? true }
        let totals: OrderTotals
        do throws(ArithmeticError) {
            totals = try OrderTotals(counted, transfers: draft.transfers, terms: order.terms, isCredit: false)
        } catch {
            report(
                .overflow, at: Place.document.field("lines"), "the amounts are larger than can be computed with",
                "金额超出可计算的范围")
            return
        }
        for payer in totals.payers where payer.due.minorUnits < 0 {
            report(
                .payerBelowZero, at: Place.document.field("lines"),
                inputs: [.init("payType", payer.payType.rawValue), .init("due", payer.due.description)],
                "\(payer.payType) would owe \(payer.due)", "付款方 \(payer.payType) 应付 \(payer.due)")
        }
        let owed = totals.due(from: .customer)
        let limit = draft.notToExceed ?? owed
        let place = Place.document.field("notToExceed")
        if limit.minorUnits < owed.minorUnits {
            var check = OrderCheck()
            check.limitBelow(limit, owed, at: place)
            for finding in check.findings { add(finding) }
        }
        self.totals = totals
        self.limit = limit
    }
}
