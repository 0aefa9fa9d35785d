import AfterSalesCommission
import AfterSalesCore
import Testing

@Suite struct LintTests {
    private static func notes(_ draft: PlanDraft, _ code: Finding.Code) throws -> [Finding] {
        try draft.validated().lint().filter { $0.code == code }
    }

    private static func input(_ name: String, of finding: Finding) -> String? {
        finding.inputs.first { $0.name == name }?.value
    }

    @Test func print_all() throws {
        for note in try PlanDraft.reference4S.validated().lint() { print(note) }
    }
}
