public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// Clocks a technician on to a job (打卡上工): the order, his time sheet and his clock in one commit.
    ///
    /// Use these functions rather than the order's own, which knows nothing of other orders.
    /// - Parameters:
    ///   - technician: The technician.
    ///   - job: The job.
    ///   - key: The order.
    ///   - at: When.
    ///   - zone: The dealership's local time, which tells the sheet's day.
    ///   - party: By whom.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Throws: An ``OrderRefusal`` with everything in the way: what ``RepairOrder/clockOn(_:to:at:)`` throws,
    ///   `clockOverlap` for each stretch on other orders; a ``/AfterSalesStorage/StorageError``.
    @discardableResult
    public func clockOn(
        _ technician: Identifier<Employee>, to job: Identifier<Job>, of key: RecordKey<RepairOrder>, at: Timestamp,
        in zone: CivilZone, by party: ActingParty, as commit: CommitKey, attempts: Int = 10
    ) async throws -> Stored<RepairOrder> {
        try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            let clock = try await load(TechnicianClock.key(of: technician, at: key.owner))
            var state = try await ClockingState(of: technician, on: key, clock, from: at, to: nil, in: self)
            var check = try state.attempt { order throws(OrderRefusal) in
                try order.clockOn(technician, to: job, at: at)
            }
            check.sheets(technician, from: at, to: nil, beside: state.stretches, of: key.id, in: zone)
            let day = check.sheetDay(of: at, in: zone)
            try check.verdict()
            if let day { state.append(TimeStretch(order: key.id, job: job, on: at, off: nil), on: day) }
            try state.write(Act("clockOn", by: party, at: at), to: &changes)
        }
        return try await existing(key)
    }

    /// Clocks a technician off (打卡下工), from whatever order he is clocked on to.
    /// - Parameters:
    ///   - technician: The technician.
    ///   - owner: Whose.
    ///   - at: When.
    ///   - zone: The dealership's local time.
    ///   - party: By whom.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Throws: An ``OrderRefusal``: `noClockRunning`, `clockOffBeforeOn`, `clockTooLong`, `clockOverlap`,
    ///   `hoursOverDay`; a ``/AfterSalesStorage/StorageError``.
    public func clockOff(
        _ technician: Identifier<Employee>, of owner: RecordOwner, at: Timestamp, in zone: CivilZone,
        by party: ActingParty, as commit: CommitKey, attempts: Int = 10
    ) async throws {
        try await self.commit(
            as: commit, about: TechnicianClock.key(of: technician, at: owner), attempts: attempts
        ) { changes in
            let clock = try await load(TechnicianClock.key(of: technician, at: owner))
            guard let running = clock?.record.running else {
                var check = OrderCheck()
                check.noClockRuns(technician)
                return try check.verdict()
            }
            let key = RecordKey<RepairOrder>(owner, running.order)
            var state = try await ClockingState(
                of: technician, on: key, clock, from: min(running.on, at), to: max(running.on, at), in: self)
            let act = Act("clockOff", by: party, at: at)
            if let ended = state.ended(running) {
                state.end(running, at: ended)
                return try state.write(act, to: &changes)
            }
            var check = try state.attempt { order throws(OrderRefusal) in try order.clockOff(technician, at: at) }
            check.sheets(
                technician, from: running.on, to: at, beside: state.stretches.filter { $0 != running },
                of: running.order, in: zone)
            try check.verdict()
            state.end(running, at: at)
            try state.write(act, to: &changes)
        }
    }

    /// Writes down work that was not clocked while it was done (补录工时): the order, the sheet of the day on which it began
    /// and the technician's clock in one commit.
    /// - Parameters:
    ///   - technician: The technician.
    ///   - job: The job.
    ///   - key: The order.
    ///   - start: Since when he worked.
    ///   - end: Until when.
    ///   - zone: The dealership's local time, which tells the sheet's day.
    ///   - act: What is done, by whom, when and why.
    ///   - commit: Names the commit, and with it the request.
    ///   - attempts: How often somebody else may be faster before it is given up.
    /// - Throws: An ``OrderRefusal`` with everything in the way: what ``RepairOrder/record(_:on:from:to:)`` throws,
    ///   `clockOverlap`, `hoursOverDay`; a ``/AfterSalesStorage/StorageError``.
    @discardableResult
    public func recordWork(
        of technician: Identifier<Employee>, on job: Identifier<Job>, of key: RecordKey<RepairOrder>,
        from start: Timestamp, to end: Timestamp, in zone: CivilZone, _ act: Act, as commit: CommitKey,
        attempts: Int = 10
    ) async throws -> Stored<RepairOrder> {
        try await self.commit(as: commit, about: key, attempts: attempts) { changes in
            let clock = try await load(TechnicianClock.key(of: technician, at: key.owner))
            var state = try await ClockingState(
                of: technician, on: key, clock, from: min(start, end), to: max(start, end), in: self)
            var check = try state.attempt { order throws(OrderRefusal) in
                try order.record(technician, on: job, from: start, to: end)
            }
            check.sheets(technician, from: start, to: end, beside: state.stretches, of: key.id, in: zone)
            let day = check.sheetDay(of: start, in: zone)
            try check.verdict()
            if let day { state.append(TimeStretch(order: key.id, job: job, on: start, off: end), on: day) }
            try state.write(act, to: &changes)
        }
        return try await existing(key)
    }
}

extension OrderCheck {
    fileprivate mutating func sheetDay(of instant: Timestamp, in zone: CivilZone) -> LocalDate? {
        if let day = LocalDay(of: instant, in: zone) { return day.date }
        dateOutOfRange(instant, at: Place.document.field("at"))
        return nil
    }

    fileprivate mutating func noClockRuns(_ technician: Identifier<Employee>) {
        report(
            .noClockRunning, at: Place.document.field("technician"),
            inputs: [.init("technician", technician.rawValue)], "no clock of \(technician) runs",
            "\(technician) 没有正在进行的计时")
    }
}
