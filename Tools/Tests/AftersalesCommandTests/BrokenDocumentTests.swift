import Foundation
import Testing

/// Everything that is wrong with a document is said in one run, each with its place.
@Suite struct BrokenDocumentTests {
    /// The reference plan with many faults planted, and the places where they are.
    private static func brokenPlan() throws -> (plan: [String: Any], places: [String]) {
        var plan = try Fixture.referencePlan()
        plan["currency"] = "XYZ"
        plan["colour"] = "blue"
        plan["withholding"] = [["id": "fund", "rate": "120%"]]
        var schemes = try #require(plan["schemes"] as? [[String: Any]])
        schemes[0]["amount"] = "outputt * 0.5%"
        schemes[1]["amount"] = "accessorySalesPlain + hoursSold"
        schemes[2]["amount"] = "accessorySalesBySalesDepartment * ("
        schemes[3]["id"] = schemes[4]["id"]
        schemes[4]["coefficients"] = ["partsManager": "-0.2"]
        schemes[5]["basis"] = "galaxy"
        plan["schemes"] = schemes
        var tables = try #require(plan["tables"] as? [String: [String: Any]])
        tables["bodyRate"]?["steps"] = [["from": "400", "value": "1"], ["from": "100", "value": "2"]]
        tables["paintRate"]?["through"] = 0.5
        plan["tables"] = tables
        let places = [
            "$.currency", "$.colour", "$.withholding[0].rate", "$.schemes[0].amount", "$.schemes[1].amount",
            "$.schemes[2].amount", "$.schemes[4]", "$.schemes[5].basis", "$.tables.bodyRate",
            "$.tables.paintRate.through",
        ]
        return (plan, places)
    }

    @Test func allProblemsOfAPlanAtOnceAsJSON() async throws {
        let scratch = try Scratch()
        let (plan, places) = try Self.brokenPlan()
        let path = try scratch.file("plan.json", json: plan)
        let run = await ToolRun.inProcess("commission", "check", path, "--format", "json")
        #expect(run.status == 65)
        #expect(run.output == "")
        let errors = try #require(try Fixture.object(text: run.errors)["errors"] as? [[String: Any]])
        for place in places {
            #expect(errors.contains { ($0["path"] as? String)?.hasPrefix(place) == true }, "\(place)")
        }
        for error in errors {
            #expect((error["code"] as? String)?.isEmpty == false)
            #expect((error["message"] as? String)?.isEmpty == false)
            #expect(error["file"] as? String == path)
        }
        let unknown = try #require(errors.first { $0["path"] as? String == "$.schemes[0].amount" })
        #expect(unknown["column"] as? Int == 1)
        #expect((unknown["message"] as? String)?.contains("output") == true)
    }

    @Test(arguments: ["en", "zh-Hans"])
    func allProblemsOfAPlanAtOnceForPeople(_ language: String) async throws {
        let scratch = try Scratch()
        let (plan, places) = try Self.brokenPlan()
        let path = try scratch.file("plan.json", json: plan)
        let run = await ToolRun.inProcess("commission", "check", path, "--language", language)
        #expect(run.status == 65)
        let lines = run.errors.split(separator: "\n")
        for place in places { #expect(lines.contains { $0.contains(place) }, "\(place)") }
        let word = language == "en" ? "error: " : "错误: "
        #expect(lines.allSatisfy { $0.hasPrefix(word) && $0.hasSuffix("]") })
    }

    @Test func planAndFactsAreBothReadBeforeAnythingIsSaid() async throws {
        let scratch = try Scratch()
        let plan = try scratch.file("plan.json", json: Fixture.plan(amount: "sale"))
        let facts = try scratch.file("facts.json", "{\"format\": 3}")
        let run = await ToolRun.inProcess("commission", "close", "--plan", plan, "--facts", facts, "--format", "json")
        #expect(run.status == 65)
        let errors = try #require(try Fixture.object(text: run.errors)["errors"] as? [[String: Any]])
        #expect(Set(errors.compactMap { $0["file"] as? String }) == [plan, facts])
        #expect(await ToolRun.inProcess("commission", "close", "--plan", plan, "--facts", "missing").status == 74)
    }

    @Test func allProblemsOfTheFactsAtOnce() async throws {
        let scratch = try Scratch()
        var facts = try Fixture.object("facts-1")
        var employees = try #require(facts["employees"] as? [[String: Any]])
        employees[0]["position"] = "serviceAdviser"
        employees[1]["id"] = employees[2]["id"]
        facts["employees"] = employees
        var metrics = try #require(facts["metrics"] as? [[String: Any]])
        metrics.append(["metric": "hoursSold", "subject": "employee:nobody", "value": "1"])
        facts["metrics"] = metrics
        facts["currency"] = "EUR"
        facts["corrections"] = [["employee": "E001", "amount": "1", "ofPeriod": "2026-09", "reason": "later"]]
        let path = try scratch.file("facts.json", json: facts)
        let run = await ToolRun.inProcess(
            "commission", "close", "--plan", "reference-4s", "--facts", path, "--format", "json")
        #expect(run.status == 65)
        let codes = Set(try Fixture.codes(run.errors))
        #expect(codes.isSuperset(of: ["unknownPosition", "duplicateFact", "unknownEmployee", "currencyMismatch"]))
    }

    @Test func notesOfThePlanAreJSONOnStandardOutput() async throws {
        let run = await ToolRun.inProcess("commission", "check", "reference-4s", "--format", "json")
        #expect(run.status == 0)
        let report = try Fixture.object(text: run.output)
        #expect(report["plan"] as? NSDictionary == ["id": "reference-4s", "version": 1])
        let notes = try #require(report["notes"] as? [[String: Any]])
        for note in notes {
            for key in ["severity", "code", "message", "path"] { #expect(note[key] is String, "\(key)") }
        }
    }
}
