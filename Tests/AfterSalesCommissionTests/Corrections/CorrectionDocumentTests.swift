import AfterSalesCommission
import AfterSalesCore
import AfterSalesStorage
import Testing

/// Corrections in documents.
@Suite struct CorrectionDocumentTests {
    private static func facts(_ correction: Correction) throws -> MonthFacts {
        var facts = try SmallMonth.facts()
        facts.corrections = [correction]
        return facts
    }

    private static func full() throws -> Correction {
        let record = RecordReference(kind: "order_figures", owner: .dealer("D1"), id: "RO-1")
        return Correction(
            employee: "E1", amount: try Money("-5.00", .cny), ofPeriod: try Month("2026-05"), reason: "reversed",
            scheme: "bonus", cause: .recomputed,
            behind: [
                CorrectionReason(
                    FigureDifference(name: "sales", subject: .employee("E1"), was: "100.00", now: "0.00"),
                    records: [record, RecordReference(kind: "survey", owner: .group, id: "S 1")], lines: ["RO-1/3"]),
                CorrectionReason(FigureDifference(name: "perHour", subject: nil, was: "2", now: nil)),
                CorrectionReason(
                    FigureDifference(name: "employee.team", subject: .team("front"), was: nil, now: "front")),
            ])
    }

    @Test func `everything a correction says is written and read`() throws {
        let facts = try Self.facts(try Self.full())
        let text = facts.json()
        #expect(try MonthFacts(json: text) == facts)
        #expect(try MonthFacts(json: text).json() == text)
        let plan = try CommissionPlan(json: SmallPlan.json)
        let close = try plan.close(facts)
        #expect(close["E1"]?.corrections == facts.corrections)
        #expect(close.json().contains("\"records\"") && close.json().contains("\"cause\": \"recomputed\""))
    }

    @Test func `one that says no more is written as ever`() throws {
        let plain = Correction(
            employee: "E1", amount: try Money("-5.00", .cny), ofPeriod: try Month("2026-05"), reason: "reversed")
        let text = try Self.facts(plain).json()
        for member in ["scheme\"", "cause", "behind"] {
            #expect(!text.components("\"corrections\"").contains(member))
        }
    }

    @Test func `long lists are cut and counted`() throws {
        let records = (0..<250).map { RecordReference(kind: "order", owner: .dealer("D1"), id: Identifier("O\($0)")) }
        let reason = CorrectionReason(
            FigureDifference(name: "sales", subject: .dealer, was: "1", now: "2"), records: records,
            lines: records.map(\.description))
        #expect(reason.records == Array(records.prefix(100)) && reason.recordCount == 250 && reason.lines.count == 100)
        var correction = try Self.full()
        correction.behind = [reason]
        let again = try MonthFacts(json: try Self.facts(correction).json())
        #expect(again.corrections == [correction])
    }

    @Test(arguments: [
        ("\"recomputed\"", "\"recomputing\"", "unknownCorrectionCause $.corrections[0].cause ~ recomputed"),
        ("\"kind\": \"survey\", ", "", "missingField $.corrections[0].behind[0].records[1].kind"),
        (
            "\"subject\": \"team:front\"", "\"subject\": \"front\"",
            "malformedSubject $.corrections[0].behind[2].subject"
        ),
        ("\"was\": \"2\"", "\"before\": \"2\"", "unknownField $.corrections[0].behind[1].before"),
        ("\"figure\": \"perHour\"", "\"figure\": 2", "wrongType $.corrections[0].behind[1].figure"),
    ])
    func `a document that is wrong`(_ part: String, _ replacement: String, _ problem: String) throws {
        let text = try Self.facts(try Self.full()).json()
        let compact = text.replacing("\n", with: " ").split(separator: " ").joined(separator: " ")
        try #require(compact.contains(part), "\(compact.suffix(900))")
        do {
            _ = try MonthFacts(json: compact.replacing(part, with: replacement))
            Issue.record("read")
        } catch {
            #expect(error.findings.map(\.short).contains(problem), "\(error.findings.map(\.short))")
        }
    }
}

extension String {
    /// What stands behind a part.
    fileprivate func components(_ part: String) -> Substring {
        guard let found = firstRange(of: part) else { return "" }
        return self[found.upperBound...]
    }
}
