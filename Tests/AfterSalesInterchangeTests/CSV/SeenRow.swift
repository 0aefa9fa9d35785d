import AfterSalesCore

/// What a row says, to be compared.
struct SeenRow: Hashable, CustomStringConvertible {
    let line: Int
    let cells: [String]
    let text: String
    let fault: CSVFault?

    init(line: Int, cells: [String], text: String, fault: CSVFault? = nil) {
        self.line = line
        self.cells = cells
        self.text = text
        self.fault = fault
    }

    init(_ row: CSVRow) { self.init(line: row.line, cells: row.cells, text: row.text, fault: row.fault) }

    var description: String { "\(line) \(cells) \(text.debugDescription) \(fault?.rawValue ?? "")" }

    /// The rows of bytes that come in pieces of a size.
    static func all(
        _ bytes: [UInt8], pieces size: Int = .max, delimiter: UInt8 = UInt8(ascii: ","), limits: CSVLimits = CSVLimits()
    ) -> [SeenRow] {
        var scanner = CSVScanner(delimiter: delimiter, limits: limits)
        var rest = bytes[...]
        var rows: [SeenRow] = []
        while true {
            if let row = scanner.next() {
                rows.append(SeenRow(row))
            } else if rest.isEmpty {
                scanner.finish()
                while let row = scanner.next() { rows.append(SeenRow(row)) }
                return rows
            } else {
                scanner.append(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
        }
    }
}
