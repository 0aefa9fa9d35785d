public import AfterSalesCore

extension RepairOrder {
    /// Clocks a technician on to a job (打卡上工).
    /// - Throws: An ``OrderRefusal``: `notInProgress`, `unknownJob`, `jobNotAuthorized`, `notAssigned`, `onHold`,
    ///   `clockRunning` and `clockOverlap` for what he does on this order; what he does on others is his
    ///   ``TimeSheet``'s affair.
    public mutating func clockOn(
        _ technician: Identifier<Employee>, to id: Identifier<Job>, at: Timestamp
    ) throws(OrderRefusal) {
        var check = OrderCheck()
        check.clockable(id, of: self, by: technician, from: at, to: nil)
        try check.verdict()
        append(Clocking(technician: technician, on: at, off: nil), to: id)
    }

    /// Clocks a technician off (打卡下工).
    /// - Throws: An ``OrderRefusal``: `noClockRunning`, `clockOffBeforeOn`, `clockTooLong` beyond 24 hours.
    public mutating func clockOff(_ technician: Identifier<Employee>, at: Timestamp) throws(OrderRefusal) {
        var check = OrderCheck()
        var found: (job: Int, clocking: Int)?
        for (job, content) in jobs.enumerated() {
            for (index, clocking) in content.clockings.enumerated()
            where clocking.technician == technician && clocking.off == nil {
                check.stretch(from: clocking.on, to: at)
                found = (job, index)
            }
        }
        if found == nil {
            check.report(
                .noClockRunning, at: Place.document.field("jobs"), inputs: [.init("technician", technician.rawValue)],
                "no clock of \(technician) runs", "\(technician) 没有正在进行的计时")
        }
        try check.verdict()
        guard let found else { return }
        jobs[found.job].clockings[found.clocking].off = at
    }

    /// Writes down work that was not clocked while it was done (补录工时), until the order is settled.
    /// - Throws: What ``clockOn(_:to:at:)`` and ``clockOff(_:at:)`` throw.
    public mutating func record(
        _ technician: Identifier<Employee>, on id: Identifier<Job>, from start: Timestamp, to end: Timestamp
    ) throws(OrderRefusal) {
        var check = OrderCheck()
        check.clockable(id, of: self, by: technician, from: start, to: end)
        check.stretch(from: start, to: end)
        try check.verdict()
        append(Clocking(technician: technician, on: start, off: end), to: id)
    }

    private mutating func append(_ clocking: Clocking, to id: Identifier<Job>) {
        for index in jobs.indices where jobs[index].id == id { jobs[index].clockings.append(clocking) }
    }
}

extension OrderCheck {
    /// The most that one clock runs: a day, in microseconds.
    static let longestClock: Int64 = 86_400 * 1_000_000

    mutating func clockable(
        _ id: Identifier<Job>, of order: RepairOrder, by technician: Identifier<Employee>, from start: Timestamp,
        to end: Timestamp?
    ) {
        // What is written down in the evening may be of work that is finished by then.
        let allowed: [OrderStatus] = end == nil ? [.inProgress] : [.inProgress, .workDone, .inspected]
        if !allowed.contains(order.status) {
            report(
                .notInProgress, at: Place.document.field("status"), inputs: [.init("status", order.status.rawValue)],
                "work does not go on: the order is \(order.status.rawValue)", "工单不在维修中：\(order.status.rawValue)")
        }
        let begun = order.steps.first { $0.action == .startWork }?.at
        self.order(start, notBefore: begun, at: Place.document.field("at"))
        let place = Place.document.field("job")
        if let job = job(id, of: order, at: place) {
            authorized(job, at: place)
            if !job.shares.contains(where: { $0.technician == technician }) {
                report(
                    .notAssigned, at: place,
                    inputs: [.init("job", id.rawValue), .init("technician", technician.rawValue)],
                    "job \(id) is not given to \(technician)", "项目 \(id) 未派给 \(technician)")
            }
        }
        for hold in order.openHolds where hold.job == nil || hold.job == id { self.hold(hold) }
        for job in order.jobs {
            for clocking in job.clockings
            where clocking.technician == technician && clocking.overlaps(from: start, to: end) {
                if clocking.off == nil {
                    clockRuns(technician, on: job.id, at: place)
                } else {
                    report(
                        .clockOverlap, at: place,
                        inputs: [.init("technician", technician.rawValue), .init("job", job.id.rawValue)],
                        "\(technician) worked on job \(job.id) at that time",
                        "\(technician) 当时在项目 \(job.id) 上工作")
                }
            }
        }
    }

    mutating func clockRuns(_ technician: Identifier<Employee>, on job: Identifier<Job>, at place: Place) {
        report(
            .clockRunning, at: place,
            inputs: [.init("job", job.rawValue), .init("technician", technician.rawValue)],
            "the clock of \(technician) runs on job \(job)", "\(technician) 在项目 \(job) 上的计时尚未结束")
    }

    mutating func stretch(from start: Timestamp, to end: Timestamp) {
        let inputs: [Finding.Input] = [.init("on", start.description), .init("off", end.description)]
        if end < start {
            report(
                .clockOffBeforeOn, at: Place.document.field("at"), inputs: inputs,
                "the clock would end at \(end), before it began at \(start)", "下工时间 \(end) 早于上工时间 \(start)")
        } else if start.microseconds(until: end) > Self.longestClock {
            report(
                .clockTooLong, at: Place.document.field("at"), inputs: inputs,
                "nobody works for more than 24 hours: \(start) to \(end)", "连续计时超过 24 小时：\(start) 至 \(end)")
        }
    }
}
