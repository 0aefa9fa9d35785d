/// The lines of a statement in plan order; each is made when it is asked for.
public struct StatementLines: RandomAccessCollection, Sendable {
    private let close: CommissionClose.Storage
    private let row: Int
    private let first: Int
    /// 0.
    public let startIndex = 0
    /// The number of lines.
    public let endIndex: Int

    init(close: CommissionClose.Storage, row: Int) {
        self.close = close
        self.row = row
        first = Int(close.lineStarts[row])
        endIndex = Int(close.lineStarts[row + 1]) - first
    }

    /// The line at a position.
    public subscript(position: Int) -> StatementLine {
        precondition((0..<endIndex).contains(position), "a statement of \(endIndex) lines has none at \(position)")
        return StatementLine(close: close, row: row, reference: close.lines[first + position])
    }
}
