import MutantSources
import Testing

@testable import MutantTrials

@Suite struct AcceptedSurvivorsTests {
    static let text = """
        # Accepted survivors.

        Sources/M/F.swift: < → <=
        if a < b { a = b }
        # The same when both are
        # equal.

        Sources/M/G.swift: 1 → 2
        let gone = 1
        # It is gone.
        """
    static let mutants = SourceFile("    if a < b { a = b }", path: "Sources/M/F.swift").mutants

    @Test func aReasonIsFoundByTheChangeAndItsLine() throws {
        let accepted = try AcceptedSurvivors(Self.text)
        #expect(Self.mutants.map(accepted.reason) == [nil, "The same when both are equal."])
    }

    @Test func whatFitsNothingIsNamed() throws {
        let accepted = try AcceptedSurvivors(Self.text)
        #expect(accepted.stale(among: Self.mutants) == ["Sources/M/G.swift: 1 → 2 in: let gone = 1"])
    }

    @Test(arguments: ["a", "a\nb", "a\nb\nc", "a\nb\n# c\nd"]) func aListWithoutReasonsIsRefused(_ text: String) {
        #expect(throws: AcceptedSurvivors.Fault.self) { try AcceptedSurvivors(text) }
    }

    @Test func acceptedSurvivorsAreCountedAndStaySurvivors() throws {
        let outcomes: [TrialOutcome] = [.killed, .survived]
        let report = TrialReport(
            results: zip(Self.mutants, outcomes).map { ($0, $1) }, accepted: try AcceptedSurvivors(Self.text))
        #expect(report.survivors == ["Sources/M/F.swift:1:10 < → <= (accepted: The same when both are equal.)"])
    }
}
