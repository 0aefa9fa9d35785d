// Prints the catalogue of KPIs as the table that docs/KPI.md shows: `swift run KPITable`.

import AfterSales

print("| KPI | variant | 中文 | formula | unit | better | by | n |")
print("| --- | --- | --- | --- | --- | --- | --- | --- |")
let better: [KPIDirection: String] = [.higherIsBetter: "higher", .lowerIsBetter: "lower"]
for kpi in KPICatalogue.standard.kpis {
    let cells = [
        "`\(kpi.name.id)`", "`\(kpi.name.variant)`", kpi.title[.simplifiedChinese], kpi.formulaText(.english),
        kpi.unit.rawValue, better[kpi.direction] ?? "–", kpi.source.title[.english], kpi.countedText(.english) ?? "–",
    ]
    print("| \(cells.joined(separator: " | ")) |")
}
