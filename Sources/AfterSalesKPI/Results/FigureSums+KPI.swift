import AfterSalesCore

extension FigureSums {
    /// A KPI of these sums: `try june[.effectiveLabourRate(.customer)]`.
    /// - Parameter kpi: The KPI, in its variant.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow`` where a sum of the formula does not fit 64 bits.
    public subscript(kpi: KPI) -> KPIResult {
        get throws(ArithmeticError) {
            let numerator = try kpi.formula.numerator.total(in: self)
            let denominator = try total(kpi.formula.denominator)
            var gapUnits: [Int64] = []
            for gap in kpi.gaps { gapUnits.append(try gap.sum.total(in: self)) }
            return KPIResult(
                kpi, in: currency,
                denominator.map { .quotient(Ratio(numerator, per: $0)) } ?? .total(numerator),
                n: try total(kpi.counted), gapUnits: gapUnits)
        }
    }

    private func total(_ sum: MeasureSum?) throws(ArithmeticError) -> Int64? {
        guard let sum else { return nil }
        return try sum.total(in: self)
    }
}
