/// The lines of a statement in plan order; each is made when it is asked for.
public struct StatementLines: RandomAccessCollection, Sendable {
    @usableFromInline let close: CommissionClose.Storage
    @usableFromInline let row: Int
    @usableFromInline let first: Int
    /// The number of lines.
    public let endIndex: Int

    // Reading is in the consumer's loop; what it calls there is for its optimiser to see.
    @inlinable
    init(close: CommissionClose.Storage, row: Int) {
        self.close = close
        self.row = row
        first = Int(close.lineStarts[row])
        endIndex = Int(close.lineStarts[row + 1]) - first
    }

    /// 0.
    @inlinable
    public var startIndex: Int { 0 }

    /// The line at a position.
    @inlinable
    public subscript(position: Int) -> StatementLine {
        precondition((0..<endIndex).contains(position), "no such line")
        return StatementLine(close: close, row: row, index: first + position)
    }
}
