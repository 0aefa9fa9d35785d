import AfterSalesCore

/// Gathers every reason against something that is asked of a claim.
struct ClaimCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// Refuses what is asked for, if there is a reason to.
    func verdict() throws(ClaimRefusal) {
        guard errorCount == 0 else { throw .rejected(Rejection(findings)) }
    }

    /// Refuses what is asked for, if there is a reason to.
    func refuse() throws(Rejection) {
        guard errorCount == 0 else { throw Rejection(findings) }
    }
}
