public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension RemittanceList {
    /// The columns of a list as comma-separated values.
    private enum Column: String, CaseIterable {
        case claim, amount, code, text, currency
    }

    /// Reads a list from comma-separated values (RFC 4180): a header with the columns `claim` and `amount`, and `code`,
    /// `text` and `currency` where there are any, in any order; then a row for each line. Amounts are plain decimals.
    /// - Parameters:
    ///   - csv: The document, in UTF-8.
    ///   - key: Whose, and its id there.
    ///   - number: The manufacturer's number for it.
    ///   - manufacturer: Whose list it is.
    ///   - day: The day on which its money counts.
    ///   - currency: The currency of the list.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every problem at once, each with its line: `missingColumn`,
    ///   `unknownColumn`, `duplicateColumn`, `wrongFieldCount`, `malformedCSV`, `malformedNumber`, `tooManyDigits`,
    ///   `unknownCurrency`, and what ``init(_:number:of:on:in:lines:)`` throws.
    public init(
        csv: some Sequence<UInt8>, as key: RecordKey<RemittanceList>, number: String,
        of manufacturer: Identifier<Manufacturer>, on day: LocalDate, in currency: Currency
    ) throws(Rejection) {
        var check = ClaimCheck()
        var reader = CSVReader(Array(csv))
        let columns = check.columns(reader.next())
        var lines: [RemittanceLine] = []
        while let columns, let row = reader.next() {
            // Spreadsheets write rows of empty cells behind the last.
            guard row.fault != nil || !row.cells.allSatisfy(\.isEmpty) else { continue }
            if let line = check.line(row, columns, in: currency) { lines.append(line) }
        }
        try check.refuse()
        try self.init(key, number: number, of: manufacturer, on: day, in: currency, lines: lines)
    }

    /// The lines as comma-separated values, all columns. Texts that a spreadsheet would take for formulas get an apostrophe.
    public func csv() -> String {
        var csv = CSVText()
        csv.add(Column.allCases.map { .plain($0.rawValue) })
        for line in lines {
            csv.add([
                .text(line.claim), .plain(line.amount.amountText), .text(line.code?.rawValue ?? ""),
                .text(line.text ?? ""), .plain(line.amount.currency.text),
            ])
        }
        return csv.text
    }
}

extension ClaimCheck {
    /// Where the columns of a header stand; nil where no row could be read by it, which has been reported.
    fileprivate mutating func columns(_ header: CSVReader.Row?) -> (places: [String: Int], count: Int)? {
        let known = ["claim", "amount", "code", "text", "currency"]
        let place = Place("line \(header?.line ?? 1)")
        var places: [String: Int] = [:]
        for (index, name) in (header?.cells ?? []).enumerated() {
            if !known.contains(name) {
                reportUnknown(
                    .unknownColumn, String(name.prefix(60)), among: known, at: place.column(index + 1),
                    "there is no such column", "没有这一列")
            } else if places.updateValue(index, forKey: name) != nil {
                report(
                    .duplicateColumn, at: place.column(index + 1), inputs: [.init("column", name)],
                    "column \(name) is there twice", "列 \(name) 重复")
            }
        }
        for name in ["claim", "amount"] where places[name] == nil {
            report(
                .missingColumn, at: place, inputs: [.init("column", name)], "the column \(name) is missing",
                "缺少列 \(name)")
        }
        if let fault = header?.fault {
            report(.malformedCSV, at: place, fault.message.english, fault.message.simplifiedChinese)
        }
        return errorCount == 0 ? header.map { (places, $0.cells.count) } : nil
    }

    fileprivate mutating func line(
        _ row: CSVReader.Row, _ columns: (places: [String: Int], count: Int), in currency: Currency
    ) -> RemittanceLine? {
        let place = Place("line \(row.line)")
        if let fault = row.fault {
            report(.malformedCSV, at: place, fault.message.english, fault.message.simplifiedChinese)
            return nil
        }
        guard row.cells.count == columns.count else {
            report(
                .wrongFieldCount, at: place,
                inputs: [.init("count", String(row.cells.count)), .init("expected", String(columns.count))],
                "the row has \(row.cells.count) fields, the header \(columns.count)",
                "该行有 \(row.cells.count) 个单元格，表头有 \(columns.count) 个")
            return nil
        }
        func cell(_ name: String) -> String? {
            columns.places[name].flatMap { row.cells[$0].isEmpty ? nil : CSVText.unguarded(row.cells[$0]) }
        }
        let own = cell("currency").map { self.currency($0, at: place.field("currency")) } ?? currency
        guard let own, let amount = money(cell("amount") ?? "", own, at: place.field("amount")) else { return nil }
        return RemittanceLine(
            cell("claim") ?? "", amount, code: cell("code").map(ClaimCode.init(rawValue:)), text: cell("text"))
    }
}
