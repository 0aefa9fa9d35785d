import AfterSalesCore

/// Collects the findings of a close; what several formulas stumble over is said once.
struct FindingLog: FindingReporter {
    var findings: [Finding]
    var errorCount = 0
    private var seen: Set<Key> = []
    private var refused: Set<Refusal> = []

    private struct Refusal: Hashable {
        let code: Finding.Code
        let place: Place
    }

    /// By bytes: ids that only differ by Unicode normalisation are two.
    private typealias Key = [UInt8]

    /// Begins with what is wrong with the facts. A value that was refused there is not reported as missing once more.
    init(_ month: FactColumns) {
        findings = month.findings
        for place in month.refused {
            for code in [Finding.Code.missingMetric, .missingTarget] {
                refused.insert(Refusal(code: code, place: place))
            }
        }
    }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    mutating func addOnce(_ finding: Finding) {
        if refused.contains(Refusal(code: finding.code, place: finding.place)) { return }
        let inputs = finding.inputs.filter { $0.name != "formula" }
        let parts = [finding.code.rawValue, finding.place.description] + inputs.map { "\($0.name)=\($0.value)" }
        guard seen.insert(Array(parts.joined(separator: "\u{0}").utf8)).inserted else { return }
        add(finding)
    }
}
