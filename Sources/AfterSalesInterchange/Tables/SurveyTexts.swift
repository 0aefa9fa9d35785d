import AfterSalesCore

/// The rows of a file of responses as they stand there, by the number that a reader gives them.
struct SurveyTexts {
    /// A row, and the line on which it begins.
    typealias Row = (line: Int, text: String)

    /// The header of a table, as it stands there; empty of JSON.
    private(set) var header = ""
    /// On which line the header begins.
    private(set) var headerLine = 1
    /// The names of the columns of a table.
    private(set) var columns: [String] = []
    private let wanted: Set<Int>
    private var texts: [Int: String] = [:]
    /// Of a list of JSON objects, on which line each begins; elsewhere a row's number is its line.
    private var lines: [Int]?

    /// The rows of a file.
    /// - Parameters:
    ///   - bytes: The file.
    ///   - form: What it is.
    ///   - wanted: The numbers of the rows whose texts are kept.
    init(of bytes: [UInt8], _ form: SurveyForm, keeping wanted: Set<Int>) {
        self.wanted = wanted
        switch form {
        case .csv: readTable(bytes)
        case .json: readElements(bytes)
        case .jsonLines: readLines(bytes)
        }
    }

    /// A row by its number: its line, or in a list of JSON objects its number there, from 1.
    subscript(number: Int) -> Row {
        let line = lines.map { $0.indices.contains(number - 1) ? $0[number - 1] : 1 } ?? number
        return (line, texts[number] ?? "")
    }

    private mutating func readTable(_ bytes: [UInt8]) {
        var scanner = CSVScanner(limits: .document)
        scanner.append(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        scanner.finish()
        guard let first = scanner.next() else { return }
        (header, headerLine, columns) = (first.text, first.line, first.cells)
        while let row = scanner.next() {
            if wanted.contains(row.line) { texts[row.line] = row.text }
        }
    }

    private mutating func readLines(_ bytes: [UInt8]) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            number += 1
            if wanted.contains(number) {
                let line = bytes[start..<end]
                texts[number] = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            }
            start = end + 1
        }
    }

    /// The elements of the list that the document is.
    private mutating func readElements(_ bytes: [UInt8]) {
        var begun: [Int] = []
        var line = 1
        var depth = 0
        var start: (index: Int, line: Int)?
        var isText = false
        var isEscaped = false
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            if isText {
                if !isEscaped, byte == UInt8(ascii: "\"") { isText = false }
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            let isEnd = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
            if depth == 1, isEnd, let first = start {
                begun.append(first.line)
                if wanted.contains(begun.count) {
                    texts[begun.count] = String(decoding: bytes[first.index..<index], as: UTF8.self).sourceTrimmed
                }
                start = nil
            } else if depth == 1, start == nil, !isEnd, byte > 0x20 {
                start = (index, line)
            }
            switch byte {
            case UInt8(ascii: "\""): isText = true
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
        }
        lines = begun
    }
}
