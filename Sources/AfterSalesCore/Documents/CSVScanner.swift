/// Reads comma-separated values (RFC 4180) from UTF-8 bytes that come piece by piece: quoted fields with delimiters, quotes and
/// line breaks in them; lines that end with `\r\n`, `\n` or `\r`. Blank lines are passed over. It holds no more than twice the
/// longest row and the piece that came last, with a bit for each of these bytes.
///
/// A row that breaks a limit, or a quote that nothing closes, is a fault of that row; reading goes on with the next line.
package struct CSVScanner: Sendable {
    private var scan: CSVScan
    private var bytes: [UInt8] = []
    private var ends = [UInt32](repeating: 0, count: 8_192)
    private var rows: [CSVScan.Row] = []
    private var taken = 0
    private var wanted = 0

    /// A scanner that has read nothing.
    /// - Parameters:
    ///   - delimiter: What stands between cells: an ASCII character, no quote, no line end.
    ///   - limits: How much a row may hold.
    ///   - line: The line on which the first piece begins.
    package init(delimiter: UInt8 = UInt8(ascii: ","), limits: CSVLimits = CSVLimits(), line: Int = 1) {
        scan = CSVScan(delimiter: delimiter, limits: limits)
        scan.line = line
    }

    /// Adds a piece, after ``next()`` has given nil.
    package mutating func append(_ piece: [UInt8]) {
        precondition(taken == rows.count, "rows are left")
        if scan.position == bytes.count {
            bytes = piece
        } else {
            bytes.removeSubrange(..<scan.position)
            bytes += piece
        }
        // What was looked at stays where it is as long as nothing in front of it goes.
        if scan.position > 0 { scan.marks.reset() }
        scan.position = 0
    }

    /// Says that no more pieces come.
    package mutating func finish() { scan.isLast = true }

    /// The next row that is not blank; nil where it takes more bytes, or at the end.
    package mutating func next() -> CSVRow? {
        if taken == rows.count { findRows() }
        guard taken < rows.count else { return nil }
        taken += 1
        return CSVRow(rows[taken - 1], in: bytes, ends: ends)
    }

    private mutating func findRows() {
        rows.removeAll(keepingCapacity: true)
        taken = 0
        scan.used = 0
        // A long row is looked at again only when there is twice as much of it.
        guard scan.isLast || bytes.count - scan.position >= wanted else { return }
        wanted = 0
        scan.marks.extend(over: bytes)
        while scan.isFull(bytes, &ends, &rows) { ends = [UInt32](repeating: 0, count: ends.count * 2) }
        let left = bytes.count - scan.position
        if rows.isEmpty, left > 4_096 { wanted = 2 * left }
    }
}
