public import AfterSalesCore

/// A key figure (关键指标, KPI) in one named variant: what it is, how it is reckoned, and by whose word.
///
/// The trade's are static members, all of them in ``KPICatalogue/standard``. A host makes its own with the same checks:
///
/// ```swift
/// let tyres = try KPI(
///     "tyresPerOrder", "count", title: LocalizedText("tyres per order", "单车轮胎数"), unit: .count,
///     formula: KPIFormula(.init("tyresSold"), per: .orders),
///     measures: [MeasureDefinition("tyresSold", .count, LocalizedText("tyres sold", "轮胎销量"))])
/// print(try sums[tyres])
/// ```
public struct KPI: Hashable, Sendable {
    /// Which KPI and variant.
    public let name: KPIName
    /// What people call it.
    public let title: LocalizedText
    /// What it is in.
    public let unit: KPIUnit
    /// How it is reckoned.
    public let formula: KPIFormula
    /// By whose word.
    public let source: KPISource
    /// Which way it gets better.
    public let direction: KPIDirection
    /// What says how many things the figure rests on: its n.
    public let counted: MeasureSum?
    /// What can be missing beneath it.
    public let gaps: [KPIGap]
    /// The definitions of named measures that a host brought.
    public let measures: [MeasureDefinition]
    let numeratorUnit: MeasureUnit
    /// Nil where nothing is divided.
    let denominatorUnit: MeasureUnit?

    /// A KPI of the host's own.
    /// - Parameters:
    ///   - id: Which KPI; no slash in it.
    ///   - variant: Which way of reckoning it.
    ///   - title: What people call it.
    ///   - unit: What it is in.
    ///   - formula: How it is reckoned.
    ///   - source: By whose word.
    ///   - direction: Which way it gets better.
    ///   - counted: What says how many things it rests on.
    ///   - gaps: What can be missing beneath it.
    ///   - measures: Definitions of the named measures that the library does not know.
    /// - Throws: ``/AfterSalesCore/Rejection`` with everything that is wrong.
    public init(
        _ id: String, _ variant: String, title: LocalizedText, unit: KPIUnit, formula: KPIFormula,
        source: KPISource = KPISource("host", LocalizedText("the host", "本店")),
        direction: KPIDirection = .higherIsBetter, counting counted: MeasureSum? = nil, gaps: [KPIGap] = [],
        measures: [MeasureDefinition] = []
    ) throws(Rejection) {
        var check = KPICheck(measures)
        check.check(id, variant, unit, formula, counted, gaps)
        guard check.findings.isEmpty, let numeratorUnit = check.numeratorUnit else { throw Rejection(check.findings) }
        name = KPIName(id, variant)
        self.title = title
        self.unit = unit
        self.formula = formula
        self.source = source
        self.direction = direction
        self.counted = counted
        self.gaps = gaps
        self.measures = measures
        self.numeratorUnit = numeratorUnit
        denominatorUnit = check.denominatorUnit
    }

    /// One of the library's own; a test makes each of them anew by the checks.
    init(
        standard id: String, _ variant: String, _ title: LocalizedText, _ unit: KPIUnit, _ formula: KPIFormula,
        _ source: KPISource, _ direction: KPIDirection, counting counted: MeasureSum?, gaps: [KPIGap]
    ) {
        name = KPIName(id, variant)
        self.title = title
        self.unit = unit
        self.formula = formula
        self.source = source
        self.direction = direction
        self.counted = counted
        self.gaps = gaps
        measures = []
        numeratorUnit = formula.numerator.terms.first?.pattern.unit([]) ?? .count
        denominatorUnit = formula.denominator?.terms.first?.pattern.unit([])
    }

    /// The formula as people read it: `(sales − cost) ÷ sales`.
    /// - Parameter language: The language.
    public func formulaText(_ language: Language) -> String { formula.text(measures, language) }
}

extension KPI: CustomStringConvertible {
    /// The name of KPI and variant.
    public var description: String { name.description }
}

extension KPI {
    /// What its n counts, as people read it; nil where it has none.
    /// - Parameter language: The language.
    public func countedText(_ language: Language) -> String? {
        guard formula.quantile == nil else { return LocalizedText("values", "次")[language] }
        return counted?.text(measures, language)
    }
}
