import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite
import Foundation
import Testing

/// `care derive` and `care due`, on a file and on a server.
@Suite struct CareCommandTests {
    private static func fill(_ store: some RecordStore, dealer: Identifier<Dealer> = "D01") async throws {
        let today = try LocalDate("2026-06-15")
        let act = Act("fill", by: .system("test"), at: try Timestamp("2026-06-15T02:00:00Z"))
        var changes = ChangeSet(CommitKey(.dealer(dealer), "fill"))
        for number in 1...12 {
            let born = try Birthday(year: 1980, month: number, day: 10)
            let phone = ContactPoint(
                .mobile(try PhoneNumber("13812343079", in: "CN")),
                consents: number == 6 ? [] : [Consent(.care, on: today, source: "form")])
            let details = CustomerDetails(
                party: .person(Person(name: "王芳", birthday: born)), contactPoints: [phone],
                serviceAdvisor: number == 5 ? nil : Identifier("SA\(number % 2)"))
            try changes.insert(
                try Customer(RecordKey(dealer: dealer, Identifier("C\(number)")), details, asOf: today), act)
        }
        try await store.commit(changes)
    }

    private static func filled(_ kind: StoreCommandTests.Kind, _ scratch: Scratch) async throws -> String {
        let address = try await kind.address(scratch)
        switch kind {
        case .sqlite:
            let store = try SQLiteStore(path: address, kinds: StoredKinds.all)
            try await fill(store)
            try await fill(store, dealer: "D02")
            try store.close()
        case .postgreSQL:
            let store = try await PostgreSQLStore(address, kinds: StoredKinds.all)
            try await fill(store)
            try await fill(store, dealer: "D02")
            await store.close()
        }
        return address
    }

    private static let window = ["--from", "2026-01-01", "--through", "2026-12-31"]

    @Test(arguments: StoreCommandTests.Kind.allCases)
    func tasksArePlannedAndListed(_ kind: StoreCommandTests.Kind) async throws {
        let scratch = try Scratch()
        let store = try await Self.filled(kind, scratch)
        let derive = ["care", "derive", store, "--dealer", "D01", "--format", "json"] + Self.window
        let first = await ToolRun.inProcess(derive)
        #expect(first.status == 0, "\(first.errors)")
        let run = try Fixture.object(text: first.output)
        #expect(run["customers"] as? Int == 12)
        #expect(run["added"] as? Int == 12)
        #expect(
            run["counts"] as? [String: Int] == ["contactNotCountable": 12, "noConsent": 1, "nobodyResponsible": 1])
        let again = try Fixture.object(text: await ToolRun.inProcess(derive).output)
        #expect(again["added"] as? Int == 0)
        #expect(again["unchanged"] as? Int == 12)
        #expect(await ToolRun.inProcess(["care", "derive", store, "--dealer", "D02"] + Self.window).status == 0)

        func due(_ more: String...) async throws -> [[String: Any]] {
            let run = await ToolRun.inProcess(
                ["care", "due", store, "--on", "2026-06-10", "--format", "json"] + more)
            #expect(run.status == 0, "\(run.errors)")
            return try #require(try Fixture.object(text: run.output)["tasks"] as? [[String: Any]])
        }
        let all = try await due("--dealer", "D01")
        #expect(all.map { $0["customer"] as? String } == (1...6).map { "C\($0)" })
        #expect(all.map { $0["daysOverdue"] as? Int } == [151, 120, 92, 61, 31, 0])
        #expect(all.last?["reach"] as? String == "noConsent")
        #expect(try await due().count == 12)
        #expect(
            try await due("--dealer", "D01", "--employee", "SA1").map { $0["customer"] as? String } == ["C1", "C3"])
        #expect(try await due("--dealer", "D01", "--queue").map { $0["customer"] as? String } == ["C5"])
        #expect(try await due("--dealer", "D03").isEmpty)
        #expect(await ToolRun.inProcess("store", "check", store).status == 0)
    }

    @Test func peopleReadTheListInTheirLanguage() async throws {
        let scratch = try Scratch()
        let store = try await Self.filled(.sqlite, scratch)
        let derived = await ToolRun.inProcess(["care", "derive", store, "--dealer", "D01"] + Self.window)
        #expect(derived.output.hasPrefix("12 customers: 12 tasks added, 0 planned anew, 0 withdrawn, 0 unchanged\n"))
        let english = await ToolRun.inProcess("care", "due", store, "--on", "2026-02-10", "--dealer", "D01")
        #expect(english.output.contains("greeting"))
        #expect(english.output.hasSuffix("1 due, 1 overdue\n"))
        #expect(!english.output.contains("王芳"))
        let chinese = await ToolRun.inProcess(
            "care", "due", store, "--on", "2026-02-10", "--dealer", "D01", "--language", "zh-Hans")
        #expect(chinese.output.contains("问候"))
        #expect(chinese.output.hasSuffix("当日到期 1 项，逾期 1 项\n"))
        let none = await ToolRun.inProcess("care", "due", store, "--on", "2025-02-10")
        #expect(none.output == "0 due, 0 overdue\n")
    }

    @Test func whatIsWrongIsSaid() async throws {
        let scratch = try Scratch()
        let nowhere = scratch.path("nowhere")
        #expect(await ToolRun.inProcess("care", "due", nowhere, "--on", "2026-02-10").status == 74)
        #expect(await ToolRun.inProcess(["care", "derive", nowhere, "--dealer", "D01"] + Self.window).status == 74)
        #expect(!FileManager.default.fileExists(atPath: nowhere))
        let broken = try scratch.file("plan.json", #"{"format": "aftersales.care-plan/1", "id": "p", "version": 0}"#)
        let run = await ToolRun.inProcess(
            ["care", "derive", nowhere, "--dealer", "D01", "--plan", broken, "--format", "json"] + Self.window)
        #expect(run.status == 65)
        #expect(try Fixture.codes(run.errors) == ["missingField", "missingField", "invalidVersion"])
        let unknown = await ToolRun.inProcess(
            ["care", "derive", nowhere, "--dealer", "D01", "--plan", "care-5s"] + Self.window)
        #expect(unknown.status == 74)
        for usage in [
            ["due", nowhere], ["due", nowhere, "--on", "2026-02-30"],
            ["due", nowhere, "--on", "2026-02-10", "--dealer", ""],
            ["due", nowhere, "--on", "2026-02-10", "--employee", "E", "--queue"],
            ["derive", nowhere, "--dealer", "D01", "--from", "2026-02-01", "--through", "2026-01-01"],
            ["derive", nowhere, "--dealer", "D01", "--utc-offset", "8"] + Self.window,
        ] {
            #expect(await ToolRun.inProcess(["care"] + usage).status == 64, "\(usage)")
        }
    }
}
