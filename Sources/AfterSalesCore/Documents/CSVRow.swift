/// A row of comma-separated values (行), as it stands in the file; cells are made from it when they are asked for.
public struct CSVRow: Sendable {
    private let bytes: [UInt8]
    private let ends: [UInt32]
    private let found: CSVScan.Row

    init(_ found: CSVScan.Row, in bytes: [UInt8], ends: [UInt32]) {
        self.bytes = bytes
        self.ends = ends
        self.found = found
    }

    /// The line on which it begins, from 1.
    public var line: Int { found.line }
    /// What is wrong with it; nil where nothing is. The cells are what could be made of it.
    public var fault: CSVFault? { found.fault }
    /// How many cells it has.
    public var count: Int { found.count }
    /// How many bytes it has, quotes and delimiters too.
    public var byteCount: Int { found.end - found.start }

    /// The row as it stands in the file, without its line end: what is set aside. Of a row that is too long, its beginning.
    public var text: String { String(decoding: bytes[found.start..<found.end], as: UTF8.self) }

    /// The cells as texts.
    public var cells: [String] { (0..<count).map { text(of: $0) } }

    /// The first byte that is no blank, quote or delimiter; nil where nothing else is in the row.
    /// - Parameter delimiter: What stands between its cells.
    package func firstLetter(delimiter: UInt8) -> UInt8? {
        let bytes = self.bytes.span
        for place in found.start..<found.end {
            let byte = bytes[place]
            // What old programs write behind the end of a text, 0x1A, counts as a blank.
            let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x1A
            if !isBlank, byte != UInt8(ascii: "\""), byte != delimiter { return byte }
        }
        return nil
    }

    /// A cell as text: without the quotes around it, doubled quotes once.
    /// - Parameter cell: Its number, from 0 and below ``count``.
    public func text(of cell: Int) -> String {
        let range = range(of: cell)
        guard !isQuoted(range) else { return String(decoding: bytes(of: cell), as: UTF8.self) }
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
        }
    }

    /// The bytes of a cell: without the quotes around it, doubled quotes once.
    /// - Parameter cell: Its number, from 0 and below ``count``.
    public func bytes(of cell: Int) -> ArraySlice<UInt8> {
        let range = range(of: cell)
        return isQuoted(range) ? unquoted(bytes[range.dropFirst()]) : bytes[range]
    }

    private func range(of cell: Int) -> Range<Int> {
        precondition(cell >= 0 && cell < count, "there is no such cell")
        let start = cell == 0 ? found.start : found.start + Int(ends[found.first + cell - 1]) + 1
        return start..<found.start + Int(ends[found.first + cell])
    }

    private func isQuoted(_ range: Range<Int>) -> Bool {
        !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "\"")
    }

    /// What stands before the closing quote.
    private func unquoted(_ inside: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let quote = UInt8(ascii: "\"")
        guard let first = inside.firstIndex(of: quote) else { return inside }
        var content = inside[..<first]
        var rest = inside[first...]
        while rest.count > 1, rest[rest.startIndex + 1] == quote {
            rest = rest.dropFirst(2)
            let next = rest.firstIndex(of: quote) ?? rest.endIndex
            content.append(quote)
            content += rest[..<next]
            rest = rest[next...]
        }
        return content
    }
}
