import AfterSalesCore

/// Collects the findings of a close; what several formulas stumble over is said once.
struct FindingLog {
    private(set) var findings: [Finding]
    private var seen: Set<Key> = []

    private struct Key: Hashable {
        let code: Finding.Code
        let place: Place
        let inputs: [Finding.Input]
    }

    init(_ findings: [Finding]) { self.findings = findings }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    mutating func add(_ finding: Finding) {
        let inputs = finding.inputs.filter { $0.name != "formula" }
        guard seen.insert(Key(code: finding.code, place: finding.place, inputs: inputs)).inserted else { return }
        findings.append(finding)
    }
}
