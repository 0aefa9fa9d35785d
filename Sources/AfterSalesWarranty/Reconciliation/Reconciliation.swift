public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// A manufacturer's list held against the claims, line by line (索赔对账). It changes nothing.
///
/// ```swift
/// let found = Reconciliation(list, against: claims, unansweredAfter: 45)
/// for finding in found.findings { print(finding) }
/// let changed = try found.applied(to: claims, by: .employee(officer), at: now)
/// ```
///
/// A claim is found by its number among those of the list's manufacturer and owner. Lines are looked at in their order, each
/// after what the ones before it would have done: a payment and what is taken back of it may stand in one list.
public struct Reconciliation: Hashable, Sendable {
    /// The list.
    public let list: RemittanceList
    /// What each line comes to, in their order.
    public let lines: [ReconciledLine]
    /// Claims that the list says nothing of, though the manufacturer has had them for too long, the longest first.
    public let unanswered: [WaitingClaim]
    /// What is wrong with the claims themselves: two of one number.
    public let claimFindings: [Finding]

    /// Holds a list against the claims.
    /// - Parameters:
    ///   - list: The list.
    ///   - claims: The claims, as they stand; those of other manufacturers and owners are left out.
    ///   - days: For how many days behind a submission the list may say nothing of it; nil where nobody asks.
    public init(_ list: RemittanceList, against claims: some Sequence<WarrantyClaim>, unansweredAfter days: Int? = nil)
    {
        var matcher = RemittanceMatcher(list)
        var waiting: [WaitingClaim] = []
        let named = Set(list.lines.map { Identifier<WarrantyClaim>($0.claim) })
        for claim in claims where claim.manufacturer == list.manufacturer && claim.key.owner == list.key.owner {
            let number = Identifier<WarrantyClaim>(claim.number)
            if named.contains(number) {
                matcher.add(claim, number)
            } else if let days, let claim = claim.waiting(on: list.day, longerThan: days) {
                waiting.append(claim)
            }
        }
        self.list = list
        lines = list.lines.indices.map { matcher.line($0) }
        unanswered = waiting.sorted { ($0.since, $0.claim) < ($1.since, $1.claim) }
        claimFindings = matcher.findings
    }

    /// Everything found: of the claims, of each line in its order, and of those that were not answered.
    public var findings: [Finding] {
        claimFindings + lines.flatMap(\.findings)
            + unanswered.map { claim in
                Finding(
                    .warning, .claimUnanswered,
                    at: Place.document.field("claims").element(where: ("number", claim.number)),
                    inputs: [
                        .init("claim", claim.claim.rawValue), .init("since", claim.since.description),
                        .init("days", String(claim.days)), .init("open", claim.open.description),
                    ],
                    LocalizedText(
                        "nothing was heard of claim \(claim.number) for \(claim.days) days",
                        "索赔单 \(claim.number) 已 \(claim.days) 天未获答复"))
            }
    }

    /// The lines that keep the list from being applied as it is.
    public var badLines: [Int] { lines.filter(\.isBad).map(\.index) }

    /// How many lines come to what.
    public var counts: [ReconciledLine.Outcome: Int] {
        lines.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    }
}
