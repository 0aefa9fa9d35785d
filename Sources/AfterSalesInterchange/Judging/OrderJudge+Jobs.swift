import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

extension OrderJudge {
    /// What was done.
    mutating func jobs(paidBy payType: PayType) -> [OrderFacts.Job] {
        var jobs: [OrderFacts.Job] = []
        var numbers: Set<String> = []
        for (index, source) in source.jobs.enumerated() {
            let stated = text(source, .number)
            var number = stated ?? String(index + 1)
            if !numbers.insert(number).inserted {
                if stated != nil {
                    say(
                        .warning, .duplicateJob, at: source.fields[.number]?.place ?? source.place,
                        [.init("job", String(number.prefix(60)))], "two jobs of the order have this number", "工单内项目编号重复"
                    )
                }
                while !numbers.insert(number).inserted { number += "'" }
            }
            let pays = self.payType(source.fields[.payType], else: payType)
            let text = words(of: source)
            let soldHours = hours(source.fields[.soldHours])
            // Of the operations where the job itself says nothing.
            let worked = hours(source.fields[.hours]) ?? sum(source.lines.compactMap { hours($0.fields[.hours]) })
            jobs.append(
                OrderFacts.Job(
                    number: number, text: text ?? "", shortText: self.text(source, .shortText),
                    operation: self.text(source, .operation), concern: self.text(source, .concern),
                    cause: self.text(source, .cause), correction: self.text(source, .correction),
                    hours: worked, soldHours: soldHours, isComeback: isComeback(source.fields[.comeback]),
                    payType: pays,
                    lines: source.lines.map { line($0, paidBy: pays) }, isNumbered: stated != nil))
        }
        sayUnpriced(jobs)
        return jobs
    }

    func text(_ job: SourceOrder.Job, _ field: SourceOrder.JobField) -> String? {
        let text = job.fields[field]?.text.sourceTrimmed ?? ""
        return text.isEmpty ? nil : text
    }

    /// What the job is called: the first text that says something, an operation's code at the worst. A text that ought to be
    /// there and is empty is said, once for the job.
    mutating func words(of job: SourceOrder.Job) -> String? {
        let fallback = text(job, .shortText) ?? text(job, .concern) ?? text(job, .operation)
        if let raw = job.fields[.text] {
            if let text = text(job, .text) { return text }
            sayEmpty(raw.place, job, [.text], fallback)
            return text(job, .correction) ?? fallback
        }
        let spoken: [SourceOrder.JobField] = [.concern, .correction, .cause]
        let empty = spoken.filter { job.fields[$0] != nil && text(job, $0) == nil }
        let isSilent = spoken.allSatisfy { text(job, $0) == nil }
        if let first = empty.first.flatMap({ job.fields[$0] }), isSilent {
            sayEmpty(first.place, job, empty, fallback)
        } else if let first = empty.first.flatMap({ job.fields[$0] }) {
            say(.note, .emptyText, at: first.place, "nothing stands there", "内容为空")
        }
        return text(job, .correction) ?? fallback
    }

    mutating func sayEmpty(
        _ place: SourcePlace, _ job: SourceOrder.Job, _ empty: [SourceOrder.JobField], _ instead: String?
    ) {
        let others = empty.dropFirst().compactMap { job.fields[$0]?.place }
        let isCut = instead == text(job, .shortText)
        let cut = ("the shorter text stands for it, which may be cut off", "以较短的文字代替，可能不完整")
        let whole = ("another text stands for it", "以其他文字代替")
        let inputs: [Finding.Input] =
            (instead.map { [.init("instead", String($0.prefix(200)))] } ?? [])
            + others.map { .init("also", $0.description) }
        say(
            .warning, .emptyText, at: place, inputs,
            instead == nil ? "nobody says what was done" : "nobody says what was done; \(isCut ? cut.0 : whole.0)",
            instead == nil ? "没有作业内容" : "没有作业内容，\(isCut ? cut.1 : whole.1)")
    }

    /// Nil where nothing is said of it, or nothing that is understood.
    func isComeback(_ field: SourceField?) -> Bool? {
        switch field?.text.sourceWord {
        case "true", "1", "yes", "y", "是": true
        case "false", "0", "no", "n", "否": false
        default: nil
        }
    }
}
