import AfterSalesCore

/// How a KPI is reckoned (指标公式): a sum, or a sum divided by another, times a whole factor.
public struct KPIFormula: Hashable, Sendable {
    /// What is counted.
    public let numerator: MeasureSum
    /// What it is counted per; nil where it is only added up.
    public let denominator: MeasureSum?
    /// What the quotient is multiplied by: 100 for a figure per 100 orders, 12 for a year's turns. 1 for most.
    public let factor: Int64

    /// A formula.
    /// - Parameters:
    ///   - numerator: What is counted.
    ///   - denominator: What it is counted per; nil where it is only added up.
    ///   - factor: What the quotient is multiplied by.
    public init(_ numerator: MeasureSum, per denominator: MeasureSum? = nil, times factor: Int64 = 1) {
        self.numerator = numerator
        self.denominator = denominator
        self.factor = factor
    }

    /// A factor is not larger: figures keep within 128 bits.
    static let largestFactor: Int64 = 1_000_000

    /// The formula as people read it: `(sales − cost) ÷ sales`.
    func text(_ definitions: [MeasureDefinition], _ language: Language) -> String {
        func part(_ sum: MeasureSum) -> String {
            let text = sum.text(definitions, language)
            return sum.terms.count > 1 && (denominator != nil || factor != 1) ? "(\(text))" : text
        }
        var text = factor == 1 ? "" : "\(factor) × "
        text += part(numerator)
        if let denominator { text += " ÷ " + part(denominator) }
        return text
    }
}
