import MutantSources
import Testing

@Suite struct MutationScopeTests {
    static let text = """
        # What is not mutated.
        file Sources/M/Words/: words
        file Sources/M/Text.swift: words
        member description: words
        call precondition: ends the process
        """

    @Test(arguments: [
        ("Sources/M/Words/A.swift", true), ("Sources/M/Text.swift", true), ("Sources/M/Text.swift2", false),
        ("Sources/M/WordsToo.swift", false),
    ])
    func aFileOrAFolderIsLeftOut(_ path: String, isLeftOut: Bool) throws {
        let scope = try MutationScope(Self.text)
        #expect(scope.leavesOut(file: path) == isLeftOut)
    }

    @Test(arguments: [
        ("var description: String { a(1) }", 0), ("var other: Int { 1 }", 1), ("func description() { a(1) }", 0),
        ("precondition(a > 1)", 0), ("b.precondition(1)", 0), ("check(1)", 1),
    ])
    func membersAndCallsAreLeftOutByName(_ source: String, count: Int) throws {
        let scope = try MutationScope(Self.text)
        #expect(SourceFile(source, path: "Sources/M/A.swift", scope: scope).mutants.count == count)
    }

    @Test func aFileThatIsNoMoreIsNamed() throws {
        let scope = try MutationScope(Self.text)
        #expect(scope.unused(among: ["Sources/M/Words/A.swift"]) == ["file Sources/M/Text.swift"])
    }

    @Test(arguments: ["file Sources/M/A.swift", "file Sources/M/A.swift: ", "folder A: words", "file: words"])
    func aLineWithoutAReasonIsRefused(_ line: String) {
        #expect(throws: MutationScope.Fault.self) { try MutationScope(line) }
    }
}
