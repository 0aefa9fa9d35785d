public import AfterSalesCore
public import AfterSalesStorage

/// What a mystery shopper or an auditor found on a day (神秘顾客、流程审核), item by item, and what that comes to.
///
/// It holds the checklist it was made by, so it can be counted again when the checklist has long been another one.
public struct ProcessAudit: Hashable, Sendable {
    /// Whose, and its id there.
    public let key: RecordKey<ProcessAudit>
    /// Who looked: a mystery shopper, an auditor.
    public let kind: AuditKind
    /// On which day.
    public let on: LocalDate
    /// The auditor, as the host names him: he need not be of the dealership.
    public let auditor: String
    /// The checklist.
    public let checklist: AuditChecklist
    /// What was found of each item.
    public let marks: [AuditMark]
    /// What is to be said of the whole.
    public let note: String?
    /// What it comes to.
    public let result: AuditResult

    /// An audit.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - kind: Who looked.
    ///   - on: On which day.
    ///   - auditor: The auditor.
    ///   - checklist: The checklist.
    ///   - marks: What was found of each item, in any order.
    ///   - note: What is to be said of the whole.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with everything that is wrong: `auditItemUnanswered` for every item without
    ///   a mark, `auditMarkTwice`, `unknownAuditItem`, `auditPointsOutOfRange`, `itemAlwaysApplies`, texts that cannot be
    ///   kept, `overflow` where the weights cannot be reckoned with.
    public init(
        _ key: RecordKey<ProcessAudit>, _ kind: AuditKind, on: LocalDate, by auditor: String,
        checklist: AuditChecklist, marks: [AuditMark], note: String? = nil
    ) throws(Rejection) {
        var check = ProcessAuditCheck(checklist)
        check.check(marks: marks)
        check.check(kind: kind, auditor: auditor, note: note)
        result = try check.result()
        self.key = key
        self.kind = kind
        self.on = on
        self.auditor = auditor
        self.checklist = checklist
        self.marks = marks
        self.note = note
    }
}
