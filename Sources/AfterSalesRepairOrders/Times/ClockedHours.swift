public import AfterSalesCore

/// How long a technician has worked on a job (实际工时).
public struct ClockedHours: Hashable, Sendable {
    /// The job.
    public let job: Identifier<Job>
    /// The technician.
    public let technician: Identifier<Employee>
    /// The exact time, in microseconds.
    public let microseconds: Int64

    /// The time in hours, rounded once, an exact half up.
    public var hours: Hours { Hours(microseconds: microseconds) }
}

extension RepairOrder {
    /// The hours that its jobs have taken, in the order of the jobs, a job's by technician. What still runs does not count.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func clockedHours() throws(ArithmeticError) -> [ClockedHours] {
        var clocked: [ClockedHours] = []
        for job in jobs {
            var times: [Identifier<Employee>: Int64] = [:]
            for clocking in job.clockings {
                guard let time = clocking.microseconds else { continue }
                let (sum, overflow) = times[clocking.technician, default: 0].addingReportingOverflow(time)
                guard !overflow else { throw .overflow }
                times[clocking.technician] = sum
            }
            for (technician, time) in times.sorted(by: { $0.key < $1.key }) {
                clocked.append(ClockedHours(job: job.id, technician: technician, microseconds: time))
            }
        }
        return clocked
    }
}
