import AfterSalesCore

extension OrderCheck {
    /// That nothing has been invoiced, or called off.
    mutating func open(_ order: RepairOrder) {
        if order.status.isSettled {
            report(
                .orderSettled, at: Place.document.field("status"), inputs: [.init("status", order.status.rawValue)],
                "the order is settled; only another order can undo it", "工单已结算，只能以红字工单冲销")
        } else if order.status == .cancelled {
            report(
                .orderCancelled, at: Place.document.field("status"), "the order was called off", "工单已取消")
        }
    }

    /// That the car has been received.
    mutating func received(_ order: RepairOrder) {
        guard order.reception == nil else { return }
        report(
            .notReceived, at: Place.document.field("reception"), "the car has not been received", "尚未接车")
    }

    mutating func concern(_ concern: Identifier<Concern>, of order: RepairOrder, at place: Place) {
        self.concern(concern, among: order.reception?.concerns ?? [], at: place)
    }

    mutating func concern(_ concern: Identifier<Concern>, among concerns: [Concern], at place: Place) {
        guard !concerns.contains(where: { $0.id == concern }) else { return }
        report(
            .unknownConcern, at: place, inputs: [.init("concern", concern.rawValue)],
            "the order has no concern \(concern)", "工单没有诉求 \(concern)")
    }

    /// The job of an id; reported where the order has none.
    mutating func job(_ id: Identifier<Job>, of order: RepairOrder, at place: Place) -> Job? {
        if let job = order.job(id) { return job }
        report(
            .unknownJob, at: place, inputs: [.init("job", id.rawValue)], "the order has no job \(id)",
            "工单没有项目 \(id)")
        return nil
    }

    /// That the customer has agreed to a job.
    mutating func authorized(_ job: Job, at place: Place) {
        guard !job.isAuthorized else { return }
        report(
            .jobNotAuthorized, at: place, inputs: [.init("job", job.id.rawValue)],
            "the customer has not agreed to job \(job.id)", "客户尚未授权项目 \(job.id)")
    }

    /// That nobody's clock runs.
    mutating func noClockRunning(_ order: RepairOrder) {
        for job in order.jobs {
            for clocking in job.clockings where clocking.off == nil {
                clockRuns(
                    clocking.technician, on: job.id,
                    at: Place.document.field("jobs").element(where: ("id", job.id.rawValue)))
            }
        }
    }

    /// That it waits for nothing.
    mutating func noHold(_ order: RepairOrder) {
        for hold in order.openHolds { self.hold(hold) }
    }

    mutating func hold(_ hold: OrderHold) {
        report(
            .onHold, at: Place.document.field("holds"),
            inputs: [.init("reason", hold.reason.rawValue)] + (hold.job.map { [.init("job", $0.rawValue)] } ?? []),
            "\(hold.job.map { "job \($0)" } ?? "the order") waits: \(hold.reason)",
            "\(hold.job.map { "项目 \($0)" } ?? "工单") 正在等待：\(hold.reason)")
    }
}
