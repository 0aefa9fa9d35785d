public import AfterSalesCore
public import AfterSalesCustomers

extension ComplaintTally {
    /// Counts complaints. The order in which they are given means nothing.
    /// - Parameters:
    ///   - complaints: Those of a time; which they are is the caller's to say, by the day they came in.
    ///   - orders: How many orders they are of: those settled in that time.
    ///   - now: The present instant, for the clocks that run.
    ///   - rules: The promises.
    ///   - hours: The opening hours, where a clock counts by them.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `ordersBelowZero`, `complaintTwice`, and
    ///   what keeps a clock from being read, at the complaint it is of.
    public init(
        of complaints: [Complaint], orders: Int, now: Timestamp, by rules: ComplaintClockRules = .standard,
        hours: BusinessHours? = nil
    ) throws(Rejection) {
        var counter = ComplaintCounter(orders: orders)
        for (index, complaint) in complaints.enumerated() {
            counter.count(complaint, at: index, now: now, by: rules, hours: hours)
        }
        guard counter.findings.isEmpty else { throw Rejection(counter.findings) }
        self = counter.tally
    }

    init(orders: Int) {
        self.orders = orders
        for clock in ComplaintClock.allCases { clocks[clock] = Compliance() }
    }

    /// The tally of both parts together. They must not count the same complaint or order twice.
    /// - Parameter other: The other part.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func merging(_ other: ComplaintTally) throws(ArithmeticError) -> ComplaintTally {
        var tally = self
        try Self.add(other.orders, to: &tally.orders)
        try tally.all.add(other.all)
        for (channel, group) in other.byChannel { try tally.byChannel[channel, default: Group()].add(group) }
        for (category, group) in other.byCategory { try tally.byCategory[category, default: Group()].add(group) }
        for (clock, compliance) in other.clocks { try tally.clocks[clock, default: Compliance()].add(compliance) }
        return tally
    }

    fileprivate static func add<Number: FixedWidthInteger>(
        _ number: Number, to sum: inout Number
    ) throws(ArithmeticError) {
        let (total, overflow) = sum.addingReportingOverflow(number)
        guard !overflow else { throw .overflow }
        sum = total
    }
}

extension ComplaintTally.Group {
    fileprivate mutating func add(_ other: Self) throws(ArithmeticError) {
        try ComplaintTally.add(other.complaints, to: &complaints)
        try ComplaintTally.add(other.judged, to: &judged)
        try ComplaintTally.add(other.justified, to: &justified)
    }

    mutating func count(_ complaint: Complaint) {
        complaints += 1
        guard let verdict = complaint.verdict else { return }
        judged += 1
        if verdict.isJustified { justified += 1 }
    }
}

extension ComplaintTally.Compliance {
    fileprivate mutating func add(_ other: Self) throws(ArithmeticError) {
        try ComplaintTally.add(other.met, to: &met)
        try ComplaintTally.add(other.missed, to: &missed)
        try ComplaintTally.add(other.missedOpen, to: &missedOpen)
        try ComplaintTally.add(other.running, to: &running)
        try ComplaintTally.add(other.secondsOver, to: &secondsOver)
        mostSecondsOver = max(mostSecondsOver, other.mostSecondsOver)
    }

    mutating func count(_ state: ClockState) throws(ArithmeticError) {
        switch state {
        case .met: met += 1
        case .running: running += 1
        case .missed(_, let seconds, let isOpen):
            missed += 1
            if isOpen { missedOpen += 1 }
            try ComplaintTally.add(seconds, to: &secondsOver)
            mostSecondsOver = max(mostSecondsOver, seconds)
        }
    }
}
