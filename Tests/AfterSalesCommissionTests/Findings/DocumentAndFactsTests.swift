import AfterSalesCommission
import AfterSalesCore
import Foundation
import Testing

/// A facts document with faults of form and of content: all are said in one run, and none twice.
@Suite struct DocumentAndFactsTests {
    private static func findings(_ edits: [(String, String)]) throws -> [String] {
        var text = try Fixture.text("facts-1")
        for (part, replacement) in edits {
            let range = try #require(text.range(of: part), "\(part)")
            text.replaceSubrange(range, with: replacement)
        }
        let plan = try PlanDraft.reference4S.validated()
        switch Result(catching: { () throws(Rejection) in try plan.close(json: text.utf8) }) {
        case .success(let close): return close.findings.map { "\($0.code) \($0.place)" }
        case .failure(let rejection): return rejection.findings.map { "\($0.code) \($0.place)" }
        }
    }

    @Test func formAndContentInOneRun() throws {
        let found = try Self.findings([
            (#""value": "759819.85""#, #""value": 759819.85"#),
            (#""position": "serviceAdvisor""#, #""position": "serviceAdvisr""#),
            (#""value": "561075.01""#, #""value": "0""#),
            (#""status": "regular""#, #""status": "regulr""#),
            (#""employee": "E043""#, #""employee": "E999""#),
        ])
        #expect(
            found == [
                "unknownStatus $.employees[0].status", "fractionalNumber $.metrics[0].value",
                "unknownEmployee $.corrections[0].employee",
                #"zeroTarget $.targets[?(@.metric=="output" && @.subject=="team:reception")]"#,
                "poolWithoutMembers $.schemes[11]",
            ])
    }

    @Test func placesCountFromTheDocument() throws {
        // The first metric is no metric at all; the third is about nobody.
        let found = try Self.findings([
            (#""value": "759819.85""#, #""value": true"#),
            (#""subject": "employee:E002""#, #""subject": "employee:E9""#),
        ])
        #expect(found.contains("unknownEmployee $.metrics[17].subject"))
        #expect(found.contains("wrongType $.metrics[0].value"))
        #expect(!found.contains { $0.hasPrefix("missingMetric $.metrics[?(@.metric==\"normalRepairReceipts\"") })
    }

    @Test func theSameAsFromValues() throws {
        let plan = try PlanDraft.reference4S.validated()
        for name in ["facts-1", "facts-2"] {
            let text = try Fixture.text(name)
            #expect(try plan.close(json: text.utf8).json() == plan.close(MonthFacts(json: text)).json())
        }
    }

    @Test func aDocumentWithoutAMonth() throws {
        #expect(try Self.findings([(#""period": "2026-06""#, #""period": "June""#)]) == ["malformedMonth $.period"])
    }
}
