@testable import AfterSalesCore

@testable import AfterSalesInterchange

extension FuzzedReader {
    /// Rows of comma-separated values under limits so small that they are met.
    static let csvScanner = FuzzedReader(name: "csv-scanner") { input in
        let small = CSVLimits(mostBytes: 40, mostCells: 5, mostLines: 2)
        for limits in [small, CSVLimits(), CSVLimits.document] {
            let whole = SeenRow.all(of: input.whole, limits)
            requireSame(whole, SeenRow.all(of: input.pieces, limits), "rows of pieces")
            SeenRow.requireOrder(whole, input)
            for row in whole {
                require(row.cells.count <= limits.mostCells, "no more cells than a row may have: \(row)")
                require(
                    row.text.utf8.count <= 3 * limits.mostBytes.clamped, "no more bytes than a row may have: \(row)")
            }
        }
    }

    /// Files of comma-separated values with a header, in whatever encoding.
    static let csvRows = FuzzedReader(name: "csv-rows") { input in
        for layout in [CSVLayout(), CSVLayout(needed: ["VIN", "日期"], optional: ["a"], delimiter: ";")] {
            let whole = try Table(input.whole, layout)
            let pieces = try Table(input.pieces, layout)
            requireSame(whole, pieces, "a table of pieces")
            SeenRow.requireOrder(whole.rows, input)
            for finding in whole.findings + whole.faults {
                require(finding.place.line >= 1, "a finding has a line: \(finding)")
            }
        }
    }

    /// What became of a file.
    private struct Table: Equatable {
        let header: [String]
        let isReadable: Bool
        var rows: [SeenRow] = []
        var faults: [SourceFinding] = []
        var findings: [SourceFinding] = []

        init(_ source: some ByteSource, _ layout: CSVLayout) throws {
            var rows = try CSVRows(source, file: "file", layout: layout)
            header = rows.header.names + [rows.header.text, "\(rows.delimiter)", "\(rows.encoding)"]
            isReadable = rows.header.isReadable
            while let row = try rows.next() {
                self.rows.append(SeenRow(row))
                faults += rows.findings(of: row)
                if row.fault != nil { require(!rows.findings(of: row).isEmpty, "a fault is told") }
            }
            findings = rows.findings
            if !isReadable { require(findings.contains { $0.finding.severity == .error }, "why a header is no good") }
        }
    }
}

/// A row, as far as it can be seen.
private struct SeenRow: Equatable {
    let line: Int
    let cells: [String]
    let text: String
    let fault: CSVFault?

    init(_ row: CSVRow) {
        line = row.line
        cells = row.cells
        text = row.text
        fault = row.fault
    }

    static func all(of source: some ByteSource, _ limits: CSVLimits) -> [SeenRow] {
        var source = source
        var scanner = CSVScanner(limits: limits)
        var rows: [SeenRow] = []
        var isAtEnd = false
        while true {
            while let row = scanner.next() { rows.append(SeenRow(row)) }
            if isAtEnd { return rows }
            if let piece = try? source.next() {
                scanner.append(piece)
            } else {
                isAtEnd = true
                scanner.finish()
            }
        }
    }

    static func requireOrder(_ rows: [SeenRow], _ input: FuzzedBytes) {
        var last = 0
        for row in rows {
            require(row.line > last, "lines of rows grow: \(row)")
            last = row.line
        }
        // In UTF-16 a line end takes two bytes, and one byte of another character may look like it.
        require(last <= input.bytes.count + 1, "rows stand in the file")
    }
}

extension Int {
    fileprivate var clamped: Int { Swift.min(self, 1 << 40) }
}
