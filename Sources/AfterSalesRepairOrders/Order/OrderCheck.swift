import AfterSalesCore

/// Gathers every reason against something that is asked of an order.
struct OrderCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// Refuses what is asked for, if there is a reason to.
    func verdict() throws(OrderRefusal) {
        guard errorCount == 0 else { throw .rejected(Rejection(findings)) }
    }
}
