import Foundation
import MutantSources
import Synchronization

/// All of it: rewrites, builds, surveys, tries and reports.
public struct MutationRun {
    /// Something in the lists beside the package is wrong.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String
    }

    let root: String
    let options: TrialOptions
    private var folder: String { "\(root)/.build/mutants" }

    /// - Parameter root: The repository.
    public init(root: String, options: TrialOptions) {
        self.root = root
        self.options = options
    }

    /// - Parameter swift: The program that builds.
    public func run(swift: String) async throws {
        let scope = try MutationScope(text("Mutation/left-out.txt"))
        let accepted = try AcceptedSurvivors(text("Mutation/accepted-survivors.txt"))
        let copy = try LibraryCopy(root: root, folder: folder, scope: scope)
        let stale = accepted.stale(among: copy.mutants) + scope.unused(among: copy.files.map(\.path))
        guard stale.isEmpty else { throw Fault(description: "fits nothing any more: \(stale.joined(separator: "\n  "))") }

        Progress.say("mutate: \(copy.mutants.count) mutants in \(copy.files.count) files; building")
        let build = MutantBuild(copy: copy)
        let leftOut = try await build.run(swift: swift)
        report(leftOut: copy.mutants.filter { leftOut.contains($0.number) })

        Progress.say("mutate: running each suite once")
        let survey = SuiteSurvey(program: build.program, folder: folder, jobs: options.jobs)
        let suites = try await survey.run()
        let trial = MutantTrial(program: build.program, folder: folder, suites: suites, patience: options.patience)
        // Files that are left out are compiled like the others, so that nothing is built anew when the list changes.
        let candidates = copy.mutants.filter {
            !leftOut.contains($0.number) && options.modules.contains($0.module) && !scope.leavesOut(file: $0.file)
        }
        let chosen = options.sample.map { SeededSample.draw($0, of: candidates, seed: options.seed) } ?? candidates
        Progress.say("mutate: trying \(chosen.count) of \(candidates.count) mutants by \(suites.count) suites")
        guard !chosen.isEmpty else { return }
        let tried = Mutex(0)
        let outcomes = try await Workers.each(chosen, jobs: options.jobs) { mutant in
            let outcome = try await trial.run(mutant)
            let count = tried.withLock { count in
                count += 1
                return count
            }
            Progress.say("mutate: \(count): \(outcome.rawValue): \(mutant.summary)")
            return outcome
        }
        let finished = TrialReport(results: Array(zip(chosen, outcomes)).map { ($0, $1) }, accepted: accepted)
        Progress.say((["", "Survivors:"] + finished.survivors + [""] + finished.scores).joined(separator: "\n"))
    }

    private func report(leftOut: [Mutant]) {
        let kinds = Dictionary(grouping: leftOut, by: \.kind).mapValues(\.count).sorted { $0.key.rawValue < $1.key.rawValue }
        let counts = kinds.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
        Progress.say("mutate: \(leftOut.count) do not compile and are not mutated: \(counts.isEmpty ? "none" : counts)")
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }
}
