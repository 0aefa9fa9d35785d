import AfterSalesCore

/// A report on its way to paper: the same cells as text, as CSV and as JSON.
struct ReportTable {
    let format: String
    let title: LocalizedText
    /// The name of the field that says when, and what it says.
    let period: (field: String, value: String)
    let subject: String
    let currency: Currency
    let hasDay: Bool
    let lines: [KPIComparison]
    let rounding: RoundingRule

    /// One column of figures.
    struct Column {
        let field: String
        let title: LocalizedText
        /// What stands in it; nil for no value. A share is a share where it is one, whatever the KPI is in.
        let value: (KPIComparison) -> ReportCell?
    }

    var columns: [Column] {
        let current =
            hasDay ? LocalizedText("month to date", "本月累计") : LocalizedText("this month", "本月")
        let columns = [
            Column(field: "value", title: current) { shown($0.current) },
            Column(field: "lastMonth", title: LocalizedText("last month", "上月")) { shown($0.lastMonth) },
            Column(field: "toLastMonth", title: LocalizedText("+/−", "环比增减")) { difference($0, $0.lastMonth) },
            Column(field: "lastYear", title: LocalizedText("last year", "去年同期")) { shown($0.lastYear) },
            Column(field: "toLastYear", title: LocalizedText("+/−", "同比增减")) { difference($0, $0.lastYear) },
            Column(field: "target", title: LocalizedText("target", "目标")) { target($0) },
            Column(field: "attainment", title: LocalizedText("attainment", "达成率")) { line in
                line.attainment.map { .figure(Int128($0.units), digits: $0.digits, .ratio) }
            },
            Column(field: "targetMet", title: LocalizedText("met", "达标")) { $0.isTargetMet.map { .flag($0) } },
        ]
        guard hasDay else { return columns }
        return [Column(field: "day", title: LocalizedText("day", "当日")) { shown($0.day) }] + columns
    }

    private func shown(_ result: KPIResult?) -> ReportCell? {
        guard let result, let scaled = result.scaled(rounding) else { return nil }
        return .figure(scaled, digits: result.fractionDigits, result.kpi.unit)
    }

    private func difference(_ line: KPIComparison, _ other: KPIResult?) -> ReportCell? {
        line.scaledDifference(to: other, rounding: rounding)
            .map { .difference($0, digits: line.current.fractionDigits, line.kpi.unit) }
    }

    /// With the decimals of the figures, or with more where it was given with more: a target is not rounded.
    private func target(_ line: KPIComparison) -> ReportCell? {
        guard let target = line.target else { return nil }
        let digits = max(line.current.fractionDigits, target.scale)
        // 64 bits times at most 10^4, the decimals of a figure.
        guard let power: Int128 = try? .powerOfTen(digits - target.scale) else { return nil }
        return .figure(Int128(target.mantissa) * power, digits: digits, line.kpi.unit)
    }
}

extension ReportTable {
    /// The report as JSON.
    func document(_ language: Language) -> JSONValue {
        let columns = columns
        return .object([
            .init("format", .string(format)),
            .init(period.field, .string(period.value)),
            .init("subject", .string(subject)),
            .init("currency", .string(currency.code)),
            .init("lines", .array(lines.map { document($0, columns, language) })),
        ])
    }

    private func document(_ line: KPIComparison, _ columns: [Column], _ language: Language) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("kpi", .string(line.kpi.name.id)),
            .init("variant", .string(line.kpi.name.variant)),
            .init("title", .string(line.kpi.title[language])),
            .init("unit", .string(line.kpi.unit.rawValue)),
            .init("better", .string(line.kpi.direction.rawValue)),
        ]
        for column in columns {
            members.append(.init(column.field, column.value(line)?.document ?? .null))
        }
        members.append(.init("figure", line.current.document(language)))
        members.append(.init("findings", .array(line.findings.map { $0.reportDocument(language) })))
        return .object(members)
    }

    /// The report as CSV.
    func csv(_ language: Language) -> String {
        let columns = columns
        let names =
            ["kpi", "variant", "title", "unit"] + columns.map(\.field) + ["numerator", "denominator", "n", "findings"]
        var csv = CSVText()
        csv.add(names.map { .plain($0) })
        for line in lines {
            var cells: [CSVText.Cell] = [
                .text(line.kpi.name.id), .text(line.kpi.name.variant), .text(line.kpi.title[language]),
                .plain(line.kpi.unit.rawValue),
            ]
            cells += columns.map { .plain($0.value(line)?.plain ?? "") }
            cells += [
                .plain(line.current.numeratorText ?? ""), .plain(line.current.denominatorText ?? ""),
                .plain(line.current.n.map(String.init) ?? ""),
                .plain(line.findings.map(\.code.rawValue).joined(separator: " ")),
            ]
            csv.add(cells)
        }
        return csv.text
    }
}
