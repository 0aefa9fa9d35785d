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
        let value: (KPIComparison) -> Cell?
    }

    /// A figure in units of its last shown decimal.
    struct Cell {
        let scaled: Int128
        let digits: Int
        let unit: KPIUnit
        var plain: String { scaled.decimalText(fractionDigits: digits) }
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
            Column(field: "target", title: LocalizedText("target", "目标")) { line in
                line.target.flatMap { cell($0, line.current) }
            },
            Column(field: "attainment", title: LocalizedText("attainment", "达成率")) { line in
                line.attainment.flatMap { attainment in
                    (try? attainment.value.units(fractionDigits: 4, rounding: rounding))
                        .map { Cell(scaled: Int128($0), digits: 4, unit: .ratio) }
                }
            },
        ]
        guard hasDay else { return columns }
        return [Column(field: "day", title: LocalizedText("day", "当日")) { shown($0.day) }] + columns
    }

    private func shown(_ result: KPIResult?) -> Cell? {
        guard let result, let scaled = result.scaled(rounding) else { return nil }
        return Cell(scaled: scaled, digits: result.fractionDigits, unit: result.kpi.unit)
    }

    private func difference(_ line: KPIComparison, _ other: KPIResult?) -> Cell? {
        line.difference(to: other, rounding: rounding).flatMap { cell($0, line.current) }
    }

    private func cell(_ value: Rational, _ result: KPIResult) -> Cell? {
        guard let units = try? value.units(fractionDigits: result.fractionDigits, rounding: rounding) else {
            return nil
        }
        return Cell(scaled: Int128(units), digits: result.fractionDigits, unit: result.kpi.unit)
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
        ]
        for column in columns {
            members.append(.init(column.field, column.value(line).map { .string($0.plain) } ?? .null))
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
        var text = names.joined(separator: ",") + "\r\n"
        for line in lines {
            var fields = [line.kpi.name.id, line.kpi.name.variant, line.kpi.title[language], line.kpi.unit.rawValue]
            fields += columns.map { $0.value(line)?.plain ?? "" }
            fields += [line.current.numeratorText, line.current.denominatorText ?? ""]
            fields += [
                line.current.n.map(String.init) ?? "", line.findings.map(\.code.rawValue).joined(separator: " "),
            ]
            text += fields.map(Self.quoted).joined(separator: ",") + "\r\n"
        }
        return text
    }

    private static func quoted(_ field: String) -> String {
        guard field.utf8.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
