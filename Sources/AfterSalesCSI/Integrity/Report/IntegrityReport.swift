public import AfterSalesCore

/// What is to be doubted among responses (诚信核查报告), and what could not be judged. The same in whatever order the
/// responses and the facts came.
public struct IntegrityReport: Hashable, Sendable {
    /// The flags, by subject and code.
    public let flags: [IntegrityFlag]
    /// What could not be judged, by rule and reason.
    public let notJudged: [NotJudged]
    /// What is wrong with what was handed in, such as a response that is there twice.
    public let findings: [Finding]
    /// How many responses were looked at.
    public let responses: Int

    /// The flags of a code.
    /// - Parameter code: The code.
    public func flags(_ code: Finding.Code) -> [IntegrityFlag] { flags.filter { $0.code == code } }

    /// The flags about something.
    /// - Parameter subject: A response, an advisor or a dealership.
    public func flags(about subject: IntegritySubject) -> [IntegrityFlag] { flags.filter { $0.subject == subject } }
}
