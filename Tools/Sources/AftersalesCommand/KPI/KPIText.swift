import AfterSales

/// The figures of a month as they are written.
struct KPIText {
    let dealer: String
    let month: Month
    let by: KPIGrouping
    let rows: [KPIRow]
    let language: Language

    /// A table for people, what is not to be taken as it stands below it.
    var table: String {
        guard !rows.isEmpty else {
            let none = LocalizedText(
                "no figures are kept of \(dealer) in \(month)", "\(dealer) \(month) 没有统计数据")
            return PlainText.visible(none[language]) + "\n"
        }
        let headings = [
            LocalizedText("of", "对象"), LocalizedText("KPI", "指标"), LocalizedText("variant", "口径"),
            LocalizedText("value", "数值"), LocalizedText("numerator", "分子"), LocalizedText("denominator", "分母"),
            LocalizedText("n", "n"), LocalizedText("source", "出处"),
        ]
        var table = TextTable(
            headings.enumerated().map { (3...6).contains($0) ? .figure($1[language]) : .text($1[language]) })
        for row in rows {
            let result = row.result
            table.add([
                row.subject == .dealer ? dealer : row.subject.description, result.kpi.title[language],
                result.kpi.name.variant, result.valueText(language), result.numeratorText.map(MoneyText.grouped) ?? "",
                result.denominatorText.map(MoneyText.grouped) ?? "", result.n.map { String($0) } ?? "",
                result.kpi.source.id,
            ])
        }
        return table.text + warnings
    }

    private var warnings: String {
        let lines = rows.flatMap { row in
            row.result.findings.map { finding in
                let line =
                    "\(Word.warning[language]): \(row.subject) \(row.result.kpi): \(finding.text(language)) [\(finding.code)]"
                return PlainText.visible(line) + "\n"
            }
        }
        return lines.isEmpty ? "" : "\n" + lines.joined()
    }

    /// A row per figure; no value is an empty cell.
    var csv: String {
        var csv = CSVText()
        csv.add(Self.header.map { .plain($0) })
        for row in rows {
            let result = row.result
            csv.add([
                .plain(month.description), .text(dealer), .text(row.subject.description),
                .plain(result.currency.code), .text(result.kpi.name.id), .text(result.kpi.name.variant),
                .plain(result.kpi.unit.rawValue), .plain(result.shown ?? ""), .plain(result.numeratorText ?? ""),
                .plain(result.denominatorText ?? ""), .plain(result.n.map { String($0) } ?? ""),
                .text(result.kpi.source.id),
            ])
        }
        return csv.text
    }

    /// The names of the columns.
    static let header = [
        "month", "dealer", "subject", "currency", "kpi", "variant", "unit", "value", "numerator", "denominator", "n",
        "source",
    ]

    /// One document for programs.
    var json: String {
        get throws {
            try JSONText.of(
                Document(
                    dealer: dealer, month: month, by: by.rawValue,
                    figures: rows.map { Figure($0, language: language) }))
        }
    }

    private struct Document: Encodable {
        let dealer: String
        let month: Month
        let by: String
        let figures: [Figure]
    }

    private struct Figure: Encodable {
        let subject: String
        let currency: String
        let kpi: String
        let variant: String
        let title: String
        let unit: String
        let value: String?
        let numerator: String?
        let denominator: String?
        let n: Int64?
        let formula: String
        let source: String
        let findings: [Warning]

        init(_ row: KPIRow, language: Language) {
            let result = row.result
            subject = row.subject.description
            currency = result.currency.code
            kpi = result.kpi.name.id
            variant = result.kpi.name.variant
            title = result.kpi.title[language]
            unit = result.kpi.unit.rawValue
            value = result.shown
            numerator = result.numeratorText
            denominator = result.denominatorText
            n = result.n
            formula = result.kpi.formulaText(language)
            source = result.kpi.source.id
            findings = result.findings.map {
                Warning(severity: $0.severity.rawValue, code: $0.code.rawValue, message: $0.text(language))
            }
        }
    }

    private struct Warning: Encodable {
        let severity: String
        let code: String
        let message: String
    }
}
