/// The statements of a close, sorted by employee id; each is made when it is asked for.
public struct Statements: RandomAccessCollection, Sendable {
    @usableFromInline let close: CommissionClose.Storage
    /// The number of statements.
    public let endIndex: Int

    init(close: CommissionClose.Storage) {
        self.close = close
        endIndex = close.totals.count
    }

    /// 0.
    @inlinable
    public var startIndex: Int { 0 }

    /// The statement at a position.
    @inlinable
    public subscript(position: Int) -> CommissionStatement {
        precondition((0..<endIndex).contains(position), "no such statement")
        return CommissionStatement(close: close, row: position)
    }
}
