public import AfterSalesCore

/// What a check of a store has seen.
public struct StoreReport: Sendable {
    /// How many records of each kind, in the order in which the kinds were given.
    public internal(set) var records: [(kind: String, count: Int)] = []
    /// How many audit entries.
    public internal(set) var auditEntries = 0
    /// What is wrong; none if all is well. Of more than ``mostFindings`` the rest is only counted.
    public private(set) var findings: [Finding] = []
    /// How many things are wrong, listed or not.
    public private(set) var findingCount = 0

    /// The most findings that are listed.
    public static let mostFindings = 1_000

    /// Whether all is well.
    public var isClean: Bool { findingCount == 0 }

    /// An empty report.
    public init() {}

    /// Adds what somebody has found, an adapter in its own tables for one.
    /// - Parameter found: The findings.
    public mutating func add(_ found: [Finding]) {
        findingCount += found.count
        findings += found.prefix(max(0, Self.mostFindings - findings.count))
    }
}
