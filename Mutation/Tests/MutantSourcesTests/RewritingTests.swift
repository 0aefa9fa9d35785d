import MutantSources
import Testing

@Suite struct RewritingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let source: String
        let rewritten: String
        let changes: [String]
        var testDescription: String { source }

        init(_ source: String, _ rewritten: String, _ changes: String...) {
            (self.source, self.rewritten, self.changes) = (source, rewritten, changes)
        }
    }

    static let cases = [
        Case("let a = b < c", "let a = mutantFlip(0, mutantLess(1, b , c))", "< → >=", "< → <="),
        Case("let a = b == nil", "let a = mutantFlip(0, b == nil)", "== → !="),
        Case("let a = b + c * d", "let a = mutantPlus(0, b , mutantTimes(1, c , d))", "+ → -", "* → +"),
        Case("let a = (b + c) * d", "let a = mutantTimes(0, (mutantPlus(1, b , c)) , d)", "* → +", "+ → -"),
        Case("let a = b - c - d", "let a = mutantMinus(0, mutantMinus(1, b , c) , d)", "- → +", "- → +"),
        Case("let a = try b &+ c", "let a = try mutantWrappingPlus(0, b , c)", "&+ → &-"),
        Case("let a = b ?? 0", "let a = mutantCoalesce(0, b , (mutant(1) ? 1 : 0))", "?? → only what stands on the right", "0 → 1"),
        Case("let a = 1_000", "let a = (mutant(0) ? 1001 : 1_000)", "1_000 → 1001"),
        Case("let a = 0xFF", "let a = (mutant(0) ? 256 : 0xFF)", "0xFF → 256"),
        Case("let a = true", "let a = mutantFlip(0, true)", "true → false"),
        Case("let a = -b", "let a = (mutant(0) ? b : -b)", "- → nothing"),
        Case("let a = -b(c)", "let a = -b(c)"),
        Case("a += b", "mutantPlusAssign(0, &a , b)", "+= → -="),
        Case("a[b] -= c", "mutantMinusAssign(0, &a[b] , c)", "-= → +="),
        Case("let a = min(b, c)", "let a = mutantMin(0, b, c)", "min → max"),
        Case("let a = b.max()", "let a = b.mutantMax(0)", "max → min"),
        Case("let a = b.max(by: c)", "let a = b.max(by: c)"),
        Case(
            "let a = b.addingReportingOverflow(c)", "let a = b.mutantAddingReportingOverflow(0, c)",
            "addingReportingOverflow → subtractingReportingOverflow"),
        Case("a(rounding: .down)", "a(rounding: (mutant(0) ? .halfAwayFromZero : .down))", "down → halfAwayFromZero"),
        Case("a(b.down)", "a(b.down)"),
        Case(
            "if a && !b {}", "if mutantAnd(0, mutantFlip(1, a) , mutantFlip(2, !b)) {}", "&& → ||", "a → not a",
            "! → nothing"),
        Case("guard a.isEmpty else { c() }", "guard mutantFlip(0, a.isEmpty) else { c() }", "a.isEmpty → not a.isEmpty"),
        Case("let a = b ? c : d", "let a = mutantFlip(0, b) ? c : d", "b → not b"),
        Case("for a in b where c {}", "for a in b where mutantFlip(0, c) {}", "c → not c"),
        Case("while true { a() }", "while true { a() }"),
        Case("if let a {}", "if let a {}"),
        Case("if #available(macOS 15, *) {}", "if #available(macOS 15, *) {}"),
        Case(#"let a = "b < \(1 + 2)""#, #"let a = "b < \(1 + 2)""#),
        Case("// a < 1", "// a < 1"),
        Case("enum A: Int { case b = 1 }", "enum A: Int { case b = 1 }"),
        Case("switch a { case 1: b() default: c() }", "switch a { case 1: b() default: c() }"),
        Case("func a<B>(_ b: B) where B == Int {}", "func a<B>(_ b: B) where B == Int {}"),
        Case("#if A && B\nc += d\n#endif", "#if A && B\nmutantPlusAssign(0, &c , d)\n#endif", "+= → -="),
        Case("let a = \\B.c[0]", "let a = \\B.c[0]"),
        Case("@A(1) struct B {}", "@A(1) struct B {}"),
        Case("let a = b\n    < c", "let a = mutantFlip(0, mutantLess(1, b\n    , c))", "< → >=", "< → <="),
    ]

    @Test(arguments: cases) func everyChangeIsCompiledIn(_ one: Case) {
        let file = SourceFile(one.source, path: "Sources/M/F.swift")
        #expect(file.mutants.map { "\($0.original) → \($0.replacement)" } == one.changes)
        let prefix = one.changes.isEmpty ? "" : "public import Mutants; "
        #expect(file.rewritten() == prefix + one.rewritten)
    }

    @Test func whatDoesNotCompileIsLeftAsItWas() {
        let file = SourceFile("let a = b < c + 1\n", path: "Sources/M/F.swift", from: 7)
        #expect(file.mutants.map(\.number) == [7, 8, 9, 10])
        #expect(file.rewritten(without: [8, 10]) == "public import Mutants; let a = mutantFlip(7, b < mutantPlus(9, c , 1))\n")
        #expect(file.rewritten(without: [7, 8, 9, 10]) == "let a = b < c + 1\n")
    }

    @Test func aPlaceIsALineAndAColumn() throws {
        let file = SourceFile("let 元 = 1\n    let b = 元 + 元\n", path: "Sources/M/F.swift")
        let mutant = try #require(file.mutants.last)
        #expect(mutant.summary == "Sources/M/F.swift:2:17 + → -")
        #expect(mutant.sourceLine == "let b = 元 + 元")
        #expect(mutant.module == "M")
        #expect(mutant.firstLine...mutant.lastLine == 2...2)
    }
}
