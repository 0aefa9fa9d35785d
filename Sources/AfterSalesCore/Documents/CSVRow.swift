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
    public var cells: [String] {
        bytes.withUnsafeBufferPointer { bytes in
            var start = found.start
            return (0..<count).map { cell in
                let end = found.start + Int(ends[found.first + cell])
                let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
                start = end + 1
                guard content.first == CSVScan.quote else { return String(decoding: content, as: UTF8.self) }
                return Self.lend(unquoted: content.span.extracting(1..<content.count), to: Self.text)
            }
        }
    }

    /// Lends the bytes of all cells, one after the other: without the quotes around them, doubled quotes once. Nothing is
    /// copied but where quotes are doubled, so that this is the quickest way to look at all of a row.
    ///
    ///     row.forEachCell { cell, bytes in filled[cell] += bytes.isEmpty ? 0 : 1 }
    /// - Parameter body: Takes a cell's number, from 0, and its bytes.
    public func forEachCell(_ body: (_ cell: Int, _ bytes: Span<UInt8>) throws -> Void) rethrows {
        let bytes = bytes.span
        let ends = ends.span
        var start = found.start
        for cell in 0..<count {
            let end = found.start + Int(ends[found.first + cell])
            if start < end, bytes[start] == CSVScan.quote {
                try Self.lend(unquoted: bytes.extracting(start + 1..<end)) { try body(cell, $0) }
            } else {
                try body(cell, bytes.extracting(start..<end))
            }
            start = end + 1
        }
    }

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
        let content = bytes.span.extracting(range(of: cell))
        guard !content.isEmpty, content[0] == CSVScan.quote else { return Self.text(content) }
        return Self.lend(unquoted: content.extracting(1..<content.count), to: Self.text)
    }

    /// The bytes of a cell: without the quotes around it, doubled quotes once.
    /// - Parameter cell: Its number, from 0 and below ``count``.
    public func bytes(of cell: Int) -> ArraySlice<UInt8> {
        let range = range(of: cell)
        guard !range.isEmpty, bytes[range.lowerBound] == CSVScan.quote else { return bytes[range] }
        let inside = bytes.span.extracting(range.dropFirst())
        let end = Self.quote(in: inside, from: 0)
        if !Self.isDoubled(inside, end) { return bytes[range.lowerBound + 1..<range.lowerBound + 1 + end] }
        return Self.unquoted(inside)[...]
    }

    private func range(of cell: Int) -> Range<Int> {
        precondition(cell >= 0 && cell < count, "there is no such cell")
        let start = cell == 0 ? found.start : found.start + Int(ends[found.first + cell - 1]) + 1
        return start..<found.start + Int(ends[found.first + cell])
    }

    private static func text(_ bytes: Span<UInt8>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// Lends what stands before the closing quote.
    /// - Parameter inside: What stands behind the opening one.
    private static func lend<Result>(
        unquoted inside: Span<UInt8>, to body: (Span<UInt8>) throws -> Result
    ) rethrows -> Result {
        let end = quote(in: inside, from: 0)
        if !isDoubled(inside, end) { return try body(inside.extracting(0..<end)) }
        let content = unquoted(inside)
        return try body(content.span)
    }

    /// What stands before the closing quote, where quotes are doubled.
    private static func unquoted(_ inside: Span<UInt8>) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(inside.count)
        var start = 0
        while true {
            let end = quote(in: inside, from: start)
            let isDoubled = isDoubled(inside, end)
            // One of two is the content's.
            for place in start..<(isDoubled ? end + 1 : end) { content.append(inside[place]) }
            guard isDoubled else { return content }
            start = end + 2
        }
    }

    /// Where the next quote stands; the end where there is none.
    private static func quote(in bytes: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] != CSVScan.quote { place += 1 }
        return place
    }

    private static func isDoubled(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
        place + 1 < bytes.count && bytes[place + 1] == CSVScan.quote
    }
}
