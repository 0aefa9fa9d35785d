public import AfterSalesCore

extension FigureSums {
    /// A KPI of these sums: `try june[.effectiveLabourRate(.customer)]`. What is a quantile of single values is not known by
    /// sums: see ``Distribution/result(_:in:)``.
    /// - Parameter kpi: The KPI, in its variant.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` where a sum of the formula does not fit 64 bits.
    public subscript(kpi: KPI) -> KPIResult {
        get throws(ArithmeticError) {
            if let name = kpi.formula.distribution {
                return KPIResult(
                    kpi, in: currency, .distribution(nil), counted: nil, gapUnits: [], unknown: [.other(name)])
            }
            let numerator = try kpi.formula.numerator.total(in: self)
            let denominator = try total(kpi.formula.denominator)
            var gapUnits: [Int64] = []
            for gap in kpi.gaps { gapUnits.append(try gap.sum.total(in: self)) }
            return KPIResult(
                kpi, in: currency,
                denominator.map { .quotient(Ratio(numerator, per: $0)) } ?? .total(numerator),
                counted: try total(kpi.counted), gapUnits: gapUnits,
                unknown: Set(kpi.formula.unknown(in: self) + (kpi.counted?.unknown(in: self) ?? [])))
        }
    }

    private func total(_ sum: MeasureSum?) throws(ArithmeticError) -> Int64? {
        guard let sum else { return nil }
        return try sum.total(in: self)
    }
}

extension Distribution {
    /// A KPI that is a quantile of these values: `washes.result(.washTimeMedian, in: .cny)`.
    /// - Parameters:
    ///   - kpi: The KPI; its formula says of which measure the values are.
    ///   - currency: The currency of the figures it stands among.
    /// - Returns: Nil for a KPI that is no quantile.
    public func result(_ kpi: KPI, in currency: Currency) -> KPIResult? {
        guard kpi.formula.quantile != nil else { return nil }
        return KPIResult(kpi, in: currency, .distribution(self), counted: nil, gapUnits: [], unknown: [])
    }
}
