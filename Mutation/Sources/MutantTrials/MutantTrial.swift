import MutantSources

/// Tries one mutant: by the suites that run its code, the quickest first, until one notices.
struct MutantTrial: Sendable {
    /// Suites that together take less than this run in one process, which spares starting it so often.
    private static let together = 3.0

    let program: String
    let folder: String
    /// The quickest first.
    let suites: [TestSuite]
    /// For how many seconds suites are run, measured with nothing changed; at least one always is.
    let patience: Double

    func run(_ mutant: Mutant) async throws -> TrialOutcome {
        let fitting = suites.filter { $0.reached.contains(mutant.number) }
        if fitting.isEmpty { return .notReached }
        for batch in batches(of: fitting) {
            let seconds = batch.reduce(0) { $0 + $1.seconds }
            let ending = try await TestRun.run(
                program, ["--testing-library", "swift-testing"] + TestSuite.filter(batch.map(\.name)), in: folder,
                with: ["MUTANT": "\(mutant.number)", "SWIFT_BACKTRACE": "enable=no"], seconds: 15 + 6 * seconds)
            switch ending {
            case .exited(0): continue
            case .exited, .broken: return .killed
            case .timedOut: return .timedOut
            }
        }
        return .survived
    }

    /// Suites of the mutant's own module come as they come: what is quick is tried first, whosever it is.
    func batches(of fitting: [TestSuite]) -> [[TestSuite]] {
        var batches: [[TestSuite]] = []
        var batch: [TestSuite] = []
        var (inBatch, inAll) = (0.0, 0.0)
        for suite in fitting {
            if inAll > 0, inAll + suite.seconds > patience { break }
            if !batch.isEmpty, inBatch + suite.seconds > Self.together {
                batches.append(batch)
                (batch, inBatch) = ([], 0)
            }
            batch.append(suite)
            inBatch += suite.seconds
            inAll += suite.seconds
        }
        return batch.isEmpty ? batches : batches + [batch]
    }
}
