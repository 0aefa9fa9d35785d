import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite
import Foundation
import Testing

/// `kpi`, on a file and on a server, and what `store check` says of kept figures.
@Suite struct KPICommandTests {
    private static func at(_ minutes: Int) throws -> Timestamp {
        try Timestamp("2026-06-01T00:00:00Z").adding(seconds: Int64(minutes) * 60)
    }

    /// One order: labour at 113.00 with 1.5 hours, a part at 226.00 that cost 120.00, both with 13 % of tax.
    private static func order() throws -> RepairOrder {
        let party = ActingParty.employee("E1")
        var order = try RepairOrder(
            RecordKey(dealer: "D01", "RO-1"), for: "C1", car: "V1", advisor: "E1", team: "reception",
            terms: PriceTerms(.cny, tax: .inclusive), openedAt: at(0))
        let lines = [
            OrderLine(
                "L1", .labour, for: "J1", "labour", unitPrice: try Money("113.00", .cny), taxRate: try Rate("13%"),
                hours: LabourHours(sold: try Hours("1.5"))),
            OrderLine(
                "L2", .part, for: "J1", "part", unitPrice: try Money("226.00", .cny),
                unitCost: try Money("120.00", .cny), taxRate: try Rate("13%"), partClass: .wear),
        ]
        try order.checkIn(Reception(kilometres: 10, concerns: [Concern("c1", "noise")]), by: party, at: at(5))
        try order.estimate(
            EstimateDraft(newJobs: [Job("J1", "brakes", about: ["c1"])], lines: lines), by: party, at: at(10))
        try order.authorize(by: .customer, with: .signature("s"), at: at(15))
        try order.assign("J1", to: [WorkShare("T1", Rate("100%"), team: "A")])
        try order.startWork(by: party, at: at(20))
        try order.record("T1", on: "J1", from: at(30), to: at(90))
        try order.finishWork(by: party, at: at(91))
        for (level, by) in [(InspectionLevel.technician, "T1"), (.teamLeader, "T8"), (.final, "T9")] {
            try order.inspect(level, by: Identifier(by), at: at(92))
        }
        return order
    }

    private static func fill(_ store: some RecordStore) async throws {
        let order = try order()
        let party = ActingParty.employee("E1")
        var changes = ChangeSet(CommitKey(.dealer("D01"), "open"))
        try changes.insert(order, Act("open", by: party, at: at(0)))
        try await store.commit(changes)
        try await store.counted.settle(
            order.key, by: party, at: at(100), in: .china, as: CommitKey(.dealer("D01"), "settle"))
    }

    static func filled(_ kind: StoreCommandTests.Kind, _ scratch: Scratch) async throws -> String {
        let address = try await kind.address(scratch)
        switch kind {
        case .sqlite:
            let store = try SQLiteStore(path: address, kinds: StoredKinds.all)
            try await fill(store)
            try store.close()
        case .postgreSQL:
            let store = try await PostgreSQLStore(address, kinds: StoredKinds.all)
            try await fill(store)
            await store.close()
        }
        return address
    }

    private static let month = ["--dealer", "D01", "--month", "2026-06"]

    @Test(arguments: StoreCommandTests.Kind.allCases)
    func figuresOfAMonth(_ kind: StoreCommandTests.Kind) async throws {
        let scratch = try Scratch()
        let store = try await Self.filled(kind, scratch)
        func figures(_ more: String...) async throws -> [[String: Any]] {
            let run = await ToolRun.inProcess(["kpi", store, "--format", "json"] + Self.month + more)
            #expect(run.status == 0, "\(run.errors)")
            return try #require(try Fixture.object(text: run.output)["figures"] as? [[String: Any]])
        }
        let rate = try await figures("--kpi", "effectiveLabourRate/customer")
        #expect(rate.count == 1)
        let figure = try #require(rate.first)
        // 100.00 without tax, 1.5 hours.
        #expect(figure["subject"] as? String == "dealer")
        #expect(figure["value"] as? String == "66.67")
        #expect(figure["numerator"] as? String == "100.00")
        #expect(figure["denominator"] as? String == "1.50")
        #expect(figure["currency"] as? String == "CNY")
        for key in ["variant", "title", "unit", "formula", "source"] { #expect(figure[key] is String, "\(key)") }
        // Asked for by its id, a KPI is shown in all its variants, of which nothing is known too.
        let variants = try await figures("--kpi", "effectiveLabourRate")
        #expect(variants.count == KPICatalogue.standard.variants(of: "effectiveLabourRate").count)
        #expect(variants.contains { $0["value"] == nil })
        // An order knows that nobody had booked it.
        let share = try #require(try await figures("--kpi", "appointmentShare/orders").first)
        #expect(share["value"] as? String == "0.0000" && share["numerator"] as? String == "0")
        // Nobody reported complaints: no value, and it is said.
        let complaints = try #require(try await figures("--kpi", "complaintsPer100Orders/received").first)
        #expect(complaints["value"] == nil && complaints["numerator"] == nil)
        let findings = try #require(complaints["findings"] as? [[String: Any]])
        #expect(findings.map { $0["code"] as? String } == ["measureNotKnown"])
        let all = try await figures()
        #expect(all.count > 5)
        #expect(all.allSatisfy { $0["value"] is String })
        #expect(Set(try await figures("--by", "advisor").compactMap { $0["subject"] as? String }) == ["advisor:E1"])
        #expect(
            Set(try await figures("--by", "technician").compactMap { $0["subject"] as? String }) == ["technician:T1"])
        #expect(
            Set(try await figures("--by", "team").compactMap { $0["subject"] as? String })
                == ["advisorTeam:reception", "technicianTeam:A"])
        let none = await ToolRun.inProcess("kpi", store, "--dealer", "D01", "--month", "2026-07")
        #expect(none.status == 0)
        #expect(none.output == "no figures are kept of D01 in 2026-07\n")
    }

    @Test func peopleAndSpreadsheets() async throws {
        let scratch = try Scratch()
        let store = try await Self.filled(.sqlite, scratch)
        let one = Self.month + ["--kpi", "effectiveLabourRate/customer"]
        let english = await ToolRun.inProcess(["kpi", store] + one)
        #expect(english.output.contains("66.67 CNY/h"))
        #expect(english.output.contains("denominator"))
        let chinese = await ToolRun.inProcess(["kpi", store, "--language", "zh-Hans"] + one)
        #expect(chinese.output.contains("66.67 CNY/工时"))
        #expect(chinese.output.contains("分母"))
        let csv = await ToolRun.inProcess(["kpi", store, "--format", "csv"] + one)
        let rows = csv.output.split(separator: "\r\n")
        #expect(rows.first == "month,dealer,subject,currency,kpi,variant,unit,value,numerator,denominator,n,source")
        #expect(
            rows.last?.hasPrefix(
                "2026-06,D01,dealer,CNY,effectiveLabourRate,customer,moneyPerHour,66.67,100.00,1.50,") == true)
    }

    @Test func whatIsWrongIsSaid() async throws {
        let scratch = try Scratch()
        let nowhere = scratch.path("nowhere")
        #expect(await ToolRun.inProcess(["kpi", nowhere] + Self.month).status == 74)
        #expect(!FileManager.default.fileExists(atPath: nowhere))
        let unknown = await ToolRun.inProcess(
            ["kpi", nowhere, "--format", "json"] + Self.month
                + ["--kpi", "efectiveLabourRate", "effectiveLabourRate/custmer"])
        #expect(unknown.status == 64)
        #expect(try Fixture.codes(unknown.errors) == ["unknownKPI", "unknownKPI"])
        for usage in [
            [], ["--dealer", "D01"], ["--dealer", "", "--month", "2026-06"], ["--dealer", "D01", "--month", "June"],
            Self.month + ["--by", "bay"], Self.month + ["--format", "html"],
        ] {
            #expect(await ToolRun.inProcess(["kpi", nowhere] + usage).status == 64, "\(usage)")
        }
    }

    @Test(arguments: StoreCommandTests.Kind.allCases)
    func aPlantedDifferenceIsFound(_ kind: StoreCommandTests.Kind) async throws {
        let scratch = try Scratch()
        let store = try await Self.filled(kind, scratch)
        #expect(await ToolRun.inProcess("store", "check", store).status == 0)
        switch kind {
        case .sqlite:
            let open = try SQLiteStore(path: store, kinds: StoredKinds.all)
            try await Self.spoil(open)
            try open.close()
        case .postgreSQL:
            let open = try await PostgreSQLStore(store, kinds: StoredKinds.all)
            try await Self.spoil(open)
            await open.close()
        }
        let check = await ToolRun.inProcess("store", "check", store, "--format", "json")
        #expect(check.status == 65)
        #expect(try Fixture.codes(check.errors) == ["figuresDiffer"])
    }

    private static func spoil(_ store: some RecordStore) async throws {
        let stored = try #require(
            try await store.page(Query<DayFigures>(of: .dealer("D01")), after: nil, limit: 1).items.first)
        let spoiled = try DayFigures(
            recordJSON: stored.json.replacing("\"hoursOf.mechanical\": 150, ", with: "", maxReplacements: 1), format: 1)
        var changes = ChangeSet(CommitKey(.dealer("D01"), "spoil"))
        try changes.update(stored, to: spoiled, Act("count", by: .system("test"), at: at(200)))
        try await store.commit(changes)
    }
}
