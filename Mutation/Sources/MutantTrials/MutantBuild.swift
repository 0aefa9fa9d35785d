import Foundation
import MutantSources

/// Builds the copy, leaving out more mutants in each round, until the compiler takes the rest.
struct MutantBuild {
    /// The compiler says something else than that a mutant is none.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let mostRounds = 40

    let copy: LibraryCopy
    private var scratch: String { "\(copy.folder)/.build" }
    private var memory: String { "\(copy.folder)/left-out.txt" }

    /// The program that holds every test.
    var program: String { "\(scratch)/debug/mutantsPackageTests.xctest" }

    /// - Returns: What could not be compiled in.
    func run(swift: String) async throws -> Set<Int32> {
        var leftOut = remembered()
        for round in 1...Self.mostRounds {
            try copy.write(without: leftOut)
            let (ending, output) = try await build(swift: swift)
            if ending == .exited(0) {
                try remember(leftOut)
                return leftOut
            }
            let errors = CompilerErrors(output, package: copy.folder)
            let culprits = errors.culprits(among: copy.mutants.filter { !leftOut.contains($0.number) }, text: line)
            guard !culprits.isEmpty else {
                throw Failure(description: "the copy does not build, and no mutant is to blame:\n\(output.suffix(6000))")
            }
            leftOut.formUnion(culprits.map(\.number))
            try remember(leftOut)
            Progress.say("mutate: round \(round): \(culprits.count) mutants do not compile")
        }
        throw Failure(description: "the copy does not build after \(Self.mostRounds) rounds")
    }

    private func line(at place: CompilerErrors.Place) -> String? {
        let text = try? String(contentsOfFile: "\(copy.folder)/\(place.file)", encoding: .utf8)
        let lines = text?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        return lines.indices.contains(place.line - 1) ? String(lines[place.line - 1]) : nil
    }

    private func build(swift: String) async throws -> (TestRun.Ending, String) {
        let log = URL(fileURLWithPath: "\(copy.folder)/build.log")
        try Data().write(to: log)
        let handle = try FileHandle(forWritingTo: log)
        defer { try? handle.close() }
        let arguments = [
            "build", "--build-tests", "--scratch-path", scratch, "-Xswiftc", "-continue-building-after-errors",
        ]
        let ending = try await TestRun.run(
            swift, arguments, in: copy.folder, with: ["SWIFT_DETERMINISTIC_HASHING": "1"], output: handle)
        return (ending, try String(contentsOf: log, encoding: .utf8))
    }

    // What did not compile the last time is not tried again; a mutant is known by what it is, since numbers move.

    private func name(of mutant: Mutant) -> String { "\(mutant.summary) \(mutant.sourceLine)" }

    private func remembered() -> Set<Int32> {
        guard let text = try? String(contentsOfFile: memory, encoding: .utf8) else { return [] }
        let names = Set(text.split(separator: "\n").map(String.init))
        return Set(copy.mutants.filter { names.contains(name(of: $0)) }.map(\.number))
    }

    private func remember(_ leftOut: Set<Int32>) throws {
        let names = copy.mutants.filter { leftOut.contains($0.number) }.map(name(of:))
        try names.joined(separator: "\n").write(toFile: memory, atomically: true, encoding: .utf8)
    }
}
