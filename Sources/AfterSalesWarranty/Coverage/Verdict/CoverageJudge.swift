import AfterSalesStorage
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders

/// Holds one term against one repair and gathers every reason.
struct CoverageJudge: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    let plan: CoveragePlan
    let car: CoverageCar
    let facts: CoverageFacts
    let term: CoverageTerm
    let place: Place
    var missing: [CoverageEvidence] = []
    /// Whether something speaks against it for certain.
    var isOut = false
    /// Whether something would have to be known first.
    var isOpen = false

    init(_ plan: CoveragePlan, _ car: CoverageCar, _ facts: CoverageFacts, _ term: CoverageTerm) {
        self.plan = plan
        self.car = car
        self.facts = facts
        self.term = term
        place = Place.document.field("terms").element(where: ("id", term.id.rawValue))
    }

    /// By what the term runs, beside the car's own days.
    enum Basis {
        case car
        case contract(ExtendedContract)
        case fitted(FittedPart)
        /// A term of parts, for a part that no repair has fitted.
        case notFitted
    }

    mutating func judgement(by basis: Basis) -> CoverageJudgement {
        var judgement = CoverageJudgement(
            term: term.id, version: term.version, title: term.title, source: term.source, grantor: term.grantor,
            contract: basis.contract?.key.id, fitted: basis.part, result: .undecided, missing: [], findings: [])
        vehicle()
        fault()
        exclusions()
        span(by: basis, of: &judgement)
        judgement.result = isOut ? .doesNot : isOpen ? .undecided : .covers
        judgement.missing = missing
        judgement.findings = findings
        return judgement
    }

    mutating func against(
        _ code: Finding.Code, _ inputs: [Finding.Input] = [], _ english: String, _ chinese: String
    ) {
        isOut = true
        report(code, severity: .warning, at: place, inputs: inputs, english, chinese)
    }

    /// - Parameter isDecisive: Whether nothing can be said without it.
    mutating func lacks(_ evidence: CoverageEvidence, isDecisive: Bool = true) {
        if isDecisive { isOpen = true }
        guard !missing.contains(evidence) else { return }
        missing.append(evidence)
        report(
            .evidenceMissing, severity: .warning, at: place,
            inputs: [.init("evidence", evidence.rawValue), .init("decisive", String(isDecisive))],
            "\(evidence) is not known or proven", "缺少凭证或信息：\(evidence)")
    }

    mutating func match(
        _ match: PartMatch, _ code: Finding.Code, _ name: String, _ value: String?, except: Bool = false
    ) {
        switch match {
        case .noList: return
        case .unknown(let evidence): lacks(evidence)
        case .yes, .no:
            let isIn = if case .yes = match { true } else { false }
            guard isIn == except else { return }
            let shown = value ?? "-"
            against(
                code, [.init(name, shown)], "the term \(except ? "leaves out" : "is not for") \(name) \(shown)",
                "条款不适用于 \(name) \(shown)")
        }
    }
}

extension CoverageJudge.Basis {
    var contract: ExtendedContract? { if case .contract(let contract) = self { contract } else { nil } }
    var part: FittedPart? { if case .fitted(let part) = self { part } else { nil } }
}
