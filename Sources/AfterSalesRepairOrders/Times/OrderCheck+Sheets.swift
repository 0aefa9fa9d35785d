import AfterSalesCore

extension OrderCheck {
    /// That a technician did nothing else at that time, and does not work for longer than a day is.
    /// - Parameters:
    ///   - start: Since when.
    ///   - end: Until when; nil while it runs.
    ///   - others: What he was clocked on to besides.
    ///   - order: The order; what he does on it is its own affair.
    ///   - zone: The dealership's local time.
    mutating func sheets(
        _ technician: Identifier<Employee>, from start: Timestamp, to end: Timestamp?, beside others: [TimeStretch],
        of order: Identifier<RepairOrder>, in zone: CivilZone
    ) {
        for other in others where other.order != order && other.overlaps(from: start, to: end) {
            report(
                .clockOverlap, at: Place.document.field("technician"),
                inputs: [
                    .init("technician", technician.rawValue), .init("order", other.order.rawValue),
                    .init("job", other.job.rawValue), .init("on", other.on.description),
                    .init("off", other.off?.description ?? ""),
                ],
                "\(technician) works on job \(other.job) of order \(other.order) at that time",
                "\(technician) 当时在工单 \(other.order) 的项目 \(other.job) 上工作")
        }
        // Nobody works backwards, nor for more than a day at a time, which has been reported.
        guard let end, start <= end, start.microseconds(until: end) <= Self.longestClock else { return }
        guard let days = LocalDay.days(from: start, to: end, in: zone) else {
            dateOutOfRange(end, at: Place.document.field("at"))
            return
        }
        for day in days {
            let worked = others.reduce(day.microseconds(from: start, to: end)) { sum, other in
                sum + (other.off.map { day.microseconds(from: other.on, to: $0) } ?? 0)
            }
            guard worked > day.microseconds else { continue }
            report(
                .hoursOverDay, at: Place.document.field("technician"),
                inputs: [
                    .init("technician", technician.rawValue), .init("day", day.date.description),
                    .init("worked", Hours(microseconds: worked).description),
                    .init("day hours", Hours(microseconds: day.microseconds).description),
                ],
                "\(technician) would have worked \(Hours(microseconds: worked)) hours on \(day.date)",
                "\(technician) 在 \(day.date) 的工时将达 \(Hours(microseconds: worked))")
        }
    }
}

extension Hours {
    /// Hours of exact time, rounded once to hundredths, an exact half up.
    init(microseconds: Int64) {
        // An hour has 3 600 000 000 of them; the quotient of two such numbers always fits.
        self.init(units: RoundingRule.halfAwayFromZero.quotient(microseconds, by: 36_000_000))
    }
}
