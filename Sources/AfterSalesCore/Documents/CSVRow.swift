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

    /// The first byte; nil where there is none.
    package var firstByte: UInt8? { found.start < found.end ? bytes[found.start] : nil }

    /// A cell as text: without the quotes around it, doubled quotes once.
    /// - Parameter cell: Its number, from 0 and below ``count``.
    public func text(of cell: Int) -> String { String(decoding: bytes(of: cell), as: UTF8.self) }

    /// The bytes of a cell: without the quotes around it, doubled quotes once.
    /// - Parameter cell: Its number, from 0 and below ``count``.
    public func bytes(of cell: Int) -> ArraySlice<UInt8> {
        precondition(cell >= 0 && cell < count, "there is no such cell")
        let start = cell == 0 ? found.start : found.start + Int(ends[found.first + cell - 1]) + 1
        let end = found.start + Int(ends[found.first + cell])
        guard start < end, bytes[start] == UInt8(ascii: "\"") else { return bytes[start..<end] }
        return unquoted(bytes[(start + 1)..<end])
    }

    /// Whether nothing but blanks, quotes and delimiters is in it.
    package func isBlank(delimiter: UInt8) -> Bool {
        // What old programs write behind the end of a text counts as a blank.
        let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\""), 0x1A]
        return bytes[found.start..<found.end].allSatisfy { $0 == delimiter || blanks.contains($0) }
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
