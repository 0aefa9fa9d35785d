import Foundation

/// Finds out which code each suite runs, with nothing changed.
struct SuiteSurvey {
    /// Tests that fail without any mutant prove nothing.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let program: String
    let folder: String
    let jobs: Int

    /// What was found out, and of which program.
    private struct Memory: Codable {
        let written: Date
        let suites: [TestSuite]
    }

    /// Every suite, the quickest first; as they were the last time when the program is the same.
    func run() async throws -> [TestSuite] {
        let memory = URL(fileURLWithPath: "\(folder)/suites.json")
        let attributes = try FileManager.default.attributesOfItem(atPath: program)
        let written = attributes[.modificationDate] as? Date ?? .distantPast
        if let data = try? Data(contentsOf: memory), let known = try? JSONDecoder().decode(Memory.self, from: data),
            known.written == written
        {
            return known.suites
        }
        let suites = try await surveyed()
        try JSONEncoder().encode(Memory(written: written, suites: suites)).write(to: memory)
        return suites
    }

    private func surveyed() async throws -> [TestSuite] {
        let names = try await suites()
        let found = try await Workers.each(names, jobs: jobs) { try await survey($0) }
        let failed = found.filter { $0.1 != .exited(0) }.map(\.0.name)
        guard failed.isEmpty else {
            throw Failure(description: "these suites fail with nothing changed: \(failed.joined(separator: ", "))")
        }
        return found.map(\.0).sorted { ($0.seconds, $0.name) < ($1.seconds, $1.name) }
    }

    private func suites() async throws -> [String] {
        let list = URL(fileURLWithPath: "\(folder)/tests.txt")
        try Data().write(to: list)
        let handle = try FileHandle(forWritingTo: list)
        defer { try? handle.close() }
        let arguments = ["--testing-library", "swift-testing", "--list-tests"]
        let ending = try await TestRun.run(program, arguments, in: folder, output: handle)
        let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
        let names = lines.compactMap { $0.split(separator: "/").first.map(String.init) }
        guard ending == .exited(0), !names.isEmpty else { throw Failure(description: "\(program) lists no tests") }
        return Set(names).filter { name in LibraryCopy.testTargets.contains { name.hasPrefix($0 + ".") } }.sorted()
    }

    private func survey(_ name: String) async throws -> (TestSuite, TestRun.Ending) {
        let notes = "\(folder)/reached-\(name).txt"
        try? FileManager.default.removeItem(atPath: notes)
        let clock = ContinuousClock()
        let start = clock.now
        let ending = try await TestRun.run(
            program, ["--testing-library", "swift-testing"] + TestSuite.filter([name]), in: folder,
            with: ["MUTANTS_REACHED": notes], seconds: 600)
        let seconds = (clock.now - start) / .seconds(1)
        let text = (try? String(contentsOfFile: notes, encoding: .utf8)) ?? ""
        try? FileManager.default.removeItem(atPath: notes)
        let reached = Set(text.split(separator: "\n").compactMap { Int32($0) })
        return (TestSuite(name: name, seconds: seconds, reached: reached), ending)
    }
}
