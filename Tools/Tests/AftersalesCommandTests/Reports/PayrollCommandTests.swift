import Foundation
import Testing

/// `payroll`.
@Suite struct PayrollCommandTests {
    private static func payroll(_ store: PostedStore, _ more: String...) async -> ToolRun {
        await ToolRun.inProcess(["payroll", store.path, "--month", "2026-06"] + more)
    }

    /// E1: 100 less 30, to 500 by the draw; salary 100. The others: 100 and a salary of 100.
    @Test func aRowForEachEmployeeAndTheTotals() async throws {
        let run = await Self.payroll(try await PostedStore())
        #expect(run.status == 0, "\(run.errors)")
        let expected = [
            "month,dealer,currency,employee,name,position,baseSalary,scheme:test:sales,corrections,withheld,advance,recovered,carriedForward,payable,income,held,due",
            "2026-06,D01,CNY,E1,One,clerk,100.00,100.00,-30.00,0.00,430.00,0.00,0.00,500.00,600.00,0.00,500.00",
            "2026-06,D01,CNY,E2,Two,clerk,100.00,100.00,0.00,0.00,0.00,0.00,0.00,100.00,200.00,0.00,100.00",
            "2026-06,D01,CNY,E3,\"'=HYPERLINK(\"\"x\"\")<script>\",clerk,100.00,100.00,0.00,0.00,0.00,0.00,0.00,100.00,200.00,0.00,100.00",
            "2026-06,D01,CNY,,,,300.00,300.00,-30.00,0.00,430.00,0.00,0.00,700.00,1000.00,0.00,700.00",
        ]
        #expect(run.output == expected.map { $0 + "\r\n" }.joined())
    }

    @Test func whatIsHeldStandsApart() async throws {
        let store = try await PostedStore([(PostedStore.facts(), "a"), (PostedStore.facts(draws: false), "b")])
        try await store.hold(plan: "a")
        let run = await Self.payroll(store, "--dealer", "D01", "--format", "json")
        #expect(run.status == 0, "\(run.errors)")
        let document = try Fixture.object(text: run.output)
        let closes = try #require(document["closes"] as? [[String: Any]])
        #expect(closes.compactMap { $0["held"] as? Bool } == [true, false])
        let totals = try #require(document["totals"] as? [String: Any])
        // By a 500 + 100 + 100, by b 70 + 100 + 100; the salary of 300 once.
        #expect(totals["held"] as? String == "700.00" && totals["due"] as? String == "270.00")
        #expect(totals["baseSalary"] as? String == "300.00" && totals["income"] as? String == "1270.00")
    }

    @Test func whatIsNotPostedIsRefused() async throws {
        let store = try await PostedStore()
        try await store.draft(PostedStore.facts(), plan: "b")
        let run = await Self.payroll(store, "--format", "json")
        #expect(run.status == 65 && run.output.isEmpty)
        #expect(try Fixture.codes(run.errors) == ["notPosted"])
        #expect(run.errors.contains("2026-06/b"))
    }

    @Test func whichDealershipAndMonth() async throws {
        let store = try await PostedStore([(PostedStore.facts(), "test"), (PostedStore.facts(dealer: "D02"), "test")])
        let several = await Self.payroll(store, "--format", "json")
        #expect(several.status == 65)
        #expect(try Fixture.codes(several.errors) == ["severalDealers"])
        #expect(several.errors.contains("D01, D02"))
        let one = await Self.payroll(store, "--dealer", "D02")
        #expect(one.status == 0 && one.output.contains("2026-06,D02,") && !one.output.contains("D01"))
        for more in [["--dealer", "D03"], ["--month", "2026-07"]] {
            let none = await ToolRun.inProcess(
                ["payroll", store.path, "--month", "2026-06", "--format", "json"] + more)
            #expect(none.status == 65)
            #expect(try Fixture.codes(none.errors) == ["noClose"])
        }
        for usage in [["--dealer", ""], ["--format", "html"], ["--month", "June"]] {
            #expect(await ToolRun.inProcess(["payroll", store.path, "--month", "2026-06"] + usage).status == 64)
        }
        #expect(await ToolRun.inProcess("payroll", store.path).status == 64)
        #expect(await ToolRun.inProcess("payroll", store.scratch.path("no"), "--month", "2026-06").status == 74)
        let file = store.scratch.path("payroll.csv")
        #expect(await Self.payroll(store, "--dealer", "D01", "-o", file).output.isEmpty)
        #expect(try store.scratch.text("payroll.csv") == (await Self.payroll(store, "--dealer", "D01").output))
    }
}
