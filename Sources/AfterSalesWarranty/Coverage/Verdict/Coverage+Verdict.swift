import AfterSalesStorage
public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesRepairOrders

extension Coverage {
    /// Who pays for a job.
    /// - Parameters:
    ///   - job: The job; its diagnosis says what failed.
    ///   - order: The order.
    ///   - day: The day on which the customer came with the fault.
    ///   - kilometres: What the odometer showed then; left out, what the reception noted.
    ///   - circumstances: What the car went through.
    ///   - isServiceProven: Whether it is proven that the car was serviced as it should be.
    /// - Returns: The verdict. The first term that pays by ``CoveragePlan/order`` does; the others are listed.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `unknownJob`, `jobDeclined`, `otherVehicle`, `implausibleOdometer`.
    public func verdict(
        for job: Identifier<Job>, of order: RepairOrder, on day: LocalDate, kilometres: Int? = nil,
        circumstances: [CoverageCircumstance] = [], isServiceProven: Bool? = nil
    ) throws(Rejection) -> CoverageVerdict {
        var check = CoverageCheck()
        let found = order.job(job)
        if found == nil {
            check.report(
                .unknownJob, at: Place.document.field("job"), inputs: [.init("job", job.rawValue)],
                "the order has no job \(job)", "工单没有项目 \(job)")
        }
        if found?.isDeclined == true {
            check.report(
                .jobDeclined, at: Place.document.field("job"), inputs: [.init("job", job.rawValue)],
                "the customer does not want job \(job)", "客户已拒绝项目 \(job)")
        }
        if order.vehicle != car.id {
            check.report(
                .otherVehicle, at: Place.document.field("vehicle"),
                inputs: [.init("order", order.vehicle.rawValue), .init("car", car.id.rawValue)],
                "the order is of car \(order.vehicle), not of \(car.id)", "工单车辆为 \(order.vehicle)，不是 \(car.id)")
        }
        let kilometres = kilometres ?? order.reception?.kilometres
        if let kilometres { check.odometer(kilometres, at: Place.document.field("kilometres")) }
        try check.verdict()
        let facts = CoverageFacts(
            on: day, kilometres: kilometres, found.flatMap { CoverageFault($0, of: order) },
            circumstances: circumstances, isServiceProven: isServiceProven)
        return verdict(for: job, of: order.key, facts)
    }

    /// Who pays for each job of an order that the customer wants, in the order of its jobs.
    /// - Parameters:
    ///   - order: The order.
    ///   - day: The day on which the customer came with the faults.
    ///   - kilometres: What the odometer showed then; left out, what the reception noted.
    ///   - circumstances: What the car went through, for all jobs alike.
    ///   - isServiceProven: Whether it is proven that the car was serviced as it should be.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `otherVehicle`, `implausibleOdometer`.
    public func verdicts(
        for order: RepairOrder, on day: LocalDate, kilometres: Int? = nil, circumstances: [CoverageCircumstance] = [],
        isServiceProven: Bool? = nil
    ) throws(Rejection) -> [CoverageVerdict] {
        var verdicts: [CoverageVerdict] = []
        for job in order.jobs where !job.isDeclined {
            verdicts.append(
                try verdict(
                    for: job.id, of: order, on: day, kilometres: kilometres, circumstances: circumstances,
                    isServiceProven: isServiceProven))
        }
        return verdicts
    }

    private func verdict(
        for job: Identifier<Job>, of order: RecordKey<RepairOrder>, _ facts: CoverageFacts
    ) -> CoverageVerdict {
        let judgements = judgements(of: facts, in: order.id)
        // The last word counts, in whatever order a store gave them.
        let grant =
            goodwill
            .filter { $0.key.owner == order.owner && $0.order == order.id && $0.job == job }
            .max { ($0.at, $0.key.id) < ($1.at, $1.key.id) }
        let outcome: CoverageVerdict.Outcome =
            if judgements.first?.result == .covers {
                .covered
            } else if grant != nil {
                .goodwill
            } else if judgements.first?.result == .undecided {
                .undecided
            } else {
                .notCovered
            }
        var check = CoverageCheck()
        check.outcome(outcome, judgements, grant, at: Place.document.field("jobs").element(where: ("id", job.rawValue)))
        check.rollback(facts, car)
        return CoverageVerdict(
            job: job, day: facts.day, kilometres: facts.kilometres, outcome: outcome, judgements: judgements,
            goodwill: outcome == .goodwill ? grant : nil, summary: check.findings)
    }
}

extension CoverageCheck {
    fileprivate mutating func outcome(
        _ outcome: CoverageVerdict.Outcome, _ judgements: [CoverageJudgement], _ grant: GoodwillGrant?, at place: Place
    ) {
        switch outcome {
        case .covered:
            guard let term = judgements.first else { return }
            report(
                .covered, severity: .note, at: place,
                inputs: [
                    .init("term", term.term.rawValue), .init("version", String(term.version)),
                    .init("remainingDays", term.remainingDays.map { String($0) } ?? "unlimited"),
                    .init("remainingKilometres", term.remainingKilometres.map { String($0) } ?? "unlimited"),
                ],
                "covered by \(term.title.english)", "由“\(term.title.simplifiedChinese)”承担")
        case .goodwill:
            guard let grant else { return }
            report(
                .goodwillGranted, severity: .note, at: place,
                inputs: [
                    .init("grant", grant.key.id.rawValue),
                    .init("labour", grant.labourShares.customer.description),
                    .init("parts", grant.partsShares.customer.description),
                ],
                "paid for by goodwill; of the labour \(grant.labourShares.customer) is left to the customer, "
                    + "of the parts \(grant.partsShares.customer)",
                "善意分担：客户承担工时 \(grant.labourShares.customer)、配件 \(grant.partsShares.customer)")
        case .undecided:
            let terms = judgements.filter { $0.result == .undecided }.map(\.term.rawValue)
            report(
                .coverageUndecided, at: place, inputs: terms.map { .init("term", $0) },
                "what is missing decides whether it is covered", "缺少凭证，无法判定是否在保")
        case .notCovered:
            report(
                .notCovered, at: place, inputs: judgements.map { .init("term", $0.term.rawValue) },
                "no term covers it", "没有条款承担该项目")
        }
    }

    /// That the odometer shows less than it once did.
    fileprivate mutating func rollback(_ facts: CoverageFacts, _ car: CoverageCar) {
        guard let kilometres = facts.kilometres, let highest = car.highestReading(through: facts.day),
            highest.kilometres > kilometres
        else { return }
        report(
            .odometerRollback, severity: .warning, at: Place.document.field("kilometres"),
            inputs: [
                .init("earlierDay", highest.on.description), .init("earlierKilometres", String(highest.kilometres)),
                .init("laterDay", facts.day.description), .init("laterKilometres", String(kilometres)),
            ],
            "\(kilometres) km on \(facts.day) are less than \(highest.kilometres) km on \(highest.on)",
            "\(facts.day) 里程 \(kilometres) 公里，小于 \(highest.on) 的 \(highest.kilometres) 公里")
    }
}
