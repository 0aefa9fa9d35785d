import AfterSalesCore

/// Reads rows byte by byte, as plainly as it can be said, to hold the fast reader against.
struct PlainCSV {
    let bytes: [UInt8]
    let limits: CSVLimits

    func rows() -> [SeenRow] {
        var rows: [SeenRow] = []
        var position = 0
        var line = 1
        while position < bytes.count {
            if isBreak(position) {
                position = next(position)
                line += 1
                continue
            }
            let row = self.row(position, line)
            rows.append(row.seen)
            line += row.lines
            position = row.end
        }
        return rows
    }

    private func row(_ start: Int, _ line: Int) -> (seen: SeenRow, end: Int, lines: Int) {
        var ends: [Int] = []
        var fault: CSVFault?
        var place = start
        var field = start
        var lines = 1
        let limit = start + limits.mostBytes
        func seen(_ end: Int, _ fault: CSVFault?) -> SeenRow {
            let starts = [start] + ends.map { $0 + 1 }
            let cells = zip(starts, ends + [end]).prefix(limits.mostCells).map { content($0, $1) }
            let isTooMany = ends.count >= limits.mostCells
            return SeenRow(
                line: line, cells: cells, text: String(decoding: bytes[start..<end], as: UTF8.self),
                fault: fault ?? (isTooMany ? .tooManyCells : nil))
        }
        while place < bytes.count, place < limit, !isBreak(place) {
            if bytes[place] == UInt8(ascii: ",") {
                ends.append(place)
                field = place + 1
            } else if bytes[place] == UInt8(ascii: "\"") {
                if place != field {
                    fault = fault ?? stray(ends)
                } else if let close = close(place, limit) {
                    lines += breaks(place, close)
                    place = close
                    let isEnd = place + 1 == bytes.count || isBreak(place + 1) || bytes[place + 1] == UInt8(ascii: ",")
                    if !isEnd { fault = fault ?? stray(ends) }
                } else {
                    let end = (place..<bytes.count).first(where: isBreak) ?? bytes.count
                    guard end <= limit else { break }
                    return (
                        seen(end, fault ?? (ends.count >= limits.mostCells ? nil : .quoteWithoutEnd)), next(end), lines
                    )
                }
            }
            place += 1
        }
        guard place <= limit, place == bytes.count || isBreak(place) else {
            let end = (limit..<bytes.count).first(where: isBreak) ?? bytes.count
            return (seen(limit, .rowTooLong), next(end), lines)
        }
        return (seen(place, fault), next(place), lines)
    }

    /// Too many cells are told first where they came first.
    private func stray(_ ends: [Int]) -> CSVFault { ends.count > limits.mostCells ? .tooManyCells : .strayQuote }

    /// Where the quote is closed.
    private func close(_ open: Int, _ limit: Int) -> Int? {
        var place = open + 1
        while place < bytes.count, place <= limit {
            if bytes[place] == UInt8(ascii: "\"") {
                guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") else {
                    return breaks(open, place) <= limits.mostLines ? place : nil
                }
                place += 1
            }
            place += 1
        }
        return nil
    }

    private func content(_ start: Int, _ end: Int) -> String {
        guard start < end, bytes[start] == UInt8(ascii: "\"") else {
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
        var text: [UInt8] = []
        var place = start + 1
        while place < end {
            if bytes[place] == UInt8(ascii: "\"") {
                guard place + 1 < end, bytes[place + 1] == UInt8(ascii: "\"") else { break }
                place += 1
            }
            text.append(bytes[place])
            place += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func breaks(_ start: Int, _ end: Int) -> Int {
        (start..<end).count { isBreak($0) && !(bytes[$0] == 13 && $0 + 1 < bytes.count && bytes[$0 + 1] == 10) }
    }

    private func isBreak(_ place: Int) -> Bool { bytes[place] == 10 || bytes[place] == 13 }

    /// Behind the line end at a place.
    private func next(_ place: Int) -> Int {
        guard place < bytes.count else { return bytes.count }
        return bytes[place] == 13 && place + 1 < bytes.count && bytes[place + 1] == 10 ? place + 2 : place + 1
    }
}
