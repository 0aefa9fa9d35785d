public import AfterSalesCore

/// A part of an audit (审核环节), such as the reception, with what it weighs and what it takes to pass it.
public struct AuditSection: Hashable, Sendable, Identifiable {
    /// Its name in the checklist, `reception`.
    public let id: Identifier<AuditSection>
    /// What people call it.
    public let title: LocalizedText
    /// What it weighs, above zero; the weights are normalised by their sum.
    public let weight: DecimalNumeral
    /// The share of its points that passes it (合格线), such as 90 %.
    public let passMark: Rate
    /// What is looked at.
    public let items: [AuditItem]

    /// A section.
    /// - Parameters:
    ///   - id: Its name in the checklist.
    ///   - title: What people call it.
    ///   - weight: What it weighs.
    ///   - passMark: The share of its points that passes it.
    ///   - items: What is looked at.
    public init(
        _ id: Identifier<AuditSection>, _ title: LocalizedText, weight: DecimalNumeral, passMark: Rate,
        items: [AuditItem]
    ) {
        self.id = id
        self.title = title
        self.weight = weight
        self.passMark = passMark
        self.items = items
    }
}
