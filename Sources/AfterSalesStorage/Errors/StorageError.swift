public import AfterSalesCore

/// What keeps a store from doing what it was asked for. Nothing was changed, unless the code is
/// ``Code/outcomeUnknown``.
///
/// Programs look at ``code``; new codes may appear, so a switch in a host needs a default.
public struct StorageError: Error, Hashable, Sendable {
    /// What it is.
    public let code: Code
    /// The record it is about, where it is about one.
    public let record: RecordReference?
    /// Every fault of what was asked for, where the code is ``Code/invalid``.
    public let findings: [Finding]
    /// The wording in both languages.
    public let message: LocalizedText

    init(_ code: Code, of record: RecordReference? = nil, findings: [Finding] = [], _ message: LocalizedText) {
        self.code = code
        self.record = record
        self.findings = findings
        self.message = message
    }

    /// The wording in `language`.
    public func text(_ language: Language) -> String { message[language] }

    /// Whether the same request may succeed later as it stands. With a commit, the same key makes that safe.
    public var isWorthRetrying: Bool {
        code == .busy || code == .unavailable || code == .outcomeUnknown
    }
}

extension StorageError: CustomStringConvertible {
    /// The code and the English wording, and a line for each finding.
    public var description: String {
        (["\(code.rawValue): \(message.english)"] + findings.map(\.description)).joined(separator: "\n")
    }
}
