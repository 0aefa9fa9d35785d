public import AfterSalesCore
public import AfterSalesStorage

/// What a line of a manufacturer's list is to the claims: what was due, what it pays, what is wrong with it.
public struct ReconciledLine: Hashable, Sendable, Codable {
    /// The line of the list, from 0.
    public let index: Int
    /// What it says.
    public let line: RemittanceLine
    /// The claim; nil where there is none of that number.
    public let claim: Identifier<WarrantyClaim>?
    /// What it comes to.
    public let outcome: Outcome
    /// What the manufacturer owed by its own word when the line came; without a decision, all that was open.
    public let due: Money?
    /// Everything found; an error keeps the line from being applied.
    public let findings: [Finding]

    /// What a line comes to. An open list of a host's own is not foreseen: what is found is told by the codes.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable, FieldConvertible {
        /// It pays what was due (相符).
        case matched
        /// It pays less (少付).
        case shortPaid
        /// It pays nothing (拒付).
        case refused
        /// It pays more (多付).
        case overPaid
        /// It takes back what was paid (扣回).
        case chargedBack
        /// It has been noted on the claim already (已入账).
        case applied
        /// There is no claim of its number (查无此单).
        case unknown
        /// It is in another currency than the claim (币种不符).
        case otherCurrency
        /// Another line of the list is about the same claim (重复明细).
        case duplicate
        /// All of the claim has been paid before, by another list (重复付款).
        case paidBefore
        /// Nothing can be paid on the claim as it stands: never submitted, returned, rejected or given up (状态不符).
        case notPayable
    }

    /// What it pays less than was due; below zero where it pays more. Nil where nothing can be said of it.
    public var short: Money? {
        switch outcome {
        case .matched, .shortPaid, .refused, .overPaid:
            // Both are zero or above, so the difference fits.
            due.map { Money(minorUnits: $0.minorUnits - line.amount.minorUnits, currency: $0.currency) }
        default: nil
        }
    }

    /// Whether something keeps it from being applied.
    public var isBad: Bool { findings.contains { $0.severity == .error } }
}
