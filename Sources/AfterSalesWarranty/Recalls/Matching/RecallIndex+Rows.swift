public import AfterSalesCore

extension RecallIndex {
    /// Holds many numbers that stand row by row in memory, as in a column or a file of lines, against the campaigns.
    ///
    /// Rows are read as ``/AfterSalesCore/VIN/init(_:)`` reads a text.
    /// - Parameters:
    ///   - rows: A number at the beginning of every row. A last row that is too short for one is malformed.
    ///   - rowLength: Bytes from one number to the next, 17 or more: 18 for lines that end with `\n`.
    ///   - checkDigits: What is done about wrong check digits.
    public func match(
        _ rows: Span<UInt8>, rowLength: Int, checkDigits: CheckDigitPolicy = .northAmerica
    ) -> RecallMatches {
        precondition(rowLength >= 17, "a row has at least the 17 bytes of a number")
        let count = Self.rowCount(rows.count, rowLength)
        var matcher = RowMatcher(self, checkDigits)
        return matcher.match(rows, rowLength: rowLength, 0..<count)
    }

    /// The same on several threads.
    /// - Parameters:
    ///   - rows: A number at the beginning of every row. A last row that is too short for one is malformed.
    ///   - rowLength: Bytes from one number to the next, 17 or more: 18 for lines that end with `\n`.
    ///   - checkDigits: What is done about wrong check digits.
    ///   - threads: Into how many parts the rows are divided; where there are few rows, into fewer.
    public func match(
        _ rows: [UInt8], rowLength: Int, checkDigits: CheckDigitPolicy = .northAmerica, threads: Int
    ) async -> RecallMatches {
        precondition(rowLength >= 17, "a row has at least the 17 bytes of a number")
        let count = Self.rowCount(rows.count, rowLength)
        let parts = max(1, min(threads, count / 4_096))
        guard parts > 1 else { return match(rows.span, rowLength: rowLength, checkDigits: checkDigits) }
        return await withTaskGroup(of: (Int, RecallMatches).self) { group in
            for part in 0..<parts {
                group.addTask {
                    let range = count * part / parts..<count * (part + 1) / parts
                    var matcher = RowMatcher(self, checkDigits)
                    return (part, matcher.match(rows.span, rowLength: rowLength, range))
                }
            }
            var found = [RecallMatches](repeating: RecallMatches(), count: parts)
            for await (part, matches) in group { found[part] = matches }
            var all = found[0]
            for matches in found.dropFirst() { all.append(matches) }
            return all
        }
    }

    /// Holds many numbers against the campaigns.
    /// - Parameters:
    ///   - vins: The numbers; a row of the result is a number's place.
    ///   - checkDigits: What is done about wrong check digits.
    ///   - threads: Into how many parts they are divided; where there are few, into fewer.
    public func match(
        _ vins: [VIN], checkDigits: CheckDigitPolicy = .northAmerica, threads: Int = 1
    ) async -> RecallMatches {
        var rows: [UInt8] = []
        rows.reserveCapacity(vins.count * 17)
        for vin in vins {
            for position in 1...17 { rows.append(vin.byte(at: position)) }
        }
        return await match(rows, rowLength: 17, checkDigits: checkDigits, threads: threads)
    }

    /// How many rows there are, with a last one that is too short.
    private static func rowCount(_ bytes: Int, _ rowLength: Int) -> Int {
        let whole = bytes / rowLength
        let count = bytes % rowLength == 0 ? whole : whole + 1
        precondition(count <= Int(UInt32.max), "more rows than there are cars")
        return count
    }
}
