import MutantSources

/// What came of all that were tried, in words and figures.
struct TrialReport {
    let results: [(mutant: Mutant, outcome: TrialOutcome)]
    let accepted: AcceptedSurvivors

    /// The survivors, each on its line, those without a reason first.
    var survivors: [String] {
        let alive = results.filter { !$0.outcome.isNoticed }.sorted { $0.mutant.number < $1.mutant.number }
        let (explained, open) = (
            alive.filter { accepted.reason(for: $0.mutant) != nil },
            alive.filter { accepted.reason(for: $0.mutant) == nil }
        )
        return open.map { "\($0.mutant.summary)\($0.outcome == .notReached ? " (not reached)" : "")" }
            + explained.map { "\($0.mutant.summary) (accepted: \(accepted.reason(for: $0.mutant) ?? ""))" }
    }

    /// One line for each module, and one for all.
    var scores: [String] {
        let modules = TrialOptions.modules.filter { module in results.contains { $0.mutant.module == module } }
        return modules.map { module in score(module, results.filter { $0.mutant.module == module }) }
            + (modules.count > 1 ? [score("all", results)] : [])
    }

    private func score(_ name: String, _ results: [(mutant: Mutant, outcome: TrialOutcome)]) -> String {
        let noticed = results.count { $0.outcome.isNoticed }
        let late = results.count { $0.outcome == .timedOut }
        let unreached = results.count { $0.outcome == .notReached }
        let explained = results.count { !$0.outcome.isNoticed && accepted.reason(for: $0.mutant) != nil }
        let bounds = WilsonInterval(successes: noticed, of: results.count)
        return "\(name): \(noticed) of \(results.count) noticed, \(Self.percent(Double(noticed) / Double(results.count)))"
            + " (95 %: \(Self.percent(bounds.lower)) to \(Self.percent(bounds.upper)));"
            + " \(late) by time, \(results.count - noticed) survived, of which \(unreached) not reached, \(explained) accepted"
    }

    /// `0.9144` as `91.4 %`.
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
