public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// What came of a response's bad answers.
public struct LowAnswerOutcome: Hashable, Sendable {
    /// What it asks for, and by which answers.
    public let verdict: LowAnswerVerdict
    /// The call-backs that are new.
    public let callBacks: [CareTask]
    /// The complaint that is new; nil where it asks for none or has one already.
    public let complaint: Complaint?
    /// What somebody should know: that nobody can be called back, that nobody is named for it, that the care plan has no
    /// rule for it.
    public let findings: [Finding]
}

extension SurveyResponse {
    /// The complaint that bad answers of this response are, if they are one: a response is at most one.
    public var complaintKey: RecordKey<Complaint> {
        let id = "survey/\(key.id)"
        // The most bytes that an id may have.
        return RecordKey(
            key.owner, Identifier(id.utf8.count <= RecordReference.longestID ? id : "survey/\(Digest(of: id.utf8))"))
    }
}
