import AfterSalesCore
import AfterSalesStorage

/// What a commit that clocks a technician reads and writes: his clock, his sheets round that time, the order.
struct ClockingState {
    private let technician: Identifier<Employee>
    private let storedOrder: Stored<RepairOrder>
    private let storedClock: Stored<TechnicianClock>?
    private let storedSheets: [LocalDate: Stored<TimeSheet>]
    private var order: RepairOrder
    private var clock: TechnicianClock
    private var sheets: [LocalDate: TimeSheet]

    /// The clock is given because it has to be read before the sheets: who writes a sheet writes the clock too, so a sheet
    /// that is newer than this clock makes the commit a conflict.
    init(
        of technician: Identifier<Employee>, on order: RecordKey<RepairOrder>, _ storedClock: Stored<TechnicianClock>?,
        from start: Timestamp, to end: Timestamp?, in store: some RecordStore
    ) async throws {
        self.technician = technician
        self.storedClock = storedClock
        clock = storedClock?.record ?? TechnicianClock(TechnicianClock.key(of: technician, at: order.owner))
        storedOrder = try await store.existing(order)
        self.order = storedOrder.record
        // A stretch is at most a day long, and its sheet's day at most one away from that in UTC.
        let first = (try? start.date(utcOffsetSeconds: 0).adding(days: -3)) ?? .earliest
        let last = end.flatMap { try? $0.date(utcOffsetSeconds: 0).adding(days: 2) } ?? .latest
        let query = Query<TimeSheet>(
            of: order.owner,
            where: TimeSheet.technician.is(technician) && TimeSheet.day.isAtLeast(first)
                && TimeSheet.day.isAtMost(last))
        var found: [LocalDate: Stored<TimeSheet>] = [:]
        for try await sheet in store.records(query) { found[sheet.record.day] = sheet }
        storedSheets = found
        sheets = found.mapValues(\.record)
    }

    /// What the technician was clocked on to round that time, and what he is clocked on to now.
    var stretches: [TimeStretch] {
        let known = sheets.values.flatMap(\.stretches)
        guard let running = clock.running, !known.contains(running) else { return known }
        return known + [running]
    }

    /// Tries what is asked of the order; what is in the way is given back, so that the other reasons can join.
    mutating func attempt(
        _ body: (inout RepairOrder) throws(OrderRefusal) -> Void
    ) throws(OrderRefusal) -> OrderCheck {
        var check = OrderCheck()
        do throws(OrderRefusal) {
            try body(&order)
        } catch {
            guard case .rejected(let rejection) = error else { throw error }
            check.add(contentsOf: rejection.findings)
        }
        return check
    }

    /// Writes a stretch down; one that runs is what he is clocked on to from now on.
    mutating func append(_ stretch: TimeStretch, on day: LocalDate) {
        sheets[day, default: TimeSheet(of: technician, on: day, at: order.key.owner)].stretches.append(stretch)
        guard stretch.off == nil else { return }
        clock.running = stretch
        clock.sheet = day
    }

    /// When the stretch that runs was ended on the order alone, by a host that passed by the technician's clock.
    func ended(_ running: TimeStretch) -> Timestamp? {
        order.job(running.job)?.clockings.first { $0.technician == technician && $0.on == running.on }?.off
    }

    /// Ends the stretch that runs.
    mutating func end(_ running: TimeStretch, at: Timestamp) {
        if let day = clock.sheet, let stretches = sheets[day]?.stretches {
            for index in stretches.indices where stretches[index] == running { sheets[day]?.stretches[index].off = at }
        }
        clock.running = nil
        clock.sheet = nil
    }

    /// Adds what has changed to a commit, and the clock in any case.
    func write(_ act: Act, to changes: inout ChangeSet) throws(StorageError) {
        try changes.update(storedOrder, to: order, act)
        // Why, the order says.
        let act = act.unexplained
        if let storedClock { try changes.update(storedClock, to: clock, act) } else { try changes.insert(clock, act) }
        for (day, sheet) in sheets {
            guard let stored = storedSheets[day] else {
                try changes.insert(sheet, act)
                continue
            }
            if stored.record != sheet { try changes.update(stored, to: sheet, act) }
        }
    }
}
