import AfterSalesCommission
import AfterSalesCore
import AfterSalesStorage

/// What people have stated, kind after kind. What was handed over beforehand goes before it.
extension MonthTaking {
    mutating func takeStated() async throws {
        // Who works there is one statement: whoever names somebody has named all.
        if collection.stated.contains(.staff), facts.employees.isEmpty { try await takeStaff() }
        if collection.stated.contains(.targets) { try await takeTargets() }
        try await takeStatedMetrics()
        if collection.stated.contains(.coefficients) { try await takeCoefficients() }
        if let plan, collection.stated.contains(.draws) { try await takeDraws(by: plan) }
    }

    private mutating func takeStaff() async throws {
        let files = try await stated(Query<StaffFile>(of: owner))
        facts.employees = files.compactMap { $0.facts(in: facts.period) }.sorted { $0.id < $1.id }
    }

    private mutating func takeTargets() async throws {
        var known = Set(facts.targets.map { Named($0.metric, $0.subject) })
        let present = Set(facts.employees.map(\.id))
        let targets = try await stated(
            Query<AgreedTarget>(of: owner, where: AgreedTarget.ofMonth.is(facts.period)))
        for target in targets.sorted(by: { Named($0.metric, $0.subject) < Named($1.metric, $1.subject) })
        where known.insert(Named(target.metric, target.subject)).inserted {
            // Agreed before the month began: who left until then has no part in it.
            if case .employee(let id) = target.subject, !present.contains(id) { continue }
            var fact = target.fact
            fact.acknowledgedBy.removeAll { !present.contains($0) }
            facts.targets.append(fact)
        }
    }

    /// Appraisals and reported figures, in one order of metrics.
    private mutating func takeStatedMetrics() async throws {
        let known = Set(facts.metrics.map { Named($0.metric, $0.subject) })
        let owned = collection.metrics
        var metrics: [Named: MetricFact] = [:]
        var errors: [Finding] = []
        func take(_ fact: MetricFact, _ record: RecordReference) {
            let name = Named(fact.metric, fact.subject)
            if owned.contains(fact.metric) {
                errors.append(.collectedTwice(fact, record))
            } else if !known.contains(name), metrics.updateValue(fact, forKey: name) != nil {
                errors.append(.collectedTwice(fact, record))
            }
        }
        if collection.stated.contains(.reportedFigures) {
            let figures = try await stated(
                Query<ReportedFigure>(of: owner, where: ReportedFigure.ofMonth.is(facts.period)))
            for figure in figures { take(figure.fact, figure.key.reference) }
        }
        if collection.stated.contains(.appraisals) {
            let appraisals = try await stated(
                Query<Appraisal>(of: owner, where: Appraisal.ofMonth.is(facts.period)))
            for appraisal in appraisals {
                if let fact = appraisal.fact {
                    take(fact, appraisal.key.reference)
                } else if appraisal.status == .draft,
                    !known.contains(Named(appraisal.metric, .employee(appraisal.employee)))
                {
                    findings.append(.appraisalNotConfirmed(appraisal))
                }
            }
        }
        guard errors.isEmpty else { throw Rejection(errors.sorted { $0.place.path < $1.place.path }) }
        for (_, fact) in metrics.sorted(by: { $0.key < $1.key }) {
            facts.metrics.append(fact)
            sources.append(MetricSource(metric: fact.metric, subject: fact.subject, origin: .stated))
        }
    }

    private mutating func takeCoefficients() async throws {
        func name(_ fact: CoefficientAdjustment) -> Named { Named(fact.scheme, .employee(fact.employee)) }
        var known = Set(facts.coefficientAdjustments.map(name))
        let approvals = try await stated(
            Query<CoefficientApproval>(of: owner, where: CoefficientApproval.ofMonth.is(facts.period)))
        for fact in approvals.map(\.fact).sorted(by: { name($0) < name($1) }) where known.insert(name(fact)).inserted {
            facts.coefficientAdjustments.append(fact)
        }
    }

    /// Whoever has a balance open and is not there any more is added as having left, so that it is not lost.
    private mutating func takeDraws(by plan: String) async throws {
        var open: [Identifier<Employee>: Money] = [:]
        let last = try await store.lastPostedClose(by: plan, of: facts.dealer, before: facts.period, asOf: asOf)
        if let last {
            let present = Set(facts.employees.map(\.id))
            for statement in try last.record.close().statements {
                guard let balance = statement.draw?.balance, balance.minorUnits > 0 else { continue }
                open[statement.employee] = balance
                guard !present.contains(statement.employee),
                    let person = last.record.facts.employees.first(where: { $0.id == statement.employee })
                else { continue }
                facts.addAsLeft(person)
            }
        }
        let agreements = Dictionary(
            grouping: try await stated(
                Query<DrawAgreement>(
                    of: owner, where: DrawAgreement.ofPlan.is(plan) && DrawAgreement.from.isAtMost(facts.period))),
            by: \.employee)
        var known = Set(facts.draws.map(\.employee))
        for person in facts.employees.sorted(by: { $0.id < $1.id }) where known.insert(person.id).inserted {
            let draw = DrawAgreement.fact(
                of: agreements[person.id] ?? [], in: facts.period, for: person,
                open: open[person.id] ?? .zero(facts.currency))
            if let draw { facts.draws.append(draw) }
        }
    }

    /// Records as they are known now, or as they were at the instant.
    private func stated<Record: StoredRecord>(_ query: Query<Record>) async throws -> [Record] {
        var records: [Record] = []
        for try await item in store.records(query) {
            if let asOf {
                if let record = try await store.known(item, asOf: asOf) { records.append(record) }
            } else {
                records.append(item.record)
            }
        }
        return records
    }

    /// A name and whose it is, in one order whatever the records' ids are.
    private struct Named: Hashable, Comparable {
        let name: String
        let subject: Subject

        init(_ name: String, _ subject: Subject) {
            self.name = name
            self.subject = subject
        }

        static func < (left: Named, right: Named) -> Bool {
            left.name != right.name
                ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
                : left.subject.description.utf8.lexicographicallyPrecedes(right.subject.description.utf8)
        }
    }
}
