// What stands inside quotes.
extension CSVScan {
    /// How the search for a closing quote came out.
    enum Close {
        /// It stands there, behind so many line breaks.
        case end(Int, lines: Int)
        /// There is none; the line on which the field begins ends there.
        case none(lineEnd: Int)
        /// There is none in the first line, nor within the longest row.
        case tooLong
        /// It needs more bytes.
        case incomplete
    }

    /// Looks for the quote that closes a field; where there is one, the walk goes on behind it.
    func close(_ bytes: Span<UInt8>, _ blocks: Span<UInt64>, limit: Int, _ walk: inout CSVMarks.Walk) -> Close {
        var lines = 0
        var lineEnd: Int?
        while let index = walk.next(blocks) {
            let byte = bytes[index]
            guard index <= limit else { break }
            if byte == delimiter { continue }
            guard index + 1 < bytes.count || isLast else { return .incomplete }
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if byte == Self.quote {
                guard next == Self.quote else { return .end(index, lines: lines) }
                _ = walk.next(blocks)
                continue
            }
            lineEnd = lineEnd ?? index
            if byte == Self.feed || next != Self.feed { lines += 1 }
            if lines > limits.mostLines, let lineEnd { return .none(lineEnd: lineEnd) }
        }
        if bytes.count <= limit {
            guard isLast else { return .incomplete }
            return .none(lineEnd: limits.swallows ? bytes.count : lineEnd ?? bytes.count)
        }
        return lineEnd.map { .none(lineEnd: $0) } ?? .tooLong
    }

    func endsField(_ byte: UInt8) -> Bool {
        byte == delimiter || isLineEnd(byte)
    }
}
