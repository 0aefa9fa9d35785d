public import AfterSalesCore

/// What a mystery shopper or a process audit goes by (审核检查表), as data.
public struct AuditChecklist: Hashable, Sendable {
    /// The `format` of a document.
    public static let format = "aftersales.audit-checklist/1"

    /// Names the checklist across its versions.
    public let id: Identifier<AuditChecklist>
    /// The version, from 1.
    public let version: Int
    /// What people call it.
    public let title: LocalizedText
    /// The share of all points that passes the audit; nil where it is passed with its sections.
    public let passMark: Rate?
    /// Its parts, in the order of the visit.
    public let sections: [AuditSection]

    /// A checklist.
    /// - Parameters:
    ///   - id: Names the checklist across its versions.
    ///   - version: The version, from 1.
    ///   - title: What people call it.
    ///   - passMark: The share of all points that passes the audit; nil where it is passed with its sections.
    ///   - sections: Its parts.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: no sections or items, ids twice, weights and
    ///   points out of range, pass marks that are no share, texts that cannot be kept.
    public init(
        _ id: Identifier<AuditChecklist>, version: Int, _ title: LocalizedText, passMark: Rate? = nil,
        sections: [AuditSection]
    ) throws(Rejection) {
        self.init(unchecked: id, version: version, title, passMark: passMark, sections: sections)
        let check = AuditChecklistCheck(self)
        guard check.findings.isEmpty else { throw Rejection(check.findings) }
    }

    init(
        unchecked id: Identifier<AuditChecklist>, version: Int, _ title: LocalizedText, passMark: Rate?,
        sections: [AuditSection]
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.passMark = passMark
        self.sections = sections
    }

    /// All items, in their order.
    public var items: [AuditItem] { sections.flatMap(\.items) }
}
