/// What an erasure has written.
public struct ErasureReport: Hashable, Sendable {
    /// How many records of each kind were rewritten and lost the details of their audit trail.
    public private(set) var records: [String: Int] = [:]

    mutating func add(_ more: [String: Int]) { records.merge(more) { $0 + $1 } }
}
