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

    func close(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Close {
        var place = start
        var lines = 0
        var lineEnd: Int?
        words: while place < bytes.count, place <= limit {
            var marks = Self.quotedMarks(Self.word(bytes, place))
            while marks != 0 {
                let index = place + marks.trailingZeroBitCount >> 3
                marks &= marks &- 1
                guard index <= limit else { break words }
                guard index + 1 < bytes.count || isLast else { return .incomplete }
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                if bytes[index] == Self.quote {
                    guard next == Self.quote else { return .end(index, lines: lines) }
                    place = index + 2
                    continue words
                }
                lineEnd = lineEnd ?? index
                if bytes[index] == Self.feed || next != Self.feed { lines += 1 }
                if lines > limits.mostLines, let lineEnd { return .none(lineEnd: lineEnd) }
            }
            place += 8
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
