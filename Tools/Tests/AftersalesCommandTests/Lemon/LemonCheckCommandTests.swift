import AfterSales
import Foundation
import Testing

@testable import AftersalesCommand

/// `aftersales lemon check`.
@Suite struct LemonCheckCommandTests {
    private static func history(bought: String = "2022-01-01", visits: Int = 4, extra: [String: Any] = [:]) -> [String:
        Any]
    {
        let list: [[String: Any]] = (0..<visits).map { index in
            [
                "id": "RO-\(index)", "arrivedAt": "2022-0\(index + 2)-01T09:00:00+08:00",
                "completedAt": "2022-0\(index + 2)-02T08:00:00+08:00", "odometer": 1_000 * (index + 1),
                "faults": [["code": "P0300", "system": "engine"]],
            ]
        }
        let base: [String: Any] = [
            "format": CarHistory.format, "market": "CN", "utcOffsetSeconds": 28_800, "unit": "km",
            "invoicedOn": bought, "deliveredOn": bought, "use": "household", "odometer": 12_000, "visits": list,
        ]
        return base.merging(extra) { $1 }
    }

    private static func check(_ history: [String: Any], _ arguments: String...) async throws -> ToolRun {
        let scratch = try Scratch()
        let file = try scratch.file("car.json", json: history)
        return await ToolRun.inProcess(["lemon", "check", "--vehicle", file] + arguments)
    }

    private static func rule(_ id: String, in run: ToolRun) throws -> [String: Any] {
        let rules = try #require(try Fixture.object(text: run.output)["rules"] as? [[String: Any]])
        return try #require(rules.first { $0["id"] as? String == id })
    }

    @Test(arguments: [(3, 2, "open"), (4, 1, "open"), (5, 0, "reached"), (6, 0, "reached")])
    func countersAndDistances(visits: Int, distance: Int, state: String) async throws {
        let run = try await Self.check(
            Self.history(visits: visits), "--rules", "china-2022", "--on", "2022-12-31", "--format", "json")
        #expect(run.status == 0)
        let rule = try Self.rule("sameFault", in: run)
        #expect(rule["count"] as? Int == visits && rule["threshold"] as? Int == 5)
        #expect(rule["distance"] as? Int == distance && rule["state"] as? String == state)
        // Each stay of 23 hours is a day.
        #expect(try Self.rule("repairDays", in: run)["count"] as? Int == visits)
    }

    /// The day of purchase decides by itself; a set that is not the car's own is warned of.
    @Test(arguments: [
        ("2021-12-31", "auto", "china-2013", 0), ("2022-01-01", "auto", "china-2022", 0),
        ("2021-12-31", "china-2022", "china-2022", 1),
    ])
    func theRulesOfTheDay(bought: String, rules: String, id: String, warnings: Int) async throws {
        let run = try await Self.check(
            Self.history(bought: bought), "--rules", rules, "--on", "2022-12-31", "--format", "json")
        #expect(run.status == 0)
        let report = try Fixture.object(text: run.output)
        #expect(report["ruleSet"] as? String == id)
        let findings = try #require(report["findings"] as? [[String: Any]])
        #expect(findings.filter { $0["code"] as? String == "lemonOtherRuleSet" }.count == warnings)
    }

    @Test func forPeopleInBothLanguages() async throws {
        let english = try await Self.check(Self.history(), "--on", "2022-12-31")
        #expect(english.status == 0 && english.errors.isEmpty)
        #expect(
            english.output.contains("one more repair of this fault (P0300), and the customer may have the car replaced")
        )
        let chinese = try await Self.check(Self.history(), "--on", "2022-12-31", "--language", "zh-Hans")
        #expect(chinese.output.contains("同一质量问题（P0300）再修理 1 次，消费者可选择更换车辆或者退货"))
    }

    @Test func badInputIsSaidAtOnce() async throws {
        let bad = Self.history(
            bought: "2022-04-15", extra: ["odometer": 100, "price": ["amount": "-5.00", "currency": "CNY"]])
        let run = try await Self.check(bad, "--on", "2022-12-31", "--format", "json")
        #expect(run.status == 65)
        let codes = try Fixture.codes(run.errors)
        #expect(codes.filter { $0 == "lemonRepairBeforePurchase" }.count == 3)
        #expect(codes.contains("amountBelowZero"))
        #expect(run.output.contains("odometerRollback"))
        let gap = try await Self.check(Self.history(bought: "2013-09-30", visits: 0), "--format", "json")
        #expect(gap.status == 65)
        #expect(try Fixture.codes(gap.errors) == ["lemonNoRuleSet"])
    }

    @Test func documentsAndFilesThatAreNone() async throws {
        let scratch = try Scratch()
        let rules = try scratch.file("rules.json", "{}")
        let car = try scratch.file("car.json", "[]")
        let both = await ToolRun.inProcess("lemon", "check", "--rules", rules, "--vehicle", car, "--format", "json")
        #expect(both.status == 65)
        let codes = try Fixture.codes(both.errors)
        #expect(codes.contains("missingField") && codes.contains("wrongType"))
        let missing = await ToolRun.inProcess("lemon", "check", "--rules", "china-2030", "--vehicle", car)
        #expect(missing.status == 74 && missing.errors.contains("china-2013, china-2022, california"))
        // West of Greenwich the last day of the calendar ends beyond it.
        let late = try await Self.check(
            Self.history(extra: ["utcOffsetSeconds": -43_200]), "--on", "9999-12-31", "--format", "json")
        #expect(late.status == 64)
        #expect(try Fixture.codes(late.errors) == ["dateOutOfRange"])
        let wrong = await ToolRun.inProcess("lemon", "check")
        #expect(wrong.status == 64)
    }

    @Test func aRuleSetOfOnesOwn() async throws {
        let scratch = try Scratch()
        let rules = try scratch.file("rules.json", LemonRuleSet.china2013.json())
        let run = try await Self.check(
            Self.history(bought: "2021-12-31"), "--rules", rules, "--on", "2022-12-31", "--format", "json")
        #expect(run.status == 0)
        #expect(try Self.rule("sameFault", in: run)["distance"] as? Int == 2)
    }
}
