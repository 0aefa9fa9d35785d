public import AfterSalesCore
import AfterSalesCustomers

/// What is expected to be done at an appointment (预计项目): who has to be able to do it, and how long it takes.
public struct ExpectedJob: Hashable, Sendable, Codable {
    /// What is to be done; empty once the customer has been forgotten.
    public internal(set) var text: String
    /// What it asks of whoever does it.
    public let skill: Skill
    /// How long it takes, above zero and at most ``most``.
    public let hours: Hours

    /// The most hours of one job: a hundred days of a hundred people.
    public static let most = Hours(units: 9_999_999)

    /// A job.
    /// - Parameters:
    ///   - text: What is to be done.
    ///   - skill: What it asks of whoever does it.
    ///   - hours: How long it takes.
    public init(_ text: String, skill: Skill = .mechanical, hours: Hours) {
        self.text = text
        self.skill = skill
        self.hours = hours
    }
}

extension OrderCheck {
    /// More jobs than anybody expects of one visit.
    static let mostExpectedJobs = 100

    mutating func expected(_ jobs: [ExpectedJob], at place: Place) {
        if jobs.isEmpty {
            report(.noExpectedJob, at: place, "nothing is expected to be done", "未填写预计项目")
        }
        guard jobs.count <= Self.mostExpectedJobs else {
            report(
                .tooManyElements, at: place,
                inputs: [.init("jobs", String(jobs.count)), .init("most", String(Self.mostExpectedJobs))],
                "an appointment has at most \(Self.mostExpectedJobs) jobs", "预约项目最多 \(Self.mostExpectedJobs) 项")
            return
        }
        for (index, job) in jobs.enumerated() {
            let place = place.element(index)
            text(job.text, .statement, at: place.field("text"))
            text(job.skill.rawValue, .name, at: place.field("skill"))
            guard job.hours <= .zero || job.hours > ExpectedJob.most else { continue }
            report(
                .hoursOutOfRange, at: place.field("hours"),
                inputs: [.init("hours", job.hours.description), .init("most", ExpectedJob.most.description)],
                "\(job.hours) hours are not above zero and at most \(ExpectedJob.most)",
                "工时 \(job.hours) 应大于零且不超过 \(ExpectedJob.most)")
        }
    }
}
