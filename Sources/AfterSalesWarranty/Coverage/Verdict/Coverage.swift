import AfterSalesStorage
public import AfterSalesCore
public import AfterSalesRepairOrders

/// Everything by which the repairs of one car are judged: the terms, its contracts, the parts that were fitted, and what
/// goodwill was granted.
///
/// ```swift
/// let coverage = Coverage(plan, of: CoverageCar(vehicle, in: .china), contracts: contracts, fitted: fitted)
/// let verdict = try coverage.verdict(for: "J1", of: order, on: today)
/// if let term = verdict.term { print(term.title, term.remainingDays ?? 0) }
/// ```
public struct Coverage: Hashable, Sendable {
    /// The terms.
    public let plan: CoveragePlan
    /// The car.
    public let car: CoverageCar
    /// The car's contracts; those of other cars are left out.
    public let contracts: [ExtendedContract]
    /// The parts that earlier repairs of the car have fitted; those of other cars are left out.
    public let fitted: [FittedPart]
    /// The goodwill that was granted, for any order; of several grants for one job the last counts.
    public let goodwill: [GoodwillGrant]

    /// What a car's repairs are judged by.
    /// - Parameters:
    ///   - plan: The terms.
    ///   - car: The car.
    ///   - contracts: Contracts, of this car and of others.
    ///   - fitted: Parts that earlier repairs have fitted, as `SettledOrder.fittedParts` gives them.
    ///   - goodwill: The goodwill that was granted.
    public init(
        _ plan: CoveragePlan, of car: CoverageCar, contracts: [ExtendedContract] = [], fitted: [FittedPart] = [],
        goodwill: [GoodwillGrant] = []
    ) {
        self.plan = plan
        self.car = car
        self.contracts = contracts.filter { $0.vehicle == car.id }
        self.fitted = fitted.filter { $0.vehicle == car.id }
        self.goodwill = goodwill
    }

    /// What each term says of a repair, in the order of ``CoverageVerdict/judgements``.
    /// - Parameters:
    ///   - facts: The repair.
    ///   - order: The order it belongs to, whose own parts were not there before.
    public func judgements(of facts: CoverageFacts, in order: Identifier<RepairOrder>? = nil) -> [CoverageJudgement] {
        var judgements: [CoverageJudgement] = []
        var versions: [Identifier<CoverageTerm>: [CoverageTerm]] = [:]
        for term in plan.terms { versions[term.id, default: []].append(term) }
        for versions in versions.values {
            guard let latest = versions.max(by: { $0.effective.from < $1.effective.from }) else { continue }
            switch latest.start {
            case .contract: continue
            case .fitting: judgements.append(judgement(of: versions, latest, fittedFor: facts, in: order))
            case .registration, .delivery, .invoice, .deliveryOrInvoice:
                let held = versions.first { term in
                    term.start.isOfCar && car.versionDay(by: term.start).map(term.effective.contains) ?? false
                }
                judgements.append(judge(held ?? latest, facts, by: .car))
            }
        }
        for contract in contracts {
            guard let term = plan.term(contract.term, startingOn: contract.days.from) else {
                judgements.append(.unknownTerm(of: contract, in: plan))
                continue
            }
            judgements.append(judge(term, facts, by: .contract(contract)))
        }
        return judgements.sorted { sortKey($0) < sortKey($1) }
    }

    private func judge(
        _ term: CoverageTerm, _ facts: CoverageFacts, by basis: CoverageJudge.Basis
    ) -> CoverageJudgement {
        var judge = CoverageJudge(plan, car, facts, term)
        return judge.judgement(by: basis)
    }

    /// The part in the car is the one that was fitted last before the fault.
    private func judgement(
        of versions: [CoverageTerm], _ latest: CoverageTerm, fittedFor facts: CoverageFacts,
        in order: Identifier<RepairOrder>?
    ) -> CoverageJudgement {
        let part = fitted.filter { $0.isCalled(facts.fault?.part) && $0.order != order && $0.on <= facts.day }
            .max { ($0.on, $0.kilometres ?? 0, $0.order) < ($1.on, $1.kilometres ?? 0, $1.order) }
        guard let part else { return judge(latest, facts, by: .notFitted) }
        return judge(versions.first { $0.effective.contains(part.on) } ?? latest, facts, by: .fitted(part))
    }

    /// What pays before what is undecided before what does not; the grantor's rank; the longest, then the furthest; the id.
    private func sortKey(_ judgement: CoverageJudgement) -> (Int, Int, String, Int, Int, String) {
        let result =
            switch judgement.result {
            case .covers: 0
            case .undecided: 1
            case .doesNot: 2
            }
        let days = judgement.lastDay.map { -$0.daysSince1970 } ?? .min
        return (
            result, plan.rank(of: judgement.grantor), judgement.grantor.rawValue, days,
            judgement.lastKilometres.map { -$0 } ?? .min,
            "\(judgement.term)/\(judgement.contract?.rawValue ?? "")"
        )
    }
}

extension FittedPart {
    /// Whether a diagnosis calls it so, by number or by name.
    fileprivate func isCalled(_ text: String?) -> Bool { text.map { $0 == part || $0 == name } ?? false }
}

extension CoverageJudgement {
    /// That a contract is of a term that the plan does not have, or not for its first day.
    fileprivate static func unknownTerm(of contract: ExtendedContract, in plan: CoveragePlan) -> CoverageJudgement {
        let finding = Finding(
            .error, .unknownTerm, at: Place.document.field("contracts").element(where: ("number", contract.number)),
            inputs: [.init("term", contract.term.rawValue), .init("start", contract.days.from.description)],
            LocalizedText(
                "the plan has no term \(contract.term) for a start on \(contract.days.from)",
                "政策没有适用于 \(contract.days.from) 起算的条款 \(contract.term)"))
        return CoverageJudgement(
            term: contract.term, version: 0, title: LocalizedText(contract.number, contract.number), source: "",
            grantor: .contract, contract: contract.key.id, fitted: nil, result: .undecided,
            start: contract.days.from, lastDay: contract.days.through, lastKilometres: contract.throughKilometres,
            missing: [], findings: [finding])
    }
}
