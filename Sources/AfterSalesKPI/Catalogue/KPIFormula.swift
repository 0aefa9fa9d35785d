import AfterSalesCore

/// How a KPI is reckoned (指标公式): a sum, a sum divided by another, times a whole factor, or a quantile of single values.
public struct KPIFormula: Hashable, Sendable {
    /// What is counted.
    public let numerator: MeasureSum
    /// What it is counted per; nil where it is only added up.
    public let denominator: MeasureSum?
    /// What the quotient is multiplied by: 100 for a figure per 100 orders, 12 for a year's turns. 1 for most.
    public let factor: Int64
    /// Which quantile of the numerator's single values is taken, by a ``Distribution``; nil where sums are reckoned with.
    public let quantile: Quantile?

    /// A formula.
    /// - Parameters:
    ///   - numerator: What is counted.
    ///   - denominator: What it is counted per; nil where it is only added up.
    ///   - factor: What the quotient is multiplied by.
    public init(_ numerator: MeasureSum, per denominator: MeasureSum? = nil, times factor: Int64 = 1) {
        self.numerator = numerator
        self.denominator = denominator
        self.factor = factor
        quantile = nil
    }

    /// A quantile of the values that a named measure is the sum of: the median of the minutes of each wash.
    /// - Parameters:
    ///   - quantile: Which of them.
    ///   - values: The measure; its ``Distribution`` has each of the values.
    public init(_ quantile: Quantile, of values: MeasureName) {
        numerator = MeasureSum(values)
        denominator = nil
        factor = 1
        self.quantile = quantile
    }

    /// Of which measure a distribution is wanted; nil where sums are reckoned with.
    public var distribution: MeasureName? {
        guard quantile != nil, case .other(let name) = numerator.terms.first?.pattern else { return nil }
        return name
    }

    /// What a formula reads, in order: what has to be known for a value.
    func unknown(in sums: FigureSums) -> [Measure] {
        numerator.unknown(in: sums) + (denominator?.unknown(in: sums) ?? [])
    }

    /// A factor is not larger: figures keep within 128 bits.
    static let largestFactor: Int64 = 1_000_000

    /// The formula as people read it: `(sales − cost) ÷ sales`.
    func text(_ definitions: [MeasureDefinition], _ language: Language) -> String {
        func part(_ sum: MeasureSum) -> String {
            let text = sum.text(definitions, language)
            return sum.terms.count > 1 && (denominator != nil || factor != 1) ? "(\(text))" : text
        }
        if let quantile { return quantile.text(numerator.text(definitions, language), language) }
        var text = factor == 1 ? "" : "\(factor) × "
        text += part(numerator)
        if let denominator { text += " ÷ " + part(denominator) }
        return text
    }
}
