/// The statements of a close, sorted by employee id; each is made when it is asked for.
public struct Statements: RandomAccessCollection, Sendable {
    let close: CommissionClose.Storage

    /// 0.
    public var startIndex: Int { 0 }
    /// The number of statements.
    public var endIndex: Int { close.totals.count }

    /// The statement at a position.
    public subscript(position: Int) -> CommissionStatement { CommissionStatement(close: close, row: position) }
}
