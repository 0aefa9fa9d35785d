import AfterSalesCore

/// Looks through a KPI before it is one.
struct KPICheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    var numeratorUnit: MeasureUnit?
    var denominatorUnit: MeasureUnit?
    let definitions: [MeasureDefinition]

    init(_ definitions: [MeasureDefinition]) {
        self.definitions = definitions
        var seen: Set<MeasureName> = []
        for (index, definition) in definitions.enumerated() {
            let isStandard = MeasureDefinition.standard(definition.name).map { $0 != definition } ?? false
            guard isStandard || !seen.insert(definition.name).inserted else { continue }
            report(
                .duplicateMeasure, at: Place.document.field("measures").element(index),
                inputs: [.init("measure", definition.name.rawValue)],
                isStandard
                    ? "the library defines \(definition.name) otherwise" : "\(definition.name) is defined twice",
                isStandard ? "\(definition.name) 已有内置定义" : "\(definition.name) 重复定义")
        }
    }

    mutating func check(
        _ id: String, _ variant: String, _ unit: KPIUnit, _ formula: KPIFormula, _ counted: MeasureSum?,
        _ gaps: [KPIGap]
    ) {
        let place = Place.document
        for (field, text) in [("id", id), ("variant", variant)]
        where text.isEmpty || (field == "id" && text.contains("/")) {
            report(
                .invalidKPIName, at: place.field(field), inputs: [.init(field, text)],
                "a KPI needs an id without a slash, and a variant", "指标须有不含斜杠的编号和口径名称")
        }
        let formulaPlace = place.field("formula")
        numeratorUnit = self.unit(of: formula.numerator, at: formulaPlace.field("numerator"))
        denominatorUnit = formula.denominator.flatMap {
            self.unit(of: $0, at: formulaPlace.field("denominator"))
        }
        if !(1...KPIFormula.largestFactor).contains(formula.factor) {
            report(
                .invalidKPIFactor, at: formulaPlace.field("factor"), inputs: [.init("factor", String(formula.factor))],
                "the factor \(formula.factor) is not within 1 and \(KPIFormula.largestFactor)",
                "系数 \(formula.factor) 不在 1 至 \(KPIFormula.largestFactor) 之间")
        }
        if let quantile = formula.quantile, !quantile.isShare {
            report(
                .invalidQuantile, at: formulaPlace.field("quantile"),
                inputs: [.init("parts", String(quantile.parts)), .init("whole", String(quantile.whole))],
                "\(quantile.parts) of \(quantile.whole) is no share of the values",
                "\(quantile.parts)/\(quantile.whole) 不是取值的比例")
        }
        if let counted { _ = self.unit(of: counted, at: place.field("counted"), onlyOf: .count) }
        for (index, gap) in gaps.enumerated() {
            _ = self.unit(of: gap.sum, at: place.field("gaps").element(index), onlyOf: .money)
        }
        guard let numeratorUnit, formula.denominator == nil || denominatorUnit != nil,
            !unit.fits(numeratorUnit, per: denominatorUnit)
        else { return }
        report(
            .kpiUnitMismatch, at: place.field("unit"),
            inputs: [
                .init("unit", unit.rawValue), .init("numerator", numeratorUnit.rawValue),
                .init("denominator", denominatorUnit?.rawValue ?? ""),
            ],
            "\(numeratorUnit.rawValue)\(denominatorUnit.map { " by \($0.rawValue)" } ?? "") does not give \(unit.rawValue)",
            "\(numeratorUnit.rawValue)\(denominatorUnit.map { "÷\($0.rawValue)" } ?? "") 得不到 \(unit.rawValue)")
    }

    /// The one unit of a sum; nil, said why, where it has none.
    private mutating func unit(of sum: MeasureSum, at place: Place, onlyOf wanted: MeasureUnit? = nil) -> MeasureUnit? {
        guard !sum.terms.isEmpty else {
            report(.emptyMeasureSum, at: place, "nothing is left of this sum", "该算式为空或相互抵消")
            return nil
        }
        var units: [MeasureUnit] = []
        for term in sum.terms {
            if let unit = term.pattern.unit(definitions) {
                if !units.contains(unit) { units.append(unit) }
            } else if case .other(let name) = term.pattern {
                reportUnknown(
                    .unknownMeasure, name.rawValue,
                    among: (MeasureDefinition.standard + definitions).map(\.name.rawValue), at: place,
                    "there is no measure \(name)", "没有指标项 \(name)")
                return nil
            }
        }
        guard units.count == 1, let unit = units.first, wanted == nil || unit == wanted else {
            report(
                .mixedMeasureUnits, at: place, inputs: units.map { .init("unit", $0.rawValue) },
                "these measures are in \(units.map(\.rawValue).joined(separator: ", "))\(wanted.map { ", not in \($0.rawValue)" } ?? "")",
                "指标项单位为 \(units.map(\.rawValue).joined(separator: "、"))\(wanted.map { "，应为 \($0.rawValue)" } ?? "")")
            return nil
        }
        return unit
    }
}
