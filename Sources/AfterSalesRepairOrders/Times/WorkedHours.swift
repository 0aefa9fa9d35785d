public import AfterSalesCore

/// How long a technician worked on a job on a day (实际工时).
public struct WorkedHours: Hashable, Sendable {
    /// The technician.
    public let technician: Identifier<Employee>
    /// The dealership's day.
    public let day: LocalDate
    /// The order.
    public let order: Identifier<RepairOrder>
    /// The job.
    public let job: Identifier<Job>
    /// The exact time, in microseconds.
    public let microseconds: Int64

    /// The time in hours, rounded once, an exact half up.
    public var hours: Hours { Hours(microseconds: microseconds) }
}

/// Gathers what was worked, by technician, day, order and job.
struct WorkedTime {
    private struct Work: Hashable {
        let technician: Identifier<Employee>
        let day: LocalDate
        let order: Identifier<RepairOrder>
        let job: Identifier<Job>
    }

    private var times: [Work: Int64] = [:]

    /// Adds a stretch, split over the days that it touches; one that runs does not count yet.
    mutating func add(_ stretch: TimeStretch, of technician: Identifier<Employee>, in zone: CivilZone) {
        guard let off = stretch.off, stretch.on < off else { return }
        for day in LocalDay.days(from: stretch.on, to: off, in: zone) ?? [] {
            let work = Work(technician: technician, day: day.date, order: stretch.order, job: stretch.job)
            times[work, default: 0] += day.microseconds(from: stretch.on, to: off)
        }
    }

    /// What was worked on some days, by technician, day, order and job in this order.
    func hours(on days: ClosedRange<LocalDate>) -> [WorkedHours] {
        times.filter { days.contains($0.key.day) }
            .map { work, time in
                WorkedHours(
                    technician: work.technician, day: work.day, order: work.order, job: work.job, microseconds: time)
            }
            .sorted { ($0.technician, $0.day, $0.order, $0.job) < ($1.technician, $1.day, $1.order, $1.job) }
    }
}
