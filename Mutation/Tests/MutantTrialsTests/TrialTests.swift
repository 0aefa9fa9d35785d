import MutantSources
import Testing

@testable import MutantTrials

@Suite struct TrialTests {
    @Test(arguments: [
        ([0.5, 1, 1, 2], 100, [["0", "1", "2"], ["3"]]), ([4.0, 5], 100, [["0"], ["1"]]),
        ([1.0, 2, 50, 60], 60, [["0", "1"], ["2"]]), ([90.0, 95], 60, [["0"]]), ([], 60, []),
    ] as [([Double], Double, [[String]])])
    func quickSuitesRunTogetherAsLongAsThereIsPatience(_ seconds: [Double], patience: Double, names: [[String]]) {
        let suites = seconds.enumerated().map { TestSuite(name: "\($0)", seconds: $1, reached: []) }
        let trial = MutantTrial(program: "", folder: "", suites: suites, patience: patience)
        #expect(trial.batches(of: suites).map { $0.map(\.name) } == names)
    }

    @Test(arguments: [
        ("exit 0", TrialOutcome.survived), ("exit 1", .killed), ("kill -9 $$", .killed),
        ("test $MUTANT = 0 && exit 1", .killed),
    ])
    func whatAProcessEndsWithDecides(_ script: String, outcome: TrialOutcome) async throws {
        let mutants = SourceFile("let a = 1", path: "Sources/M/F.swift").mutants
        let suites = [TestSuite(name: "M.S", seconds: 0.1, reached: [0])]
        let program = try Script(script)
        let trial = MutantTrial(program: program.path, folder: "/", suites: suites, patience: 1)
        #expect(try await trial.run(try #require(mutants.first)) == outcome)
    }

    @Test func whatNoSuiteReachesIsNotTried() async throws {
        let mutants = SourceFile("let a = 1", path: "Sources/M/F.swift").mutants
        let suites = [TestSuite(name: "M.S", seconds: 0.1, reached: [5])]
        let trial = MutantTrial(program: "/none", folder: "/", suites: suites, patience: 1)
        #expect(try await trial.run(try #require(mutants.first)) == .notReached)
    }

    @Test func whatDoesNotEndIsEnded() async throws {
        #expect(try await TestRun.run("/bin/sleep", ["60"], in: "/", seconds: 0.2) == .timedOut)
    }

    @Test func aSuiteIsChosenByItsWholeName() {
        #expect(TestSuite.filter(["M.S", "M.T"]) == ["--filter", #"^M\.S/"#, "--filter", #"^M\.T/"#])
    }

    @Test(arguments: [["--sample"], ["--sample", "none"], ["--module", "AfterSalesKPI"], ["--all", "1"], ["--jobs", "0"]])
    func whatIsNotUnderstoodIsRefused(_ arguments: [String]) {
        #expect(throws: TrialOptions.Fault.self) { try TrialOptions(arguments) }
    }

    @Test func optionsAreRead() throws {
        let options = try TrialOptions(["--sample", "30", "--seed", "7", "--module", "AfterSalesCore", "--jobs", "2"])
        #expect(options.sample == 30 && options.seed == 7 && options.modules == ["AfterSalesCore"] && options.jobs == 2)
        #expect(try TrialOptions([]).sample == nil)
    }
}
