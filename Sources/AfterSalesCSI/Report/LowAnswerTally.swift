public import AfterSalesCore
public import AfterSalesCustomers
import AfterSalesStorage

/// What became of the bad answers of a time (低分处理情况).
public struct LowAnswerTally: Hashable, Sendable {
    /// Responses with a bad answer: each asks for a call-back.
    public let responses: Int
    /// Those among them that are a complaint.
    public let complaints: Int
    /// Those of which nobody knows who gave them, so that he cannot be called back.
    public let withoutCustomer: Int
    /// Call-backs of theirs that are open.
    public let openCallBacks: Int
    /// Call-backs that are open and should have been made.
    public let overdueCallBacks: Int
    /// Call-backs that were made.
    public let madeCallBacks: Int
    /// Complaints of theirs that are not closed.
    public let openComplaints: Int

    /// Counts. The order in which anything is given means nothing, and what is of other responses is left out.
    /// - Parameters:
    ///   - verdicts: What the responses of the time ask for.
    ///   - responses: The responses.
    ///   - tasks: Care tasks, those of the time at least.
    ///   - complaints: Complaints, those of the time at least.
    ///   - now: The present instant.
    ///   - zone: The dealership's local time.
    public init(
        _ verdicts: [LowAnswerVerdict], of responses: [SurveyResponse], tasks: [CareTask], complaints: [Complaint],
        now: Timestamp, in zone: CivilZone
    ) {
        let low = Set(verdicts.filter(\.asksForCallBack).map(\.response))
        let bad = responses.filter { low.contains($0.key) }
        let occasions = Set(bad.map { RecordKey<CareTask>($0.key.owner, Identifier($0.key.id.rawValue.careIDPart)) })
        let tasks = tasks.filter {
            $0.trigger == .surveyAnsweredBadly
                && occasions.contains(RecordKey($0.key.owner, Identifier($0.occasion)))
        }
        let keys = Set(bad.map(\.complaintKey))
        self.responses = low.count
        self.complaints = verdicts.count { $0.complaint != nil }
        withoutCustomer = bad.count { $0.customer == nil }
        openCallBacks = tasks.count { $0.state == .open }
        overdueCallBacks = tasks.count { $0.isOverdue(at: now, in: zone) }
        madeCallBacks = tasks.count { $0.state.kind == .done }
        openComplaints = complaints.count { keys.contains($0.key) && $0.status != .closed }
    }
}
