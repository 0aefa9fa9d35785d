import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import Foundation
import Testing

/// Checklists as documents, right and wrong.
@Suite struct AuditChecklistTests {
    static let document = """
        {"format": "aftersales.audit-checklist/1", "id": "c", "version": 1,
         "title": {"en": "Check", "zh-Hans": "检查"}, "passMark": "90%", "sections": [
          {"id": "s", "title": {"en": "S", "zh-Hans": "环节"}, "weight": "1.5", "passMark": "80%", "items": [
            {"id": "a", "title": {"en": "A", "zh-Hans": "甲"}, "points": 5, "leastPoints": 5},
            {"id": "b", "title": {"en": "B", "zh-Hans": "乙"}, "points": 10, "weight": "2", "mayNotApply": true}]}]}
        """

    @Test func aDocumentIsReadAndWrittenTheSame() throws {
        let checklist = try AuditChecklist(json: Self.document)
        #expect(checklist.passMark == DeskSample.rate("90%"))
        #expect(checklist.items.map(\.id) == ["a", "b"])
        #expect(checklist.items.map(\.leastPoints) == [5, nil] && checklist.items.map(\.mayNotApply) == [false, true])
        #expect(try AuditChecklist(json: checklist.json()) == checklist)
        #expect(try JSONDecoder().decode(AuditChecklist.self, from: JSONEncoder().encode(checklist)) == checklist)
    }

    @Test func theBuiltInOneKeepsToItsOwnRules() throws {
        let visit = AuditChecklist.serviceVisit
        let checked = try AuditChecklist(
            visit.id, version: visit.version, visit.title, passMark: visit.passMark, sections: visit.sections)
        #expect(checked == visit)
        #expect(try AuditChecklist(json: visit.json()) == visit)
        #expect(visit.items.contains { $0.leastPoints != nil } && visit.items.contains { $0.mayNotApply })
        let weights = visit.sections.reduce(Int64(0)) { $0 + $1.weight.mantissa }
        #expect(weights == 100)
        for text in visit.items.map(\.title) + visit.sections.map(\.title) {
            #expect(!text.english.isEmpty && text.simplifiedChinese.unicodeScalars.contains { $0.value > 0x3000 })
        }
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let old: String
        let new: String
        let code: Finding.Code
        let path: String
        init(_ old: String, _ new: String, _ code: Finding.Code, _ path: String) {
            (self.old, self.new, self.code, self.path) = (old, new, code, path)
        }
        var testDescription: String { "\(code) at \(path)" }
    }

    static let faults: [Fault] = [
        Fault("checklist/1", "checklist/9", .wrongFormat, "$.format"),
        Fault("\"version\": 1", "\"version\": 0", "invalidVersion", "$.version"),
        Fault("\"id\": \"c\"", "\"id\": \"\"", .emptyText, "$.id"),
        Fault("\"zh-Hans\": \"检查\"", "\"zh-Hans\": \"\"", .emptyText, "$.title[\"zh-Hans\"]"),
        Fault(", \"zh-Hans\": \"检查\"", "", .missingField, "$.title[\"zh-Hans\"]"),
        Fault("\"passMark\": \"90%\"", "\"passMark\": \"190%\"", .passMarkOutOfRange, "$.passMark"),
        Fault("\"80%\"", "\"-1%\"", .passMarkOutOfRange, "$.sections[0].passMark"),
        Fault("\"80%\"", "\"x\"", .malformedNumber, "$.sections[0].passMark"),
        Fault("\"weight\": \"1.5\"", "\"weight\": \"0\"", .auditWeightOutOfRange, "$.sections[0].weight"),
        Fault("\"weight\": \"1.5\"", "\"weight\": 1.5", .fractionalNumber, "$.sections[0].weight"),
        Fault("\"weight\": \"2\"", "\"weight\": \"-2\"", .auditWeightOutOfRange, "$.sections[0].items[1].weight"),
        Fault(
            "\"weight\": \"2\"", "\"weight\": \"0.1234567\"", .auditWeightOutOfRange, "$.sections[0].items[1].weight"),
        Fault("\"points\": 5", "\"points\": 0", .auditPointsOutOfRange, "$.sections[0].items[0].points"),
        Fault("\"points\": 5", "\"points\": 1001", .auditPointsOutOfRange, "$.sections[0].items[0].points"),
        Fault("\"leastPoints\": 5", "\"leastPoints\": 6", .auditPointsOutOfRange, "$.sections[0].items[0].leastPoints"),
        Fault("\"leastPoints\": 5", "\"leastPoints\": 0", .auditPointsOutOfRange, "$.sections[0].items[0].leastPoints"),
        Fault("\"id\": \"b\"", "\"id\": \"a\"", "duplicateId", "$.sections[0].items[1].id"),
        Fault("\"mayNotApply\"", "\"mayNotaply\"", .unknownField, "$.sections[0].items[1].mayNotaply"),
    ]

    @Test(arguments: faults) func aFaultIsSaidWithItsPlace(_ fault: Fault) throws {
        let json = Self.document.replacingOccurrences(of: fault.old, with: fault.new)
        let error = #expect(throws: Rejection.self) { try AuditChecklist(json: json) }
        let findings = try #require(error).findings
        #expect(findings.contains { $0.code == fault.code && $0.place.path == fault.path }, "\(findings)")
    }

    @Test func nothingToLookAtIsNoChecklist() throws {
        let error = #expect(throws: Rejection.self) {
            try AuditChecklist("c", version: 1, LocalizedText("C", "查"), sections: [])
        }
        #expect(error?.findings.map(\.code) == [.emptyAuditSection])
    }
}
