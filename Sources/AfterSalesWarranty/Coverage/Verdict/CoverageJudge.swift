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
    private let place: Place
    private var missing: [CoverageEvidence] = []
    /// Whether something speaks against it for certain.
    private var isOut = false
    /// Whether something would have to be known first.
    private var isOpen = false

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

    // MARK: - What speaks against it

    private mutating func against(
        _ code: Finding.Code, _ inputs: [Finding.Input] = [], _ english: String, _ chinese: String
    ) {
        isOut = true
        report(code, severity: .warning, at: place, inputs: inputs, english, chinese)
    }

    /// - Parameter isDecisive: Whether nothing can be said without it.
    private mutating func lacks(_ evidence: CoverageEvidence, isDecisive: Bool = true) {
        if isDecisive { isOpen = true }
        guard !missing.contains(evidence) else { return }
        missing.append(evidence)
        report(
            .evidenceMissing, severity: .warning, at: place,
            inputs: [.init("evidence", evidence.rawValue), .init("decisive", String(isDecisive))],
            "\(evidence) is not known or proven", "缺少凭证或信息：\(evidence)")
    }

    private mutating func match(
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

    private mutating func vehicle() {
        let vehicles = term.vehicles
        func folded(_ texts: [String]) -> [String] { texts.map { $0.lowercased() } }
        let make = PartMatch(folded(vehicles.makes), car.make.lowercased(), isKnown: true, else: .vin)
        match(make, .vehicleNotCovered, "make", car.make)
        let model = PartMatch(folded(vehicles.models), car.model.lowercased(), isKnown: true, else: .vin)
        match(model, .vehicleNotCovered, "model", car.model)
        match(
            PartMatch(vehicles.wmis, car.vin?.wmi, isKnown: false, else: .vin), .vehicleNotCovered, "wmi",
            car.vin?.wmi)
        match(
            PartMatch(vehicles.uses, car.use, isKnown: false, else: .vehicleUse), .vehicleNotCovered, "use",
            car.use?.rawValue)
        guard let years = vehicles.modelYears else { return }
        guard let year = car.modelYear ?? car.vin?.modelYear(asOf: firstYear) else { return lacks(.modelYear) }
        guard !years.contains(year) else { return }
        against(
            .vehicleNotCovered,
            [
                .init("modelYear", String(year)), .init("from", String(years.lowerBound)),
                .init("through", String(years.upperBound)),
            ],
            "the term is for model years \(years.lowerBound) to \(years.upperBound), the car is of \(year)",
            "条款适用年型 \(years.lowerBound) 至 \(years.upperBound)，该车为 \(year)")
    }

    private var firstYear: Int? { (car.registeredOn ?? car.deliveredOn ?? car.invoicedOn)?.year }

    private mutating func fault() {
        guard let fault = facts.fault else { return lacks(.diagnosis) }
        if !term.natures.contains(fault.nature), !term.exclusions.contains(where: { $0.ground.matches(fault.nature) }) {
            against(
                .natureNotCovered, [.init("nature", fault.nature.rawValue)],
                "the term does not pay for what comes of \(fault.nature)", "条款不承担 \(fault.nature) 性质的故障")
        }
        for (parts, isExcept) in [(term.covers, false), (term.except, true)] {
            // Of what no part was to blame for, class and number are known: there are none.
            let isKnown = !fault.hasPart
            match(
                PartMatch(parts.classes, fault.partClass, isKnown: isKnown, else: isKnown ? .causalPart : .partClass),
                .partNotCovered, "partClass", fault.partClass?.rawValue, except: isExcept)
            match(
                PartMatch(parts.systems, fault.system, isKnown: false, else: .system), .partNotCovered, "system",
                fault.system?.rawValue, except: isExcept)
            match(
                PartMatch(parts.parts, fault.part, isKnown: isKnown, else: .causalPart), .partNotCovered, "part",
                fault.part, except: isExcept)
        }
    }

    // MARK: - Exclusions

    private mutating func exclusions() {
        var circumstances = facts.circumstances
        // What the fault comes of has caused it.
        if let nature = facts.fault?.nature {
            circumstances.insert(CoverageCircumstance(ExclusionGround(rawValue: nature.rawValue), isCause: true), at: 0)
        }
        for exclusion in term.exclusions {
            let met = circumstances.filter { $0.ground == exclusion.ground }
            if met.isEmpty, exclusion.ground == .missedService, facts.isServiceProven != true {
                // Proven missed, it is excluded unless it has to be the cause, of which nobody has spoken.
                if facts.isServiceProven == false {
                    exclude(exclusion, CoverageCircumstance(.missedService))
                } else {
                    lacks(.serviceHistory, isDecisive: false)
                }
            }
            // One that is the cause settles it; what is said twice is told once.
            if let circumstance = met.first(where: { $0.isCause == true }) ?? met.first(where: { $0.isCause == nil })
                ?? met.first
            {
                exclude(exclusion, circumstance)
            }
        }
    }

    private mutating func exclude(_ exclusion: CoverageExclusion, _ circumstance: CoverageCircumstance) {
        let ground = exclusion.ground
        let bar = plan.bars.first { $0.ground == ground }
        var inputs: [Finding.Input] = [
            .init("ground", ground.rawValue),
            .init("isCause", circumstance.isCause.map { String($0) } ?? "unknown"),
        ]
        if let bar { inputs.append(.init("law", bar.source)) }
        if let bar, !bar.allowsCause {
            report(
                .exclusionBarred, severity: .note, at: place, inputs: inputs,
                "the law does not let \(ground) be excluded", "法律不允许以 \(ground) 免责")
            return
        }
        guard exclusion.hasToBeCause || bar != nil else {
            against(.excluded, inputs, "the term does not pay after \(ground)", "条款以 \(ground) 免责")
            return
        }
        switch circumstance.isCause {
        case true: against(.excluded, inputs, "\(ground) has caused the fault", "故障由 \(ground) 导致，条款免责")
        case false:
            report(
                .exclusionWithoutCause, severity: .note, at: place, inputs: inputs,
                "\(ground) has not caused the fault", "\(ground) 与故障无因果关系")
        case nil: lacks(.cause)
        }
    }

    // MARK: - Days and kilometres

    private mutating func span(by basis: Basis, of judgement: inout CoverageJudgement) {
        switch basis {
        case .notFitted:
            if facts.fault?.part == nil, facts.fault?.hasPart != false {
                if facts.fault != nil { lacks(.causalPart) }
            } else {
                against(
                    .partNotFitted, [.init("part", facts.fault?.part ?? "-")],
                    "no earlier repair has fitted this part", "此前维修未更换过该配件")
            }
        case .contract(let contract):
            judgement.start = contract.days.from
            judgement.lastDay = contract.days.through
            judgement.lastKilometres = contract.throughKilometres
            let status = contract.status(on: facts.day)
            if status != .active {
                against(
                    .contractNotActive,
                    [
                        .init("contract", contract.number), .init("status", status.rawValue),
                        .init("day", facts.day.description),
                    ],
                    "contract \(contract.number) is \(status.rawValue) on \(facts.day)",
                    "合同 \(contract.number) 在 \(facts.day) 的状态为 \(status.rawValue)")
            }
            if let kilometres = facts.kilometres, kilometres < contract.fromKilometres {
                against(
                    .coverageNotBegun,
                    [.init("kilometres", String(kilometres)), .init("from", String(contract.fromKilometres))],
                    "it begins at \(contract.fromKilometres) km, the car has \(kilometres) km",
                    "自 \(contract.fromKilometres) 公里起承保，当前 \(kilometres) 公里")
            }
            days(of: &judgement)
            distance(of: &judgement)
        case .fitted(let part):
            run(from: part.on, holdingFor: part.on, kilometres: part.kilometres, of: &judgement)
        case .car:
            guard let start = start() else { return }
            run(
                from: start, holdingFor: car.versionDay(by: term.start) ?? start,
                kilometres: car.reading(at: start)?.kilometres, of: &judgement)
        }
    }

    /// The car's day from which the term runs; nil where that is not known.
    private mutating func start() -> LocalDate? {
        let (day, evidence) = car.start(by: term.start)
        guard let day else {
            lacks(evidence)
            return nil
        }
        if term.start == .deliveryOrInvoice {
            if car.deliveredOn == nil { lacks(.deliveryDate, isDecisive: false) }
            // It tells the version; the handing over is taken for it.
            if car.invoicedOn == nil { lacks(.invoiceDate, isDecisive: false) }
        }
        return day
    }

    /// - Parameter versionDay: The day that tells which version holds.
    private mutating func run(
        from start: LocalDate, holdingFor versionDay: LocalDate, kilometres: Int?,
        of judgement: inout CoverageJudgement
    ) {
        judgement.start = start
        judgement.lastDay = term.period.lastDay(from: start)
        if !term.effective.contains(versionDay) {
            against(
                .termNotEffective,
                [.init("start", versionDay.description), .init("effective", term.effective.description)],
                "no version of the term holds for a start on \(versionDay)", "条款没有适用于 \(versionDay) 起算的版本")
        }
        days(of: &judgement)
        guard let limit = term.period.kilometres else { return }
        switch (term.period.counting, kilometres) {
        case (.zero, _): judgement.lastKilometres = limit
        case (.start, let kilometres?):
            // Both are bounded by what an odometer may show.
            judgement.lastKilometres = kilometres + limit
        case (.start, nil):
            // With what is driven since 0 within the limit, so is what was driven since the start.
            guard let now = facts.kilometres, now <= limit else { return lacks(.startOdometer) }
            return lacks(.startOdometer, isDecisive: false)
        }
        distance(of: &judgement)
    }

    private mutating func days(of judgement: inout CoverageJudgement) {
        let day = facts.day
        if let start = judgement.start, day < start {
            against(
                .coverageNotBegun, [.init("day", day.description), .init("start", start.description)],
                "the term runs from \(start), the repair is of \(day)", "条款自 \(start) 起算，维修日期为 \(day)")
        }
        guard let last = judgement.lastDay else { return }
        judgement.remainingDays = day.days(until: last)
        guard day > last else { return }
        against(
            .coverageExpired,
            [
                .init("day", day.description), .init("start", judgement.start?.description ?? "-"),
                .init("lastDay", last.description),
            ],
            "the last day was \(last), \(last.days(until: day)) days before \(day)",
            "最后一日为 \(last)，已过期 \(last.days(until: day)) 天")
    }

    private mutating func distance(of judgement: inout CoverageJudgement) {
        guard let last = judgement.lastKilometres else { return }
        guard let kilometres = facts.kilometres else { return lacks(.odometer) }
        judgement.remainingKilometres = last - kilometres
        if kilometres > last {
            against(
                .distanceExceeded, [.init("kilometres", String(kilometres)), .init("lastKilometres", String(last))],
                "the car has \(kilometres) km, the term reaches to \(last) km", "里程 \(kilometres) 公里，超出 \(last) 公里")
        } else if let highest = car.highestReading(through: facts.day), highest.kilometres > last {
            // The odometer was exchanged, misread or turned back: which of the readings is true decides who pays.
            lacks(.odometer)
        }
    }
}

extension CoverageJudge.Basis {
    fileprivate var contract: ExtendedContract? { if case .contract(let contract) = self { contract } else { nil } }
    fileprivate var part: FittedPart? { if case .fitted(let part) = self { part } else { nil } }
}

extension ExclusionGround {
    fileprivate func matches(_ nature: FaultNature) -> Bool { rawValue == nature.rawValue }
}

extension CoverageCar {
    /// The day from which a term of the car runs, and what is missing where it is not known.
    func start(by start: CoverageStart) -> (day: LocalDate?, evidence: CoverageEvidence) {
        switch start {
        case .registration: (registeredOn, .registrationDate)
        case .delivery: (deliveredOn, .deliveryDate)
        case .invoice: (invoicedOn, .invoiceDate)
        case .deliveryOrInvoice: (deliveredOn ?? invoicedOn, .invoiceDate)
        case .fitting, .contract: (nil, .invoiceDate)
        }
    }

    /// The day that tells which version of a term holds: that of the start, but the purchase where the handing over only
    /// moves the start. A car bought on 2021-12-31 and handed over in January has the terms of 2021.
    func versionDay(by start: CoverageStart) -> LocalDate? {
        start == .deliveryOrInvoice ? invoicedOn ?? deliveredOn : self.start(by: start).day
    }
}
