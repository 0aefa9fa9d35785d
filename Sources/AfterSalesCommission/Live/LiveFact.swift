/// A metric value or a target of one subject in one month, looked up once in a ``LiveStatements`` and good for it alone.
public struct LiveFact: Hashable, Sendable, BitwiseCopyable {
    /// The record that reads it; of one that several records read, its number among all facts.
    let place: UInt32
    /// Its cell in the record.
    let cell: UInt16
    let traits: UInt8
    /// Decimals of the value: 2 where 1250 stands for 12.50.
    let digits: UInt8

    static let isTarget: UInt8 = 1
    static let isShared: UInt8 = 2
    static let isOfPool: UInt8 = 4

    /// The cell of a fact that is in no record, since nothing reads it of its subject.
    static let loose: UInt16 = 0

    /// Decimals that the value has: 2 where 1250 stands for 12.50.
    public var fractionDigits: Int { Int(digits) }
}
