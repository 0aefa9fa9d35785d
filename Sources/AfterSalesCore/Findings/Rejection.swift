/// Input that was refused as a whole, with every reason. Nothing was changed.
public struct Rejection: Error, Hashable, Sendable {
    /// All findings, errors and the warnings beside them, in the order in which they were found.
    public let findings: [Finding]

    /// Refused for these findings.
    public init(_ findings: [Finding]) { self.findings = findings }

    /// The findings that made it a refusal.
    public var errors: [Finding] { findings.filter { $0.severity == .error } }
}

extension Rejection: CustomStringConvertible {
    /// A finding a line.
    public var description: String { findings.map(\.description).joined(separator: "\n") }
}
