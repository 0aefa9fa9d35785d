import AfterSalesCore
import AfterSalesCustomers

/// Gathers every reason against something that is asked of an order.
struct OrderCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0

    /// Refuses what is asked for, if there is a reason to.
    func verdict() throws(OrderRefusal) {
        guard errorCount == 0 else { throw .rejected(Rejection(findings)) }
    }

    mutating func text(_ text: String?, _ rule: TextRule, at place: Place) {
        for finding in rule.findings(text, at: place) { add(finding) }
    }

    mutating func add(contentsOf findings: [Finding]) {
        for finding in findings { add(finding) }
    }

    /// That something does not happen before something else did.
    mutating func order(_ at: Timestamp, notBefore earliest: Timestamp?, at place: Place) {
        guard let earliest, at < earliest else { return }
        report(
            .beforeLastStep, at: place,
            inputs: [.init("at", at.description), .init("earliest", earliest.description)],
            "\(at) is before what was done last, at \(earliest)", "\(at) 早于上一步的时间 \(earliest)")
    }
}
