public import AfterSalesCore
import AfterSalesCustomers

extension RepairOrder {
    /// Takes the customer's consent to jobs of the last estimate, and to its limit (授权).
    ///
    /// Extra work is a new version of the estimate and a new consent (二次增修).
    /// - Parameters:
    ///   - jobs: The jobs he agrees to; all that are proposed where it is left out. One that he declined before may be
    ///     among them. None where only the limit changes.
    ///   - party: By whom: the customer, or whoever speaks for him.
    ///   - proof: By what it can be proven.
    ///   - at: When.
    /// - Throws: An ``OrderRefusal``: `unknownJob`, `alreadyAuthorized`, `nothingAuthorized`, `beforeLastStep`,
    ///   `payerBelowZero` and `limitBelowEstimate` where a job that he had declined would make it more than he was told.
    public mutating func authorize(
        _ jobs: [Identifier<Job>]? = nil, by party: ActingParty, with proof: ConsentProof, at: Timestamp
    ) throws(OrderRefusal) {
        let next = try next(on: .authorize)
        var check = OrderCheck()
        check.order(at, notBefore: steps.last?.at, at: Place.document.field("at"))
        check.text(proof.kind.rawValue, .name, at: Place.document.field("proof").field("kind"))
        check.text(proof.reference, .name, at: Place.document.field("proof").field("reference"))
        let agreed = jobs ?? self.jobs.filter { $0.consent == .proposed }.map(\.id)
        var seen: Set<Identifier<Job>> = []
        for (index, id) in agreed.enumerated() {
            let place = Place.document.field("jobs").element(index)
            guard let job = check.job(id, of: self, at: place) else { continue }
            if job.isAuthorized || !seen.insert(id).inserted {
                check.report(
                    .alreadyAuthorized, at: place, inputs: [.init("job", id.rawValue)],
                    "the customer has agreed to job \(id) already", "项目 \(id) 已授权")
            }
        }
        if agreed.isEmpty, !self.jobs.contains(where: \.isAuthorized) {
            check.report(
                .nothingAuthorized, at: Place.document.field("jobs"), "the customer agrees to no job at all",
                "客户未授权任何项目")
        }
        try check.verdict()
        guard let estimate = estimates.last else { return }
        var changed = self
        let taken = Set(agreed)
        for index in changed.jobs.indices where taken.contains(changed.jobs[index].id) {
            changed.jobs[index].consent = .authorized(in: authorizations.count)
        }
        // With a job that he had declined its lines count again.
        if let owed = check.owing(try? changed.totals())?.due(from: .customer) {
            check.limit(estimate.notToExceed, covers: owed, at: Place.document.field("jobs"))
        }
        try check.verdict()
        changed.authorizations.append(
            Authorization(
                estimate: estimate.version, jobs: agreed, limit: estimate.notToExceed, proof: proof, by: party, at: at))
        changed.take(.authorize, to: next, by: party, at: at)
        self = changed
    }

    /// Notes that the customer does not want a job (拒修). It is kept with its lines, which count no more.
    /// - Parameters:
    ///   - id: The job.
    ///   - reason: Why.
    ///   - at: When.
    /// - Throws: An ``OrderRefusal``: `orderSettled`, `unknownJob`, `jobDeclined`, `workBegan`, `payerBelowZero`.
    public mutating func decline(
        _ id: Identifier<Job>, because reason: String, at: Timestamp
    ) throws(OrderRefusal) {
        var check = OrderCheck()
        check.open(self)
        check.text(reason, .statement, at: Place.document.field("reason"))
        let place = Place.document.field("job")
        if let job = check.job(id, of: self, at: place) {
            if job.isDeclined {
                check.report(
                    .jobDeclined, at: place, inputs: [.init("job", id.rawValue)],
                    "the customer has declined job \(id) already", "客户已拒绝项目 \(id)")
            }
            let parts = lines.filter { $0.job == id }.flatMap { [$0.id] + $0.components.map(\.id) }
            if !job.clockings.isEmpty || job.finishedAt != nil || parts.contains(where: { issued(on: $0).units > 0 }) {
                check.report(
                    .workBegan, at: place, inputs: [.init("job", id.rawValue)], "work on job \(id) has begun",
                    "项目 \(id) 已开工")
            }
        }
        try check.verdict()
        var changed = self
        for index in changed.jobs.indices where changed.jobs[index].id == id {
            changed.jobs[index].consent = .declined(because: reason, at: at)
        }
        // An amount taken off the whole order may be more than what is left of it.
        check.owing(try? changed.totals())
        try check.verdict()
        self = changed
    }
}
