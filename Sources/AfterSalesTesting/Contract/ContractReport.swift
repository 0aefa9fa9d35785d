/// How a store stands with the contract.
public struct ContractReport: Hashable, Sendable {
    /// The checks that were run.
    public let checks: [StorageCheck]
    /// Everything the store did against it; a check that is run on two kinds may fail twice.
    public let failures: [ContractFailure]

    /// Whether there is no failure.
    public var isPassed: Bool { failures.isEmpty }
}

extension ContractReport: CustomStringConvertible {
    /// How many checks passed, and every failure.
    public var description: String {
        let failed = Set(failures.map(\.check)).count
        let summary = "storage contract: \(checks.count - failed) of \(checks.count) checks passed"
        return ([summary] + failures.map(\.description)).joined(separator: "\n")
    }
}
