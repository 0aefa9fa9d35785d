public import AfterSalesCore
public import AfterSalesRepairOrders

/// Who pays for a job, by which term, and every reason (质保判定).
public struct CoverageVerdict: Hashable, Sendable, Codable {
    /// The job.
    public let job: Identifier<Job>
    /// The day that it was judged for.
    public let day: LocalDate
    /// The kilometres that it was judged for.
    public let kilometres: Int?
    /// What it comes to.
    public let outcome: Outcome
    /// What each term says, those that pay first, then those that cannot be decided; each by ``CoveragePlan/order``, the
    /// longest first, then by id.
    public let judgements: [CoverageJudgement]
    /// The grant by which it is paid for in shares, where the outcome is goodwill.
    public let goodwill: GoodwillGrant?
    /// What is found of the repair as a whole: the outcome, and doubts about the odometer. Each term's are with the term.
    public let summary: [Finding]

    /// What a verdict comes to.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        /// A term pays (在保).
        case covered
        /// No term pays, but somebody has granted shares (善意).
        case goodwill
        /// It cannot be said before what is missing is known (待定).
        case undecided
        /// No term pays (不在保).
        case notCovered
    }

    /// The term that pays; nil where none does.
    public var term: CoverageJudgement? { outcome == .covered ? judgements.first : nil }

    /// The others that would pay, were it not for ``term``.
    public var others: [CoverageJudgement] { judgements.dropFirst().filter { $0.result == .covers } }

    /// What is missing: of the term that pays, else of all that cannot be decided.
    public var missing: [CoverageEvidence] {
        let asked = term.map { [$0] } ?? judgements.filter { $0.result == .undecided }
        var list: [CoverageEvidence] = []
        for evidence in asked.flatMap(\.missing) where !list.contains(evidence) { list.append(evidence) }
        return list
    }

    /// All findings: the outcome first, then every term's reasons.
    public var findings: [Finding] { summary + judgements.flatMap(\.findings) }
}
