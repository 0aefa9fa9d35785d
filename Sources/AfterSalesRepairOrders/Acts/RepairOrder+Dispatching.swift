public import AfterSalesCore
import AfterSalesCustomers

extension RepairOrder {
    /// Gives a job to technicians (派工).
    /// - Parameters:
    ///   - id: The job; the customer has agreed to it.
    ///   - shares: Who does it, and how it is shared; 100 % together.
    ///   - bay: Where.
    ///   - skills: What the dealership's technicians can do. Where it is given, one of them has to have the job's skill; an
    ///     apprentice beside him need not.
    /// - Throws: An ``OrderRefusal``: `unknownJob`, `jobNotAuthorized`, `sharesNotWhole`, `rateOutOfRange`,
    ///   `duplicateTechnician`, `skillMissing`, `orderSettled`.
    public mutating func assign(
        _ id: Identifier<Job>, to shares: [WorkShare], bay: String? = nil,
        skills: [Identifier<Employee>: Set<Skill>]? = nil
    ) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.text(bay, .name, at: Place.document.field("bay"))
        check.shares(shares, at: Place.document.field("shares"))
        if let job = check.job(id, of: self, at: Place.document.field("job")) {
            check.authorized(job, at: Place.document.field("job"))
            if let skills, !shares.contains(where: { skills[$0.technician]?.contains(job.skill) ?? false }) {
                check.report(
                    .skillMissing, at: Place.document.field("shares"), inputs: [.init("skill", job.skill.rawValue)],
                    "none of them can do \(job.skill)", "派工人员均无 \(job.skill) 工种资格")
            }
        }
        try check.verdict()
        for index in jobs.indices where jobs[index].id == id {
            jobs[index].shares = shares
            jobs[index].bay = bay
        }
    }
}

extension OrderCheck {
    mutating func shares(_ shares: [WorkShare], at place: Place) {
        var sum = Rational.zero
        var seen: Set<Identifier<Employee>> = []
        for (index, share) in shares.enumerated() {
            let place = place.element(index)
            id(share.technician.rawValue, at: place.field("technician"))
            id(share.team?.rawValue, at: place.field("team"))
            if !share.share.isShare || share.share.value.mantissa == 0 {
                report(
                    .rateOutOfRange, at: place.field("share"), inputs: [.init("rate", share.share.description)],
                    "\(share.share) is not above 0% and at most 100%", "\(share.share) 应大于 0% 且不超过 100%")
            }
            if !seen.insert(share.technician).inserted {
                report(
                    .duplicateTechnician, at: place.field("technician"),
                    inputs: [.init("technician", share.technician.rawValue)],
                    "\(share.technician) stands twice", "\(share.technician) 重复")
            }
            guard let next = try? sum + share.share.rational else {
                report(
                    .overflow, at: place.field("share"), "the shares are finer than can be computed with",
                    "比例超出可计算的精度")
                return
            }
            sum = next
        }
        guard sum != .one else { return }
        let percent = (try? sum * Rational(100)).map { "\($0)%" } ?? sum.description
        report(
            .sharesNotWhole, at: place, inputs: [.init("sum", percent)], "the shares are \(percent) together, not 100%",
            "比例合计 \(percent)，应为 100%")
    }
}
