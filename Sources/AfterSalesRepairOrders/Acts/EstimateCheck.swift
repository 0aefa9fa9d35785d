import AfterSalesCore
import AfterSalesCustomers

/// Looks through the draft of an estimate.
struct EstimateCheck: FindingReporter {
    let order: RepairOrder
    var findings: [Finding] = []
    var errorCount = 0
    /// All lines as they will stand.
    var lines: [OrderLine] = []
    private(set) var totals: OrderTotals?
    private(set) var limit: Money?

    /// More lines, components of packages among them, than any order has.
    static let mostLines = 10_000

    init(_ order: RepairOrder) { self.order = order }

    mutating func check(_ draft: EstimateDraft, at: Timestamp) {
        self.order(at, notBefore: order.steps.last?.at ?? order.openedAt, at: Place.document.field("at"))
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
        if let limit = draft.notToExceed {
            currency(limit, order.terms.currency, at: Place.document.field("notToExceed"))
        }
        guard errorCount == 0 else { return }
        reckon(draft)
    }

    private mutating func jobs(_ jobs: [Job]) {
        var ids = Set(order.jobs.map(\.id))
        for (index, job) in jobs.enumerated() {
            let place = Place.document.field("newJobs").element(index)
            id(job.id.rawValue, at: place.field("id"))
            text(job.text, .name, at: place.field("text"))
            text(job.skill.rawValue, .name, at: place.field("skill"))
            var check = OrderCheck()
            for (index, concern) in job.concerns.enumerated() {
                check.concern(concern, of: order, at: place.field("concerns").element(index))
            }
            add(contentsOf: check.findings)
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

    private mutating func check(_ transfer: PayerTransfer, at place: Place) {
        text(transfer.reason, .statement, at: place.field("reason"))
        text(transfer.from.rawValue, .name, at: place.field("from"))
        text(transfer.to.rawValue, .name, at: place.field("to"))
        if transfer.from == transfer.to {
            report(
                .samePayer, at: place.field("to"), inputs: [.init("payType", transfer.to.rawValue)],
                "nobody takes over from himself", "付款方不能相同")
        }
        currency(transfer.amount, order.terms.currency, at: place.field("amount"))
        positive(transfer.amount, at: place.field("amount"))
    }

    private mutating func reckon(_ draft: EstimateDraft) {
        let declined = Set(order.jobs.lazy.filter(\.isDeclined).map(\.id))
        let counted = lines.filter { $0.job.map { !declined.contains($0) } ?? true }
        totals = owing(
            try? OrderTotals(counted, transfers: draft.transfers, terms: order.terms, isCredit: false))
        guard let owed = totals?.due(from: .customer) else { return }
        let limit = draft.notToExceed ?? owed
        self.limit(limit, covers: owed, at: Place.document.field("notToExceed"))
        self.limit = limit
    }
}
