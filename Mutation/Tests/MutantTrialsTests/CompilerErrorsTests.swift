import MutantSources
import Testing

@testable import MutantTrials

@Suite struct CompilerErrorsTests {
    @Test(arguments: [
        ("let a = mutantPlus(1, b , mutantTimes(2, c , d))", 9, [1]),
        ("let a = mutantPlus(1, b , mutantTimes(2, c , d))", 27, [2, 1]),
        ("let a = mutantPlus(1, b , mutantTimes(2, c , d))", 42, [2, 1]),
        ("let a = mutantPlus(1, f(b) , (mutant(2) ? 4 : 3))", 30, [1]),
        ("let a = b", 5, []), ("", 1, []), ("a", 9, []),
    ] as [(String, Int, [Int32])])
    func callsAroundAColumn(_ line: String, column: Int, numbers: [Int32]) {
        #expect(CompilerErrors.calls(around: column, in: line) == numbers)
    }

    @Test(arguments: [(9, [2]), (13, [2]), (3, [1, 2])] as [(Int, [Int32])])
    func theMutantThatAsksTooMuchIsLeftOut(column: Int, numbers: [Int32]) {
        // The condition, and in it a sum and a comparison with the bound.
        let mutants = SourceFile("if a < b + c {}", path: "Sources/M/F.swift").mutants
        let text = SourceFile("if a < b + c {}", path: "Sources/M/F.swift").rewritten()
        let shift = column == 3 ? 0 : text.utf8.count - " {}".utf8.count - column - 16
        let output = "/copy/Sources/M/F.swift:1:\(column + shift): error: no\n/other/A.swift:1:1: error: no\n"
        let errors = CompilerErrors(output, package: "/copy")
        #expect(errors.culprits(among: mutants) { _ in column == 3 ? nil : text }.map(\.number) == numbers)
    }
}
