package import AfterSalesCore
package import AfterSalesCustomers

/// What others have found, in words and elsewhere.
extension FindingReporter {
    /// What is wrong with a text.
    package mutating func text(_ text: String?, _ rule: TextRule, at place: Place) {
        add(contentsOf: rule.findings(text, at: place))
    }

    /// Ids are a host's own, but a database may end a text at U+0000, or refuse to read it.
    package mutating func id(_ id: String?, at place: @autoclosure () -> Place) {
        guard let id, id.utf8.contains(0) else { return }
        report(.controlCharacter, at: place(), "it contains a control character", "含有控制字符")
    }

    /// Adds what another check has found.
    package mutating func add(contentsOf findings: [Finding]) {
        for finding in findings { add(finding) }
    }
}
