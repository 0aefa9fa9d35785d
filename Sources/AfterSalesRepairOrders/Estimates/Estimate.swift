public import AfterSalesCore

/// One version of an estimate (估价单), as the customer was told it.
///
/// What stands in the order are the lines of the last version; a version keeps what it replaced, so that
/// ``RepairOrder/lines(ofEstimate:)`` gives those of any.
public struct Estimate: Hashable, Sendable, Codable {
    /// Which version, from 1.
    public let version: Int
    /// What the customer pays at most, with tax (最高限额).
    public let notToExceed: Money
    /// What it comes to.
    public let total: Money
    /// What of that the customer owes.
    public let customerTotal: Money
    /// The lines of the version before, where it has others.
    public internal(set) var replaced: [OrderLine]?
    /// The transfers of the version before, where it has others.
    public internal(set) var replacedTransfers: [PayerTransfer]?
    /// By whom.
    public let by: ActingParty
    /// When.
    public let at: Timestamp
}
