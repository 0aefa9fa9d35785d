public import AfterSalesCore

// What is wrong with a row, and where.
extension CSVRows {
    /// Where a row stands, or a cell of it.
    /// - Parameters:
    ///   - row: The row.
    ///   - column: The column, by its name in the header.
    public func place(of row: CSVRow, column: String? = nil) -> SourcePlace {
        SourcePlace(file: file, line: row.line, column: column)
    }

    /// A cell of a row, by the name of its column; nil where there is no such column, or the row ends before it. Where many
    /// rows are read, ``CSVHeader/place(of:)`` once and ``/AfterSalesCore/CSVRow/text(of:)`` for each are quicker.
    /// - Parameters:
    ///   - column: The column, by its name in the header.
    ///   - row: A row of this file.
    public func text(of column: String, in row: CSVRow) -> String? {
        header.place(of: column).flatMap { $0 < row.count ? row.text(of: $0) : nil }
    }

    /// What keeps a row from being read by the header: `malformedCSV`, or `wrongFieldCount`. Empty cells behind the last
    /// column are no fault.
    /// - Parameter row: A row of this file.
    public func findings(of row: CSVRow) -> [SourceFinding] {
        let place = Place("line \(row.line)")
        if let fault = row.fault {
            let finding = Finding(
                .error, .malformedCSV, at: place, inputs: [.init("fault", fault.rawValue)], fault.message)
            return [SourceFinding(at: self.place(of: row), finding)]
        }
        let expected = header.names.count
        guard row.count != expected else { return [] }
        if row.count > expected, (expected..<row.count).allSatisfy({ row.bytes(of: $0).allSatisfy { $0 == 0x20 } }) {
            return []
        }
        let finding = Finding(
            .error, .wrongFieldCount, at: place,
            inputs: [.init("fields", String(row.count)), .init("expected", String(expected))],
            LocalizedText(
                "the row has \(row.count) fields, the header \(expected)", "该行有 \(row.count) 个单元格，表头有 \(expected) 个"))
        return [SourceFinding(at: self.place(of: row), finding)]
    }
}
