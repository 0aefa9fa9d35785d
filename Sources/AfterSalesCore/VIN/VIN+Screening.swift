extension VIN {
    /// The status of many numbers that stand row by row in memory, as in a column or a file of lines.
    ///
    /// For a whole car park (保有量) at once: a million rows take milliseconds. Rows are read as ``init(_:)`` reads a text;
    /// which reasons a row has is for ``VINCheck`` to say.
    /// - Parameters:
    ///   - rows: A number at the beginning of every row. A last row that is too short for one is malformed.
    ///   - rowLength: Bytes from one number to the next, 17 or more: 18 for lines that end with `\n`.
    /// - Returns: The status of each row, in order.
    public static func screen(_ rows: Span<UInt8>, rowLength: Int) -> [VINStatus] {
        precondition(rowLength >= length, "a row has at least the 17 bytes of a number")
        let table = VINAlphabet.weighted
        let weighted = table.span
        let whole = rows.count < length ? 0 : (rows.count - length) / rowLength + 1
        let rest = rows.count - whole * rowLength
        var statuses: [VINStatus] = []
        statuses.reserveCapacity(whole + 1)
        var start = 0
        for _ in 0..<whole {
            statuses.append(VINStatus(rows.extracting(start..<start + length), weighted))
            start += rowLength
        }
        if rest > 0 { statuses.append(.malformed) }
        return statuses
    }
}
