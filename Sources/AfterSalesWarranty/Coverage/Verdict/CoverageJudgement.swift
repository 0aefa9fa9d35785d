public import AfterSalesCore
import AfterSalesRepairOrders

/// What one term says of one repair, with every reason.
public struct CoverageJudgement: Hashable, Sendable, Codable {
    /// The term.
    public let term: Identifier<CoverageTerm>
    /// Its version.
    public let version: Int
    /// What people call it.
    public let title: LocalizedText
    /// Where it is written.
    public let source: String
    /// Who owes it.
    public let grantor: CoverageGrantor
    /// The contract by which it holds.
    public let contract: Identifier<ExtendedContract>?
    /// The part by which it holds, as an earlier repair has fitted it.
    public let fitted: FittedPart?
    /// What it comes to.
    public internal(set) var result: Result
    /// The day from which it runs.
    public internal(set) var start: LocalDate?
    /// The last day on which it pays; nil where it has no end, or where the start is not known.
    public internal(set) var lastDay: LocalDate?
    /// What the odometer shows at most; nil where there is no limit, or where it is not known.
    public internal(set) var lastKilometres: Int?
    /// The days left behind the day of the repair: 0 on the last day, below zero behind it.
    public internal(set) var remainingDays: Int?
    /// The kilometres left; below zero beyond the last one.
    public internal(set) var remainingKilometres: Int?
    /// What would have to be known or proven.
    public internal(set) var missing: [CoverageEvidence]
    /// Every reason, in the order in which it was looked at: why not, what is missing, what is worth knowing.
    public internal(set) var findings: [Finding]

    /// What a term comes to.
    public enum Result: String, Hashable, Sendable, Codable, CaseIterable {
        /// It pays.
        case covers
        /// It does not pay.
        case doesNot
        /// Nobody can tell before what is missing is known.
        case undecided
    }
}
