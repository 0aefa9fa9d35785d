public import AfterSalesCore

/// The versions of one plan, each for its own months: a month is closed by exactly one of them.
public struct PlanVersions: Sendable {
    /// The versions, by the month they begin in.
    public let versions: [CommissionPlan]

    /// Versions of one plan.
    ///
    /// - Throws: every reason at once: ids that differ, a version number twice, months that two versions claim.
    public init(_ versions: [CommissionPlan]) throws(Rejection) {
        var findings: [Finding] = []
        let sorted = versions.sorted { ($0.effective.from, $0.version) < ($1.effective.from, $1.version) }
        for (index, plan) in sorted.enumerated() {
            for other in sorted[..<index] { findings += Self.conflicts(other, plan) }
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        self.versions = sorted
    }

    /// The version that applies to a month; nil where none does.
    public func version(for month: Month) -> CommissionPlan? {
        versions.first { $0.effective.contains(month) }
    }

    private static func conflicts(_ first: CommissionPlan, _ second: CommissionPlan) -> [Finding] {
        var findings: [Finding] = []
        func report(
            _ code: Finding.Code, _ field: String, _ inputs: [Finding.Input], _ english: String, _ chinese: String
        ) {
            findings.append(
                Finding(
                    .error, code, at: Place.document.field(field), inputs: inputs, LocalizedText(english, chinese)))
        }
        if first.id != second.id {
            report(
                .differentPlan, "id", [.init("id", first.id), .init("other", second.id)],
                "\(second.id) is no version of \(first.id)", "\(second.id) 不是 \(first.id) 的版本")
            return findings
        }
        if first.version == second.version {
            report(
                .duplicateVersion, "version", [.init("version", String(first.version))],
                "version \(first.version) stands twice", "版本 \(first.version) 重复出现")
        }
        if let both = first.effective.intersection(second.effective) {
            report(
                .overlappingVersions, "effective",
                [
                    .init("version", String(first.version)), .init("other", String(second.version)),
                    .init("months", both.description),
                ],
                "versions \(first.version) and \(second.version) both apply to \(both)",
                "版本 \(first.version) 与 \(second.version) 均适用于 \(both)")
        }
        return findings
    }
}
