/// Reads comma-separated values (RFC 4180) from UTF-8 bytes, row by row: quoted fields with commas, quotes and line breaks in
/// them; lines that end with `\r\n`, `\n` or `\r`; a byte order mark in front. Blank lines are passed over.
package struct CSVReader {
    /// One row.
    package struct Row {
        /// The line on which it begins, from 1.
        package let line: Int
        /// Its cells.
        package let cells: [String]
        /// What is wrong with its quotes or its encoding; nil where nothing is. The cells are what could be made of it.
        package let fault: Fault?
    }

    /// What can be wrong with a row.
    package enum Fault {
        /// A quoted field does not end.
        case quoteWithoutEnd
        /// Something follows a quoted field, or a quote stands in a field that does not begin with one.
        case strayQuote
        /// A field is no UTF-8.
        case notUTF8

        /// The same in words.
        package var message: LocalizedText {
            switch self {
            case .quoteWithoutEnd: LocalizedText("a quoted field has no end", "带引号的单元格没有结束")
            case .strayQuote:
                LocalizedText(
                    "a quote stands where none can: a field with quotes is quoted as a whole", "引号位置错误：含引号的单元格须整体加引号")
            case .notUTF8: LocalizedText("a field is not UTF-8", "单元格不是 UTF-8 编码")
            }
        }
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    /// A reader of a document.
    /// - Parameter bytes: The document.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The next row that is not blank; nil at the end.
    package mutating func next() -> Row? {
        while position < bytes.count, endLine() {}
        guard position < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        var fault: Fault?
        repeat { cells.append(cell(&fault)) } while take(UInt8(ascii: ","))
        if position < bytes.count { _ = endLine() }
        return Row(line: start, cells: cells, fault: fault)
    }

    private mutating func cell(_ fault: inout Fault?) -> String {
        take(UInt8(ascii: "\"")) ? quoted(&fault) : plain(&fault)
    }

    private mutating func plain(_ fault: inout Fault?) -> String {
        let start = position
        while position < bytes.count, !Self.endsField(bytes[position]) {
            if bytes[position] == UInt8(ascii: "\"") { fault = fault ?? .strayQuote }
            position += 1
        }
        return text(bytes[start..<position], &fault)
    }

    private mutating func quoted(_ fault: inout Fault?) -> String {
        var content: [UInt8] = []
        while true {
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                if isLineEnd(at: position) { line += 1 }
                position += 1
            }
            content += bytes[start..<position]
            guard take(UInt8(ascii: "\"")) else {
                fault = fault ?? .quoteWithoutEnd
                return text(content[...], &fault)
            }
            guard take(UInt8(ascii: "\"")) else { break }
            content.append(UInt8(ascii: "\""))
        }
        if position < bytes.count, !Self.endsField(bytes[position]) {
            fault = fault ?? .strayQuote
            while position < bytes.count, !Self.endsField(bytes[position]) { position += 1 }
        }
        return text(content[...], &fault)
    }

    private func text(_ slice: ArraySlice<UInt8>, _ fault: inout Fault?) -> String {
        // Nearly all text is ASCII, which needs no validation.
        if slice.allSatisfy({ $0 < 0x80 }) { return String(decoding: slice, as: UTF8.self) }
        if let text = String(validating: slice, as: UTF8.self) { return text }
        fault = fault ?? .notUTF8
        return String(decoding: slice, as: UTF8.self)
    }

    private static func endsField(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    /// Whether a line ends with this byte: `\r` does where no `\n` follows.
    private func isLineEnd(at index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "\n")
            || bytes[index] == UInt8(ascii: "\r")
                && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
    }

    private mutating func endLine() -> Bool {
        let carriage = take(UInt8(ascii: "\r"))
        let feed = take(UInt8(ascii: "\n"))
        if carriage || feed { line += 1 }
        return carriage || feed
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }
}
