import AfterSalesCore
import AfterSalesCustomers

/// What others have found, in words and elsewhere.
extension FindingReporter {
    /// What is wrong with a text.
    mutating func text(_ text: String?, _ rule: TextRule, at place: Place) {
        add(contentsOf: rule.findings(text, at: place))
    }

    /// Adds what another check has found.
    mutating func add(contentsOf findings: [Finding]) {
        for finding in findings { add(finding) }
    }
}
