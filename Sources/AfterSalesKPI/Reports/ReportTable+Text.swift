import AfterSalesCore

extension ReportTable {
    /// The report's cells in a language.
    func sheet(_ language: Language) -> ReportSheet {
        let columns = columns
        return ReportSheet(
            title: title[language],
            headings: [LocalizedText("KPI", "指标")[language]] + columns.map { $0.title[language] },
            rows: lines.map { line in
                ReportSheet.Row(
                    title: line.kpi.title[language],
                    cells: columns.map { $0.value(line)?.text(in: currency, language) ?? "–" },
                    findings: line.findings.map { $0.text(language) })
            })
    }

    /// The report as a plain table: a title, a line of headings, a line for each KPI, and what is to be said of them.
    func text(_ language: Language) -> String {
        let sheet = sheet(language)
        let rows = [sheet.headings] + sheet.rows.map { [$0.title] + $0.cells }
        let widths = sheet.headings.indices.map { column in rows.map { Self.width($0[column]) }.max() ?? 0 }
        var page = "\(sheet.title)  \(subject)  \(period.value)\n"
        for row in rows {
            var line = row[0] + Self.space(widths[0] - Self.width(row[0]))
            for (column, cell) in row.enumerated().dropFirst() {
                line += Self.space(2 + widths[column] - Self.width(cell)) + cell
            }
            page += line + "\n"
        }
        for row in sheet.rows {
            for finding in row.findings { page += "! \(row.title): \(finding)\n" }
        }
        return page
    }

    private static func space(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    /// How many columns of a terminal a text takes: Chinese characters and full-width signs take two.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { width, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x20000...0x3FFFD:
                width + 2
            default: width + 1
            }
        }
    }
}
