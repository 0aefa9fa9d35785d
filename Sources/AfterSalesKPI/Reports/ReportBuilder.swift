import AfterSalesCore

/// Puts sums of several periods side by side, or says everything that keeps them from being compared.
struct ReportBuilder: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    let kpis: [KPI]
    let currency: Currency
    let attainmentDigits: Int
    let rounding: RoundingRule
    let distributions: ReportDistributions

    mutating func comparisons(
        day: FigureSums?, current: FigureSums, lastMonth: FigureSums?, lastYear: FigureSums?,
        targets: [KPIName: DecimalNumeral]
    ) throws(Rejection) -> [KPIComparison] {
        for (field, sums) in [("day", day), ("lastMonth", lastMonth), ("lastYear", lastYear)] {
            guard let sums, sums.currency != currency else { continue }
            report(
                .currencyMismatch, at: Place.document.field(field),
                inputs: [.init("currency", sums.currency.code), .init("wanted", currency.code)],
                "these sums are in \(sums.currency.code), the others in \(currency.code)",
                "该期累计币种为 \(sums.currency.code)，其他为 \(currency.code)")
        }
        for name in targets.keys.sorted() where !kpis.contains(where: { $0.name == name }) {
            reportUnknown(
                .unknownKPI, name.description, among: kpis.map(\.name.description),
                at: Place.document.field("targets").field(name.description), "the report has no KPI \(name)",
                "报表中没有指标 \(name)")
        }
        for (index, kpi) in kpis.enumerated() where kpis[..<index].contains(where: { $0.name == kpi.name }) {
            report(
                .duplicateKPI, at: Place.document.field("kpis").element(index),
                inputs: [.init("kpi", kpi.name.description)], "the KPI \(kpi.name) is there twice", "指标 \(kpi.name) 重复")
        }
        if !(0...18).contains(attainmentDigits) {
            report(
                .tooManyDigits, at: Place.document.field("attainmentDigits"),
                inputs: [.init("digits", String(attainmentDigits))], "an attainment has 0 to 18 decimals",
                "达成率小数位数须为 0 至 18")
        }
        var lines: [KPIComparison] = []
        for kpi in kpis {
            guard let now = figure(kpi, of: current, distributions.current) else { continue }
            lines.append(
                KPIComparison(
                    day: figure(kpi, of: day, distributions.day), current: now,
                    lastMonth: figure(kpi, of: lastMonth, distributions.lastMonth),
                    lastYear: figure(kpi, of: lastYear, distributions.lastYear), target: targets[kpi.name],
                    attainmentDigits: attainmentDigits, rounding: rounding))
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        return lines
    }

    private mutating func figure(
        _ kpi: KPI, of sums: FigureSums?, _ distributions: [MeasureName: Distribution]
    ) -> KPIResult? {
        if let name = kpi.formula.distribution, let values = distributions[name] {
            return values.result(kpi, in: currency)
        }
        guard let sums else { return nil }
        do throws(ArithmeticError) {
            return try sums[kpi]
        } catch {
            report(
                .overflow, at: Place(kpi.name.description), "the sums of \(kpi.name) do not fit",
                "指标 \(kpi.name) 的累计超出可计算的范围")
            return nil
        }
    }
}
