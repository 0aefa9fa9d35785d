import AfterSalesCore

/// The rows of a table of campaigns; those of one campaign are a part.
struct RecallTableRows: RecallParts {
    private struct Row {
        let line: Int
        let text: String
        let part: Int
    }

    private(set) var header = ""
    private var headerLine = 1
    private var names: [String] = []
    private var columns: [String] = []
    private var rows: [Row] = []
    /// The rows of each part.
    private var rowsOf: [[Int]] = []

    init(_ bytes: [UInt8]) {
        var scanner = CSVScanner(limits: .document)
        scanner.append(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        scanner.finish()
        guard let first = scanner.next() else { return }
        header = first.text
        headerLine = first.line
        columns = first.cells
        let column = columns.firstIndex(of: "campaign")
        var parts: [String: Int] = [:]
        while let row = scanner.next() {
            // A row of nobody stands by itself.
            let id = column.flatMap { $0 < row.count ? CSVText.unguarded(row.text(of: $0)) : nil } ?? ""
            let name = id.isEmpty ? "line \(row.line)" : id
            let part = parts[name] ?? names.count
            if part == names.count {
                names.append(name)
                rowsOf.append([])
                parts[name] = part
            }
            rowsOf[part].append(rows.count)
            rows.append(Row(line: row.line, text: row.text, part: part))
        }
    }

    func name(of part: Int) -> String? { names[part] }

    func text(of part: Int) -> String { rowsOf[part].map { rows[$0].text }.joined(separator: "\r\n") }

    func place(of part: Int, in file: String) -> SourcePlace {
        SourcePlace(file: file, line: rowsOf[part].first.map { rows[$0].line } ?? headerLine)
    }

    /// Rows stay on their lines.
    func text(without parts: Set<Int>) -> [UInt8] {
        var text: [UInt8] = []
        var line = 1
        func put(_ row: String, at start: Int) {
            while line < start {
                text.append(UInt8(ascii: "\n"))
                line += 1
            }
            text += row.utf8
            line += row.lineBreaks
        }
        put(header, at: headerLine)
        for row in rows where !parts.contains(row.part) { put(row.text, at: row.line) }
        return text
    }

    func found(_ finding: Finding, without parts: Set<Int>) -> Finding { finding }

    func part(of finding: Finding) -> Int? {
        guard let line = Self.line(of: finding), line > headerLine else { return nil }
        // Rows are in the order of their lines.
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].line <= line { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? rows[low - 1].part : nil
    }

    func place(of finding: Finding, in file: String) -> SourcePlace {
        let path = finding.place.path
        let named = path.firstIndex(of: ".").map { String(path[path.index(after: $0)...]) }
        let numbered = finding.place.column.flatMap { columns.indices.contains($0 - 1) ? columns[$0 - 1] : nil }
        return SourcePlace(file: file, line: Self.line(of: finding) ?? headerLine, column: named ?? numbered)
    }

    /// Behind `line `.
    private static func line(of finding: Finding) -> Int? {
        let path = finding.place.path
        guard path.hasPrefix("line ") else { return nil }
        return Int(path.dropFirst(5).prefix { $0.isPlainDigit })
    }
}

extension String {
    /// How often a line ends in it: `\n`, `\r` and `\r\n`.
    var lineBreaks: Int {
        var count = 0
        var isAfterReturn = false
        for byte in utf8 {
            if byte == 0x0D || byte == 0x0A && !isAfterReturn { count += 1 }
            isAfterReturn = byte == 0x0D
        }
        return count
    }
}
