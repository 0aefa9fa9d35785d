public import AfterSalesCore
import AfterSalesCustomers

extension RepairOrder {
    /// Notes what was found behind a job's concerns, and what cured it (故障诊断). What was noted before is replaced; the
    /// history of the order keeps it.
    /// - Parameters:
    ///   - job: The job.
    ///   - diagnosis: What was found.
    /// - Throws: An ``OrderRefusal``: `unknownJob`, `unknownLine` where a replaced part names a line that is none of the
    ///   job's, `orderSettled`, `orderCancelled`, `notReceived`, `beforeLastStep` before the order was opened, and what is
    ///   wrong with the words.
    public mutating func diagnose(_ job: Identifier<Job>, _ diagnosis: Diagnosis) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.received(self)
        let found = check.job(job, of: self, at: Place.document.field("job"))
        check.diagnosis(diagnosis, of: found, in: self, at: Place.document.field("diagnosis"))
        try check.verdict()
        guard let index = jobs.firstIndex(where: { $0.id == job }) else { return }
        jobs[index].diagnosis = diagnosis
    }
}

extension OrderCheck {
    fileprivate mutating func diagnosis(_ diagnosis: Diagnosis, of job: Job?, in order: RepairOrder, at place: Place) {
        self.order(diagnosis.at, notBefore: order.openedAt, at: place.field("at"))
        id(diagnosis.by.rawValue, at: place.field("by"))
        text(diagnosis.fault.rawValue, .name, at: place.field("fault"))
        text(diagnosis.nature.rawValue, .name, at: place.field("nature"))
        text(diagnosis.system?.rawValue, .name, at: place.field("system"))
        text(diagnosis.cause, .statement, at: place.field("cause"))
        text(diagnosis.correction, .note, at: place.field("correction"))
        text(diagnosis.causalPart, .name, at: place.field("causalPart"))
        for (index, part) in diagnosis.replaced.enumerated() {
            let place = place.field("replaced").element(index)
            text(part.part, .name, at: place.field("part"))
            text(part.system.rawValue, .name, at: place.field("system"))
            guard let line = part.line, let job else { continue }
            let isKnown = order.lines.contains { candidate in
                candidate.job == job.id
                    && (candidate.id == line || candidate.components.contains { $0.id == line })
            }
            if !isKnown {
                report(
                    .unknownLine, at: place.field("line"), inputs: [.init("line", line.rawValue)],
                    "job \(job.id) has no line \(line)", "项目 \(job.id) 没有明细行 \(line)")
            }
        }
    }
}
