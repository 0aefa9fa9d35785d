import AfterSales

/// The numbers of a file as rows of one length, so that a million of them need no text of their own.
///
/// Lines end with `\n`, `\r` or both; a byte order mark and blank lines are passed over, as in ``VINSource``.
struct VINRows {
    /// Bytes of a row.
    static let rowLength = 17

    /// The rows, one behind the other; that of a line which is no number long cannot be one.
    private(set) var bytes: [UInt8] = []
    /// The line of each row, from 1, in runs: rows from `row` on stand `line - row` lines below their own number.
    private var runs: [(row: Int, line: Int)] = []
    /// What stands in rows that are not seventeen bytes long, cut where it is longer than a check reads.
    private var odd: [Int: String] = [:]
    private static let longestText = 256

    init(_ file: [UInt8]) throws {
        bytes.reserveCapacity(file.count)
        var start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        var row = 0
        while start < file.count {
            var end = start
            while end < file.count, file[end] != UInt8(ascii: "\n"), file[end] != UInt8(ascii: "\r") { end += 1 }
            if end > start {
                if runs.last.map({ $0.line - $0.row }) != line - row { runs.append((row, line)) }
                if end - start == Self.rowLength {
                    bytes += file[start..<end]
                } else {
                    odd[row] = String(decoding: file[start..<min(end, start + Self.longestText)], as: UTF8.self)
                    bytes += repeatElement(0, count: Self.rowLength)
                }
                row += 1
            }
            let isPair = end + 1 < file.count && file[end] == UInt8(ascii: "\r") && file[end + 1] == UInt8(ascii: "\n")
            start = end + (isPair ? 2 : 1)
            line += 1
        }
    }

    /// The line on which a row stands, from 1.
    func line(of row: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].row <= row { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? row + 1 : runs[low - 1].line + row - runs[low - 1].row
    }

    /// How many rows there are.
    var count: Int { bytes.count / Self.rowLength }

    /// The number of a row; nil where it is none.
    func vin(_ row: Int) -> VIN? {
        let start = row * Self.rowLength
        return try? VIN(utf8: bytes.span.extracting(start..<start + Self.rowLength))
    }

    /// The bytes of a row.
    func slice(_ row: Int) -> ArraySlice<UInt8> { bytes[row * Self.rowLength..<(row + 1) * Self.rowLength] }

    /// What stands in a row.
    func text(_ row: Int) -> String { odd[row] ?? String(decoding: slice(row), as: UTF8.self) }
}
