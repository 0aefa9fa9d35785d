public import AfterSalesCore
import AfterSalesCustomers

extension RepairOrder {
    /// Begins to work (开工), or goes on with work that came up after it had been finished.
    /// - Throws: An ``OrderRefusal``: `nothingAuthorized`, `nothingToDo`, `beforeLastStep`.
    public mutating func startWork(by party: ActingParty, at: Timestamp) throws(OrderRefusal) {
        let next = try next(on: .startWork)
        var check = OrderCheck()
        check.order(at, notBefore: steps.last?.at, at: Place.document.field("at"))
        if !jobs.contains(where: \.isAuthorized) {
            check.report(
                .nothingAuthorized, at: Place.document.field("jobs"), "the customer has agreed to no job at all",
                "客户未授权任何项目")
        } else if !jobs.contains(where: { $0.isAuthorized && $0.finishedAt == nil }) {
            check.report(
                .nothingToDo, at: Place.document.field("jobs"), "every job is finished", "所有项目均已完工")
        }
        try check.verdict()
        take(.startWork, to: next, by: party, at: at)
    }

    /// Ends the work (完工): every job that the customer has agreed to is finished by it.
    /// - Throws: An ``OrderRefusal``: `clockRunning`, `onHold`, `beforeLastStep`.
    public mutating func finishWork(by party: ActingParty, at: Timestamp) throws(OrderRefusal) {
        let next = try next(on: .finishWork)
        var check = OrderCheck()
        check.order(at, notBefore: steps.last?.at, at: Place.document.field("at"))
        check.noClockRunning(self)
        check.noHold(self)
        let lastOff = jobs.lazy.flatMap(\.clockings).compactMap(\.off).max()
        check.order(at, notBefore: lastOff, at: Place.document.field("at"))
        try check.verdict()
        for index in jobs.indices where jobs[index].isAuthorized && jobs[index].finishedAt == nil {
            jobs[index].finishedAt = at
        }
        take(.finishWork, to: next, by: party, at: at)
    }

    /// Lets the order, or one of its jobs, wait (挂起).
    /// - Parameters:
    ///   - reason: What for.
    ///   - job: The job; nil for the whole order.
    ///   - note: What is to be said about it.
    ///   - party: By whom.
    ///   - at: When.
    /// - Throws: An ``OrderRefusal``: `onHold` where it waits for that already, `unknownJob`, `clockRunning`.
    public mutating func hold(
        for reason: HoldReason, job: Identifier<Job>? = nil, note: String? = nil, by party: ActingParty, at: Timestamp
    ) throws(OrderRefusal) {
        let next = try next(on: .hold)
        var check = OrderCheck()
        check.order(at, notBefore: steps.last?.at, at: Place.document.field("at"))
        check.text(reason.rawValue, .name, at: Place.document.field("reason"))
        check.text(note, .note, at: Place.document.field("note"))
        if let job { _ = check.job(job, of: self, at: Place.document.field("job")) }
        if let open = openHolds.first(where: { $0.reason == reason && $0.job == job }) { check.hold(open) }
        for running in jobs where job == nil || running.id == job {
            for clocking in running.clockings where clocking.off == nil {
                check.clockRuns(clocking.technician, on: running.id, at: Place.document.field("job"))
            }
        }
        try check.verdict()
        holds.append(OrderHold(reason: reason, job: job, note: note, since: at, until: nil))
        take(.hold, to: next, by: party, at: at, because: reason.rawValue)
    }

    /// Ends a waiting (恢复).
    /// - Throws: An ``OrderRefusal``: `notOnHold`, `beforeLastStep`.
    public mutating func resume(
        from reason: HoldReason, job: Identifier<Job>? = nil, by party: ActingParty, at: Timestamp
    ) throws(OrderRefusal) {
        let next = try next(on: .resume)
        var check = OrderCheck()
        check.order(at, notBefore: steps.last?.at, at: Place.document.field("at"))
        let index = holds.firstIndex { $0.until == nil && $0.reason == reason && $0.job == job }
        if index == nil {
            check.report(
                .notOnHold, at: Place.document.field("holds"),
                inputs: [.init("reason", reason.rawValue)] + (job.map { [.init("job", $0.rawValue)] } ?? []),
                "it does not wait for that", "并未因此等待")
        }
        try check.verdict()
        guard let index else { return }
        holds[index].until = at
        take(.resume, to: next, by: party, at: at, because: reason.rawValue)
    }

    /// Tells the advisor how it goes (进度通报).
    /// - Throws: An ``OrderRefusal``: `orderSettled`, `emptyText`.
    public mutating func report(
        _ note: String, expected: Timestamp? = nil, by employee: Identifier<Employee>, at: Timestamp
    ) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.text(note, .statement, at: Place.document.field("note"))
        try check.verdict()
        progress.append(ProgressReport(expected: expected, note: note, by: employee, at: at))
    }
}
