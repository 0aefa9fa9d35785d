/// One pass over bytes of comma-separated values, from one byte that matters to the next; ``CSVScanner`` feeds it.
struct CSVScan {
    /// A row that was found.
    struct Row: Sendable {
        /// Where it begins and ends among the bytes.
        let start: Int
        let end: Int
        /// Where its first cell's end stands among the ends, which count from the row's start.
        let first: Int
        /// How many cells it has.
        let count: Int
        /// The line on which it begins.
        let line: Int
        let fault: CSVFault?
    }

    /// How the search for the end of a row came out.
    enum Outcome {
        /// It was found.
        case found
        /// It needs more bytes.
        case incomplete
        /// There is no room for its cells' ends.
        case full
    }

    static let quote = UInt8(ascii: "\"")
    static let feed = UInt8(ascii: "\n")
    static let carriage = UInt8(ascii: "\r")

    let limits: CSVLimits
    let delimiter: UInt8
    /// Whether no bytes come behind these.
    var isLast = false
    /// Where the next row begins.
    var position = 0
    /// The line of that place.
    var line = 1
    /// Whether that place is inside a row that is too long and has been told.
    var isSkipping = false
    /// How many ends of cells have been noted.
    var used = 0
    var marks: CSVMarks

    init(delimiter: UInt8, limits: CSVLimits) {
        self.limits = limits
        self.delimiter = delimiter
        marks = CSVMarks(delimiter: delimiter)
    }

    /// Finds as many rows as there is room for.
    /// - Returns: Whether there is not even room for one.
    mutating func isFull(_ input: [UInt8], _ ends: inout [UInt32], _ rows: inout [Row]) -> Bool {
        let bytes = input.span
        let known = marks
        let blocks = known.blocks.span
        var output = ends.mutableSpan
        while skip(bytes) {
            switch row(bytes, blocks, &output, &rows) {
            case .found: continue
            case .incomplete: return false
            case .full: return rows.isEmpty
            }
        }
        return false
    }

    /// Passes over the rest of a row that is too long, and over blank lines.
    /// - Returns: Whether a row begins at ``position``.
    mutating func skip(_ bytes: Span<UInt8>) -> Bool {
        if isSkipping {
            guard let end = lineEnd(bytes, from: position) else {
                position = bytes.count
                return false
            }
            position = end
        }
        while position < bytes.count, bytes[position] == Self.feed || bytes[position] == Self.carriage {
            guard let next = after(position, bytes) else { return false }
            position = next
            line += 1
            isSkipping = false
        }
        return position < bytes.count
    }

    /// Looks for the end of the row that begins at ``position``.
    mutating func row(
        _ bytes: Span<UInt8>, _ blocks: Span<UInt64>, _ ends: inout MutableSpan<UInt32>, _ rows: inout [Row]
    ) -> Outcome {
        let start = position
        let limit = start + limits.mostBytes
        let roof = limits.mostCells < ends.count - used ? used + limits.mostCells : ends.count
        var count = used
        var field = start
        var lines = 0
        var fault: CSVFault?
        var walk = CSVMarks.Walk(blocks, from: start, through: limit)
        row: while let index = walk.next(blocks) {
            let byte = bytes[index]
            if byte == delimiter, index < limit, count < roof {
                ends[count] = UInt32(truncatingIfNeeded: index - start)
                count += 1
                field = index + 1
                continue
            }
            guard index < limit || (index == limit && isLineEnd(byte)) else { break }
            if byte == Self.quote {
                guard index == field else {
                    fault = fault ?? .strayQuote
                    continue
                }
                switch close(bytes, blocks, limit: limit, &walk) {
                case .end(let end, let more):
                    lines += more
                    if end + 1 < bytes.count, !endsField(bytes[end + 1]) { fault = fault ?? .strayQuote }
                    continue
                case .none(let lineEnd):
                    guard let next = after(lineEnd, bytes) else { return .incomplete }
                    guard note(lineEnd - start, &ends, &count, roof, &fault) else { return .full }
                    add(lineEnd, count, lines, fault ?? .quoteWithoutEnd, next, &rows)
                    return .found
                case .tooLong: break row
                case .incomplete: return .incomplete
                }
            }
            guard byte != Self.carriage || index + 1 < bytes.count || isLast else { return .incomplete }
            guard note(index - start, &ends, &count, roof, &fault) else { return .full }
            field = index + 1
            guard byte != delimiter else { continue }
            add(index, count, lines, fault, after(index, bytes) ?? index + 1, &rows)
            return .found
        }
        guard bytes.count <= limit else {
            var end = limit
            // A character is kept whole or not at all. It has three bytes at most behind its first; what has more is no text,
            // and the cells before it have been noted.
            let least = max(field, limit - 3)
            while end > least, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            guard note(end - start, &ends, &count, roof, &fault) else { return .full }
            add(end, count, lines, .rowTooLong, limit, &rows)
            // Its line end is counted when it is passed over.
            line -= 1
            isSkipping = true
            return .found
        }
        guard isLast else { return .incomplete }
        guard note(bytes.count - start, &ends, &count, roof, &fault) else { return .full }
        add(bytes.count, count, lines, fault, bytes.count, &rows)
        return .found
    }

    /// Notes the end of a cell; false where there is no room.
    @inline(__always)
    private func note(
        _ end: Int, _ ends: inout MutableSpan<UInt32>, _ count: inout Int, _ roof: Int, _ fault: inout CSVFault?
    ) -> Bool {
        if count < roof {
            ends[count] = UInt32(truncatingIfNeeded: end)
            count += 1
            return true
        }
        guard count - used >= limits.mostCells else { return false }
        fault = fault ?? .tooManyCells
        return true
    }

    private mutating func add(
        _ end: Int, _ count: Int, _ lines: Int, _ fault: CSVFault?, _ next: Int, _ rows: inout [Row]
    ) {
        rows.append(Row(start: position, end: end, first: used, count: count - used, line: line, fault: fault))
        used = count
        position = next
        line += lines + 1
    }
}
