import AfterSalesCore
import AfterSalesCustomers
import Foundation
import Testing

/// Plan documents, right and wrong.
@Suite struct CarePlanTests {
    private static func fixture() throws -> String {
        let url = try #require(
            Bundle.module.url(forResource: "care-4s", withExtension: "json", subdirectory: "Fixtures"))
        return try String(contentsOf: url, encoding: .utf8)
    }

    @Test func theBuiltInPlanIsTheFixtureByteForByte() throws {
        let text = try Self.fixture()
        #expect(CarePlanDraft.standard4S.json() == text)
        #expect(try CarePlanDraft(json: text) == .standard4S)
        let plan = try CarePlan(json: text)
        #expect(plan.id == "care-4s")
        #expect(plan.version == 1)
        #expect(plan.lint() == [])
        #expect(Set(plan.rules.map(\.trigger)) == Set(CareTrigger.allCases), "every trigger has a rule")
        #expect(CarePlanDraft.builtIn("care-4s") == .standard4S)
        #expect(CarePlanDraft.builtIn("none") == nil)
        let decoded = try JSONDecoder().decode(CarePlanDraft.self, from: JSONEncoder().encode(plan.draft))
        #expect(decoded == plan.draft)
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

    static let document = """
        {"format": "aftersales.care-plan/1", "id": "p", "version": 1, "title": {"en": "T", "zh-Hans": "题"},
         "rules": [{"id": "r", "title": {"en": "R", "zh-Hans": "则"}, "trigger": "campaign", "topics": ["a"],
         "task": "greeting", "due": {"days": 0}, "by": "customerCare", "channels": ["call", "letter"],
         "consent": "care", "points": [{"en": "P", "zh-Hans": "点"}]}]}
        """

    static let faults: [Fault] = [
        Fault("plan/1", "plan/2", .wrongFormat, "$.format"),
        Fault("\"id\": \"p\"", "\"id\": \"\"", "invalidName", "$.id"),
        Fault("\"id\": \"p\"", "\"id\": \"a/b\"", "invalidName", "$.id"),
        Fault("\"version\": 1", "\"version\": 0", "invalidVersion", "$.version"),
        Fault("\"version\": 1", "\"version\": \"1\"", .wrongType, "$.version"),
        Fault("\"version\": 1,", "", .missingField, "$.version"),
        Fault("\"en\": \"T\", ", "", .missingField, "$.title.en"),
        Fault("\"en\": \"T\"", "\"en\": \" \"", .emptyText, "$.title.en"),
        Fault("\"en\": \"T\"", "\"fr\": \"T\", \"en\": \"T\"", .unknownField, "$.title.fr"),
        Fault("\"campaign\", \"topics\": [\"a\"]", "\"ownBirthdy\"", .unknownTrigger, "$.rules[0].trigger"),
        Fault("\"campaign\"", "\"ownBirthday\"", .topicsWithoutCampaign, "$.rules[0].topics"),
        Fault("[\"a\"]", "[\"a\", \"a\"]", .duplicateEntry, "$.rules[0].topics[1]"),
        Fault("{\"days\": 0}", "{\"days\": -1}", .dueOutOfRange, "$.rules[0].due.days"),
        Fault("{\"days\": 0}", "{\"months\": 121}", .dueOutOfRange, "$.rules[0].due.months"),
        Fault("{\"days\": 0}", "{\"hours\": 1}", .dueNotPossible, "$.rules[0].due"),
        Fault("{\"days\": 0}", "{}", .dueNotOne, "$.rules[0].due"),
        Fault("{\"days\": 0}", "{\"days\": 0, \"hours\": 1}", .dueNotOne, "$.rules[0].due"),
        Fault("{\"days\": 0}", "{\"weeks\": 1, \"days\": 0}", .unknownField, "$.rules[0].due.weeks"),
        Fault("{\"days\": 0}", "{\"days\": \"0\"}", .wrongType, "$.rules[0].due.days"),
        Fault("\"greeting\"", "\"\"", .emptyText, "$.rules[0].task"),
        Fault("\"customerCare\"", "\"a\\u0007\"", .controlCharacter, "$.rules[0].by"),
        Fault("[\"call\", \"letter\"]", "[]", .noChannels, "$.rules[0].channels"),
        Fault("[\"call\", \"letter\"]", "[\"call\", \"call\"]", .duplicateEntry, "$.rules[0].channels[1]"),
        Fault("[\"call\", \"letter\"]", "[1]", .wrongType, "$.rules[0].channels[0]"),
        Fault("\"consent\": \"care\",", "", .missingField, "$.rules[0].consent"),
        Fault("\"consent\": \"care\"", "\"consent\": null", .missingField, "$.rules[0].consent"),
        Fault(
            "{\"en\": \"P\", \"zh-Hans\": \"点\"}", "{\"en\": \"P\"}", .missingField, "$.rules[0].points[0][\"zh-Hans\"]"
        ),
        Fault("{\"en\": \"P\", \"zh-Hans\": \"点\"}", "3", .wrongType, "$.rules[0].points[0]"),
        Fault("\"points\"", "\"ponts\"", .unknownField, "$.rules[0].ponts"),
        Fault("\"id\": \"r\"", "\"id\": \"r\", \"id\": \"r\"", .duplicateKey, "$.rules[0].id"),
    ]

    @Test(arguments: faults)
    func aFaultIsSaidWhereItIs(_ fault: Fault) throws {
        let text = Self.document.replacingOccurrences(of: fault.old, with: fault.new)
        #expect(text != Self.document)
        let rejection = try #require(throws: Rejection.self) { try CarePlan(json: text) }
        #expect(
            rejection.findings.contains { $0.code == fault.code && $0.place.path == fault.path },
            "\(rejection)")
        #expect(rejection.errors.count == 1, "\(rejection)")
    }

    @Test func theNearestHarmlessDocumentIsTaken() throws {
        let plan = try CarePlan(json: Self.document)
        #expect(plan.rules.map(\.due) == [.days(0)])
        #expect(plan.rules[0].points == [LocalizedText("P", "点")])
    }

    @Test func allFaultsAreSaidAtOnce() throws {
        var draft = CarePlanDraft.standard4S
        draft.rules[3].due = .months(0)
        draft.rules[1].trigger = "newCar"
        draft.rules[2].id = "first-call"
        draft.rules[4].due = .hours(2)
        draft.rules[9].due = .daysBefore(3)
        draft.title = [:]
        let rejection = try #require(throws: Rejection.self) { try draft.validated() }
        #expect(
            rejection.findings.map(\.code) == [
                .missingTranslation, .missingTranslation, .unknownTrigger, "duplicateId", .dueOutOfRange,
                .dueNotPossible, .dueNotPossible,
            ])
        #expect(throws: Rejection.self) { try CarePlanDraft(id: "p", version: 1, title: draft.title).validated() }
    }

    @Test func aMistypedNameIsNotedAndAnOwnOneIsNot() throws {
        let plan = try CareSample.plan(only: ["first-call"]) {
            $0.role = "salesManger"
            $0.channels = ["call", "fax"]
        }
        #expect(plan.lint().map(\.code) == [.unusualName])
        #expect(plan.lint().first?.place.path == "$.rules[0].by")
    }
}
