public import AfterSalesCore

/// What an audit comes to: the score of each section, whether it is passed, and every reason why it is not.
public struct AuditResult: Hashable, Sendable {
    /// What a section comes to.
    public struct Section: Hashable, Sendable {
        /// The section.
        public let id: Identifier<AuditSection>
        /// The share of its weight that was reached, exactly; nil where none of its items applied.
        public let score: Rational?
        /// Whether that is its pass mark or more; nil where none of its items applied.
        public let isPassed: Bool?
        /// The critical items that have fewer points than they need.
        public let failedItems: [Identifier<AuditItem>]
    }

    /// The sections, in the order of the checklist.
    public let sections: [Section]
    /// The mean of the sections that applied, by their weights, exactly; nil where none did.
    public let score: Rational?
    /// Whether the audit is passed: all sections that applied are, no critical item failed, and the whole reached what the
    /// checklist asks for.
    public let isPassed: Bool
    /// Every reason why it is not passed, as warnings.
    public let findings: [Finding]
}
