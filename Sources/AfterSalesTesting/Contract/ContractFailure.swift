/// What a store did against the contract.
public struct ContractFailure: Error, Hashable, Sendable {
    /// The check that failed.
    public let check: StorageCheck
    /// The kinds of records it was run on.
    public let kinds: [String]
    /// The seed of the contract's random numbers: with it, the same is tried again.
    public let seed: UInt64
    /// What was done.
    public let doing: String
    /// What should have come of it.
    public let expected: String
    /// What came of it.
    public let found: String
}

extension ContractFailure: CustomStringConvertible {
    /// All of it, in lines.
    public var description: String {
        """
        \(check.name) (\(kinds.joined(separator: ", ")); seed \(seed)): \(check.meaning)
            doing: \(doing)
            expected: \(expected)
            found: \(found)
        """
    }
}

/// What a check throws; the contract adds which check it was.
struct Unmet: Error {
    let doing: String
    let expected: String
    let found: String

    init(_ doing: String, expected: String, found: String) {
        self.doing = doing
        self.expected = expected
        self.found = found
    }
}
