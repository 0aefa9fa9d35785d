import AfterSalesCore
import AfterSalesCustomers

/// Looks through an order that was done elsewhere.
extension OrderCheck {
    mutating func past(_ past: PastOrder, openedAt: Timestamp, of jobs: [Job], with lines: [OrderLine]) {
        let root = Place.document.field("past")
        text(past.system, .name, at: root.field("system"))
        text(past.dealer, .line, at: root.field("dealer"))
        text(past.status, .line, at: root.field("status"))
        text(past.advisor, .line, at: root.field("advisor"))
        text(past.customer, .line, at: root.field("customer"))
        text(past.payType, .line, at: root.field("payType"))
        if let completed = past.completedAt, completed < openedAt {
            report(
                .endBeforeStart, at: root.field("completedAt"),
                inputs: [.init("opened", openedAt.description), .init("completed", completed.description)],
                "it was completed at \(completed), before it was opened at \(openedAt)",
                "完工时间 \(completed) 早于开单时间 \(openedAt)")
        }
        var known: Set<Identifier<Job>> = []
        for (index, job) in jobs.enumerated() {
            let place = Place.document.field("jobs").element(index)
            text(job.text, .name, at: place.field("text"))
            guard !known.insert(job.id).inserted else { continue }
            report(
                .duplicateJob, at: place.field("id"), inputs: [.init("job", job.id.rawValue)],
                "two jobs are called \(job.id)", "项目编号 \(job.id) 重复")
        }
        var seen: Set<Identifier<OrderLine>> = []
        for (index, line) in lines.enumerated() {
            let place = Place.document.field("lines").element(index)
            if !seen.insert(line.id).inserted {
                report(
                    .duplicateLine, at: place.field("id"), inputs: [.init("line", line.id.rawValue)],
                    "two lines are called \(line.id)", "行编号 \(line.id) 重复")
            }
            if let job = line.job, !known.contains(job) {
                report(
                    .unknownJob, at: place.field("job"), inputs: [.init("job", job.rawValue)],
                    "there is no job \(job)", "没有项目 \(job)")
            }
        }
    }

    mutating func lines(_ lines: [OrderLine], by terms: PriceTerms) {
        var check = LineCheck(terms)
        for (index, line) in lines.enumerated() {
            check.check(line, at: Place.document.field("lines").element(index))
        }
        add(contentsOf: check.findings)
    }
}
