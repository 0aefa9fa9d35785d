import AfterSalesCore

/// Checks a plan draft from top to bottom and keeps what the engine needs. Never stops at the first problem.
struct PlanCheck: FindingReporter {
    let draft: PlanDraft
    var findings: [Finding] = []
    var errorCount = 0
    /// The plan as the engine runs it; nil where there is any problem.
    private(set) var model: PlanModel?

    var symbols = PlanSymbols()
    var currency: Currency?
    var rule = RoundingRule.halfAwayFromZero
    var derived: [Expression?] = []
    var derivedDepths: [Int] = []
    var schemes: [SchemeModel?] = []
    var withholding: [PlanModel.WithholdingModel] = []
    var holds: [PlanModel.HoldModel] = []
    var gates: [GateModel] = []
    var gateHolds: [PlanModel.HoldModel] = []
    let schemeIndex: [String: Int]
    /// The positions the plan names, in UTF-8 order, and their indices.
    private(set) var positions: [String] = []
    private(set) var positionIndex: [String: Int] = [:]

    init(_ draft: PlanDraft) {
        self.draft = draft
        schemeIndex = Dictionary(draft.schemes.enumerated().map { ($1.id, $0) }) { first, _ in first }
        checkCounts()
        // Only a plan of a size that people write is looked into.
        guard findings.isEmpty else { return }
        let effective = checkHeader()
        collectPositions()
        checkVocabulary()
        checkDerived()
        checkGates()
        checkSchemes()
        checkWithholding()
        checkHolds()
        guard findings.isEmpty, let effective, let currency else { return }
        model = PlanModel(
            id: draft.id, version: draft.version, currency: currency, effective: effective,
            ratioDigits: draft.ratioDigits, rule: rule, symbols: symbols, derived: derived.compactMap { $0 },
            schemes: schemes.compactMap { $0 }, withholding: withholding, holds: holds + gateHolds, gates: gates,
            positions: positions)
    }

    mutating func report(_ problems: [FormulaProblem], at place: Place) {
        for problem in problems { add(problem.finding(at: place)) }
    }

    // MARK: Shared by the parts

    /// A value of a vocabulary by its name; an unknown one is reported with the nearest.
    mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ text: String, _ code: Finding.Code, at place: Place, of: Value.Type
    ) -> Value? where Value.RawValue == String {
        if let value = Value(rawValue: text) { return value }
        unknown(text, code, at: place, among: Value.allCases.map(\.rawValue))
        return nil
    }

    mutating func unknown(_ text: String, _ code: Finding.Code, at place: Place, among names: [String]) {
        reportUnknown(code, text, among: names, at: place, "unknown: \(text)", "未知：\(text)")
    }

    /// Reports ids that are empty or stand twice; `place` gives the place of the element at an index.
    mutating func checkIds(_ ids: [String], at place: (Int) -> Place) {
        var seen: Set<String> = []
        for (index, id) in ids.enumerated() {
            if id.isEmpty {
                report(.emptyName, at: place(index), "an id may not be empty", "标识不能为空")
            } else if !seen.insert(id).inserted {
                report(.duplicateId, at: place(index), inputs: [.init("id", id)], "\(id) stands twice", "\(id) 重复出现")
            }
        }
    }

    // MARK: Size

    /// No list of a plan that people can read is longer; what is checked of it may grow with its square.
    private static let mostEntries = 1_000

    private mutating func checkCounts() {
        let root = Place.document
        let counts: [(Int, Place)] = [
            (draft.metrics.count, root.field("metrics")), (draft.derived.count, root.field("derived")),
            (draft.constants.count, root.field("constants")), (draft.tables.count, root.field("tables")),
            (draft.schemes.count, root.field("schemes")), (draft.withholding.count, root.field("withholding")),
            (draft.holds.count, root.field("holds")), (draft.gates.count, root.field("gates")),
        ]
        for (count, place) in counts { checkCount(count, at: place) }
        for table in draft.tables { checkCount(table.steps.count, at: root.field("tables").field(table.name)) }
        var names: Set<String> = []
        for (index, scheme) in draft.schemes.enumerated() {
            let place = root.field("schemes").element(index)
            checkCount(scheme.positions.count, at: place.field("positions"))
            checkCount(scheme.except.count, at: place.field("except"))
            checkCount(scheme.coefficients.count, at: place.field("coefficients"))
            checkCount(scheme.definitions.count, at: place.field("let"))
            checkCount(scheme.contributes.count, at: place.field("contributes"))
            checkCount(scheme.deductions.count, at: place.field("deductions"))
            names.formUnion(scheme.positions)
        }
        checkCount(names.count, at: root.field("schemes"))
    }

    private mutating func checkCount(_ count: Int, at place: Place) {
        guard count > Self.mostEntries else { return }
        report(
            .tooManyEntries, at: place,
            inputs: [.init("entries", String(count)), .init("limit", String(Self.mostEntries))],
            "\(count) entries, at most \(Self.mostEntries) are checked", "共 \(count) 项，最多检查 \(Self.mostEntries) 项")
    }

    // MARK: Header

    private mutating func checkHeader() -> MonthWindow? {
        let root = Place.document
        if draft.id.isEmpty { report(.emptyName, at: root.field("id"), "the id may not be empty", "标识不能为空") }
        if draft.version < 1 {
            report(.invalidVersion, at: root.field("version"), "versions are counted from 1", "版本号从 1 开始")
        }
        do throws(UnknownCurrency) {
            currency = try Currency(draft.currency)
        } catch {
            report(
                .unknownCurrency, at: root.field("currency"), inputs: [.init("currency", draft.currency)],
                "\(draft.currency) is no ISO 4217 currency", "\(draft.currency) 不是 ISO 4217 货币代码")
        }
        let rounding = root.field("rounding")
        if !(0...9).contains(draft.ratioDigits) {
            report(
                .invalidDigits, at: rounding.field("ratioDigits"), "ratios have 0 to 9 decimals", "比率的小数位为 0 到 9")
        }
        rule =
            choice(draft.roundingMode, .unknownRounding, at: rounding.field("mode"), of: RoundingRule.self) ?? rule
        return checkEffective(at: root.field("effective"))
    }

    private mutating func checkEffective(at place: Place) -> MonthWindow? {
        let from = month(draft.effectiveFrom, at: place.field("from"))
        var through: Month?
        if let text = draft.effectiveThrough {
            through = month(text, at: place.field("through"))
            guard through != nil else { return nil }
        }
        guard let from else { return nil }
        do throws(CalendarError) {
            return try MonthWindow(from: from, through: through)
        } catch {
            report(
                .invertedWindow, at: place, "the plan would end before it begins", "方案的结束月份早于开始月份")
            return nil
        }
    }

    private mutating func month(_ text: String, at place: Place) -> Month? {
        do throws(CalendarError) {
            return try Month(text)
        } catch {
            report(
                .malformedMonth, at: place, inputs: [.init("value", text)], "\(text) is not a month such as 2026-06",
                "\(text) 不是 2026-06 形式的月份")
            return nil
        }
    }

    private mutating func collectPositions() {
        var names: Set<String> = []
        for scheme in draft.schemes {
            names.formUnion(scheme.positions)
            names.formUnion(scheme.except)
            names.formUnion(scheme.coefficients.map(\.position))
        }
        names.remove("*")
        positions = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        positionIndex = Dictionary(uniqueKeysWithValues: zip(positions, positions.indices))
    }
}
