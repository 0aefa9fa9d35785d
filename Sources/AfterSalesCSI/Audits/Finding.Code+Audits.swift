public import AfterSalesCore

/// What can be wrong with checklists and audits, and why an audit is not passed.
extension Finding.Code {
    /// An audit reached less than the checklist asks for.
    public static let auditBelowPassMark: Self = "auditBelowPassMark"
    /// An item of an audit has no mark: it is not looked at, which is not the same as zero.
    public static let auditItemUnanswered: Self = "auditItemUnanswered"
    /// An item has a mark twice.
    public static let auditMarkTwice: Self = "auditMarkTwice"
    /// Points that an item cannot have.
    public static let auditPointsOutOfRange: Self = "auditPointsOutOfRange"
    /// A section of an audit reached less than its pass mark.
    public static let auditSectionBelowPassMark: Self = "auditSectionBelowPassMark"
    /// A weight is not above zero, or larger or finer than any.
    public static let auditWeightOutOfRange: Self = "auditWeightOutOfRange"
    /// No item of an audit applied, so it has no score.
    public static let auditWithoutScore: Self = "auditWithoutScore"
    /// A critical item has fewer points than it needs: the audit is failed.
    public static let criticalItemFailed: Self = "criticalItemFailed"
    /// A checklist has no section, or a section no item.
    public static let emptyAuditSection: Self = "emptyAuditSection"
    /// An item is said not to apply that always does.
    public static let itemAlwaysApplies: Self = "itemAlwaysApplies"
    /// A pass mark is no share.
    public static let passMarkOutOfRange: Self = "passMarkOutOfRange"
    /// A mark is for an item that the checklist does not have.
    public static let unknownAuditItem: Self = "unknownAuditItem"
}
