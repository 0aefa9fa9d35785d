import AfterSalesCommission
import AfterSalesCore
import Foundation
import Testing

@Suite struct GoldenCloseTests {
    @Test(arguments: ["1", "2"])
    func wholeStore(_ number: String) throws {
        let plan = try PlanDraft.reference4S.validated()
        let close = try plan.close(try MonthFacts(json: try Fixture.text("facts-\(number)")))
        let expected = try Fixture.object("close-\(number)")
        let actual = try Fixture.object(text: close.json(explanations: nil))
        for key in ["period", "dealer", "currency", "plan", "status", "pools", "funds"] {
            #expect(actual[key] as? NSObject == expected[key] as? NSObject, "\(key)")
        }
        let lines = try #require(actual["statements"] as? [[String: Any]])
        let wanted = try #require(expected["statements"] as? [[String: Any]])
        #expect(lines.count == wanted.count)
        for (line, want) in zip(lines, wanted) {
            for (key, value) in want {
                #expect(line[key] as? NSObject == value as? NSObject, "\(want["employee"] ?? "") \(key)")
            }
        }
        let codes = close.findings.map { "\($0.severity.rawValue) \($0.code)" }
        let wantedCodes = try #require(expected["findings"] as? [[String: String]])
            .map { "\($0["severity"] ?? "") \($0["code"] ?? "")" }
        #expect(codes == wantedCodes)
    }
}
