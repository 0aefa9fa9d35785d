import Foundation
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

    static let source = SourceFile("if a < b + c {}", path: "Sources/M/F.swift")

    /// The condition is 0, its bound 1, the sum in it 2.
    @Test(arguments: [
        ("mutantPlus", "requires", [2]), ("c)", "cannot convert", [2]), ("mutantLess", "requires", [1]),
        ("mutantFlip", "cannot convert", [1, 2]),
        ("mutantLess", "the compiler is unable to type-check this expression in reasonable time", [1, 2]),
    ] as [(String, String, [Int32])])
    func theMutantThatAsksTooMuchIsLeftOut(at part: String, message: String, numbers: [Int32]) throws {
        let text = Self.source.rewritten()
        let start = try #require(text.range(of: part)).lowerBound
        let column = text.utf8.distance(from: text.startIndex, to: start) + 1
        let output = "/copy/Sources/M/F.swift:1:\(column): error: \(message)\n/other/A.swift:1:1: error: no\n"
        let errors = CompilerErrors(output, package: "/copy")
        #expect(errors.culprits(among: Self.source.mutants) { _ in text }.map(\.number) == numbers)
    }

    @Test(arguments: [(13, [7]), (40, [7]), (70, []), (2, [7])] as [(Int, [Int32])])
    func anErrorBesideEveryMutantIsOfTheNearest(line: Int, numbers: [Int32]) {
        let mutants = SourceFile(String(repeating: "\n", count: 11) + "_ = 1", path: "Sources/M/F.swift", from: 7).mutants
        let errors = CompilerErrors("/copy/Sources/M/F.swift:\(line):5: error: missing return\n", package: "/copy")
        #expect(errors.culprits(among: mutants) { _ in nil }.map(\.number) == numbers)
    }
}
