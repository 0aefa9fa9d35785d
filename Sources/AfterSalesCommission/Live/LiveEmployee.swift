/// An employee in one month, looked up once in a ``LiveStatements`` and good for it alone.
public struct LiveEmployee: Hashable, Sendable, BitwiseCopyable {
    let month: UInt32
    let row: UInt32
}
