public import AfterSalesCore

/// What an estimate is made of: jobs that are new, all lines as they are to stand, and the most that the customer pays.
public struct EstimateDraft: Hashable, Sendable {
    /// Jobs that the order does not have yet.
    public var newJobs: [Job]
    /// All lines of the order, also those that stay as they are.
    public var lines: [OrderLine]
    /// What payers take over from each other.
    public var transfers: [PayerTransfer]
    /// What the customer pays at most, with tax; what he would owe, where it is left out.
    public var notToExceed: Money?

    /// A draft.
    public init(
        newJobs: [Job] = [], lines: [OrderLine], transfers: [PayerTransfer] = [], notToExceed: Money? = nil
    ) {
        self.newJobs = newJobs
        self.lines = lines
        self.transfers = transfers
        self.notToExceed = notToExceed
    }
}
