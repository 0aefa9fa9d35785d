import AfterSales
import AfterSalesTestStores
import Testing

/// Each rule by which a month's facts are collected, on both of its sides.
@Suite struct CollectionRuleTests {
    private static let reception = "team:reception"

    private func at(_ text: String) throws -> Timestamp { try Timestamp(text) }

    /// The settlement's day at the dealership decides: 23:59:59 of 30 June and 00:00:00 of 1 July in China.
    @Test(
        arguments: [
            ("2026-06-30T15:59:59Z", "113", nil), ("2026-06-30T16:00:00Z", nil, "113"),
        ] as [(String, String?, String?)]) func settlementAtTheEndOfTheMonth(
            settled: String, june: String?, july: String?
        ) async throws
    {
        let shop = try await CollectedDealer(.memory)
        try await shop.settle("RO-1", [CollectedDealer.line("L1", .labour, 113_00)], at: at(settled))
        #expect(try await shop.metric("normalRepairReceipts", Self.reception, in: "2026-06") == june)
        #expect(try await shop.metric("normalRepairReceipts", Self.reception, in: "2026-07") == july)
    }

    /// Undone in July, an order of June is in neither month, and as of the end of June it was.
    @Test(arguments: StoreKind.allCases) func undoneLater(kind: StoreKind) async throws {
        let shop = try await CollectedDealer(kind)
        let lines = try [
            CollectedDealer.line("L1", .labour, 113_00, hours: 150),
            CollectedDealer.line("L2", .part, 226_00, cost: 100_00),
        ]
        try await shop.settle("RO-1", lines, at: at("2026-06-20T02:00:00Z"))
        try await shop.settle("RO-2", lines, at: at("2026-07-05T02:00:00Z"))
        try await shop.undo("RO-1", ["L2"], by: "CR1", at: at("2026-07-06T02:00:00Z"))
        func values(_ month: String, _ asOf: String? = nil) async throws -> [String?] {
            var values: [String?] = []
            for name in ["normalRepairReceipts", "grossProfit", "vehicleIntake"] {
                let moment = try asOf.map { try at($0) }
                values.append(try await shop.metric(name, Self.reception, in: month, asOf: moment))
            }
            return values
        }
        #expect(try await values("2026-06") == ["113", "100", "1"])
        #expect(try await values("2026-07") == ["339", "200", "1"])
        try await shop.undo("RO-1", by: "CR2", at: at("2026-08-01T02:00:00Z"))
        #expect(try await values("2026-06") == ["0", "0", "0"])
        #expect(try await values("2026-06", "2026-07-31T16:00:00Z") == ["113", "100", "1"])
        #expect(try await values("2026-06", "2026-06-30T16:00:00Z") == ["339", "200", "1"])
        #expect(try await values("2026-06", "2026-06-20T01:59:59Z") == [nil, nil, nil])
        #expect(try await values("2026-08") == [nil, nil, nil])
        #expect(try await shop.metric("hoursSold", "employee:T1", in: "2026-06") == "0")
        #expect(try await shop.metric("hoursSold", "employee:T1", in: "2026-07") == "1.5")
        #expect(try await shop.store.figureProblems().isEmpty)
    }

    /// When the car left, when the audits are dated, when they are noted, and what June and July get.
    static let audits: [(left: String?, audits: [(Int64, String, String)], june: String?, july: String?)] = [
        // Audited before the car left, in one month and across its end.
        ("2026-06-12T02:00:00Z", [(480_00, "2026-06-11", "2026-06-11T02:00:00Z")], "480", nil),
        ("2026-07-02T02:00:00Z", [(480_00, "2026-06-11", "2026-06-11T02:00:00Z")], "0", "480"),
        // Left at the last second of June, and at the first of July.
        ("2026-06-30T15:59:59Z", [(480_00, "2026-06-11", "2026-06-11T02:00:00Z")], "480", nil),
        ("2026-06-30T16:00:00Z", [(480_00, "2026-06-11", "2026-06-11T02:00:00Z")], "0", "480"),
        // Audited after the car left, in one month and across its end.
        ("2026-06-12T02:00:00Z", [(480_00, "2026-06-30", "2026-06-30T02:00:00Z")], "480", nil),
        ("2026-06-12T02:00:00Z", [(480_00, "2026-07-01", "2026-07-01T02:00:00Z")], "0", "480"),
        // Dated back into June, noted in July.
        ("2026-06-12T02:00:00Z", [(480_00, "2026-06-28", "2026-07-05T02:00:00Z")], "480", nil),
        // Corrected: the difference belongs to the month of the correction.
        (
            "2026-06-12T02:00:00Z",
            [(480_00, "2026-06-28", "2026-06-28T02:00:00Z"), (450_00, "2026-07-03", "2026-07-03T02:00:00Z")], "480",
            "-30"
        ),
        (
            "2026-06-12T02:00:00Z",
            [(480_00, "2026-06-28", "2026-06-28T02:00:00Z"), (450_00, "2026-06-29", "2026-07-03T02:00:00Z")], "450", nil
        ),
        // Not audited, and not left.
        ("2026-06-12T02:00:00Z", [], "0", nil), (nil, [(480_00, "2026-06-28", "2026-06-28T02:00:00Z")], "0", nil),
    ]

    @Test(arguments: audits.indices) func auditedAmounts(index: Int) async throws {
        let (left, audits, june, july) = Self.audits[index]
        let shop = try await CollectedDealer(.memory)
        try await shop.settle(
            "RO-1", [CollectedDealer.line("L1", .labour, 500_00, payType: .insurance)], at: at("2026-06-10T02:00:00Z"))
        var acts = try audits.map { audit in
            (try at(audit.2), { try await shop.audit("RO-1", audit.0, on: audit.1, at: try Timestamp(audit.2)) })
        }
        if let left { acts.append((try at(left), { try await shop.deliver("RO-1", at: try Timestamp(left)) })) }
        for act in acts.sorted(by: { $0.0 < $1.0 }) { try await act.1() }
        #expect(try await shop.metric("accidentRepairAudited", Self.reception, in: "2026-06") == june)
        #expect(try await shop.metric("accidentRepairAudited", Self.reception, in: "2026-07") == july)
        // What is undone as a whole is taken back from each month that had it.
        try await shop.undo("RO-1", by: "CR", at: at("2026-08-03T02:00:00Z"))
        for (month, before) in [("2026-06", june), ("2026-07", july), ("2026-08", nil)] {
            let value = try await shop.metric("accidentRepairAudited", Self.reception, in: month)
            #expect(value == before.map { _ in "0" })
        }
        #expect(try await shop.store.figureProblems().isEmpty)
    }

    /// Repaired and approved in June, paid in July, charged back in August: by the day of the money alone.
    @Test(arguments: StoreKind.allCases) func warrantyWhenItIsPaid(kind: StoreKind) async throws {
        let shop = try await CollectedDealer(kind)
        let lines = try [CollectedDealer.line("L1", .labour, 500_00, hours: 100, payType: .warranty)]
        try await shop.settle("RO-1", lines, at: at("2026-06-10T02:00:00Z"))
        try await shop.settle("RO-2", lines, at: at("2026-06-10T02:00:00Z"), team: "fleet")
        try await shop.settle("RO-3", lines, at: at("2026-06-10T02:00:00Z"), team: nil)
        for id in ["RO-1", "RO-2", "RO-3"] { try await shop.claim(id, at: at("2026-06-20T02:00:00Z")) }
        #expect(try await shop.metric("warrantyReceipts", Self.reception, in: "2026-06") == "0")
        try await shop.pay("RO-1", 200_00, by: "P1", on: "2026-06-30", at: at("2026-07-02T02:00:00Z"))
        try await shop.pay("RO-1", 300_00, by: "P2", on: "2026-07-01", at: at("2026-07-02T02:00:00Z"))
        try await shop.pay("RO-2", 70_00, by: "P3", on: "2026-07-01", at: at("2026-07-02T02:00:00Z"))
        try await shop.pay("RO-3", 5_00, by: "P4", on: "2026-07-01", at: at("2026-07-02T02:00:00Z"))
        try await shop.chargeBack("RO-1", 120_00, by: "C1", on: "2026-08-04", at: at("2026-08-05T02:00:00Z"))
        // Undone or not: what a manufacturer has paid is told by its money.
        try await shop.undo("RO-1", by: "CR", at: at("2026-08-06T02:00:00Z"))
        for (month, value) in [("2026-06", "200"), ("2026-07", "300"), ("2026-08", "-120"), ("2026-09", "0")] {
            #expect(try await shop.metric("warrantyReceipts", Self.reception, in: month) == value, "\(month)")
        }
        let before = try at("2026-07-02T01:59:59Z")
        #expect(try await shop.metric("warrantyReceipts", Self.reception, in: "2026-06", asOf: before) == "0")
        let july = try await shop.collected("2026-07")
        let told = july.findings.filter { $0.code == .receiptsWithoutTeam }
        #expect(told.map { $0.inputs.map(\.value) } == [["", "5.00 CNY"], ["fleet", "70.00 CNY"]])
        #expect(told.allSatisfy { !$0.text(.english).isEmpty && !$0.text(.simplifiedChinese).isEmpty })
        var all = MonthCollection.reference4S
        all.warranty = WarrantyReceiptRule("warrantyReceipts", of: .all(.dealer))
        let whole = try await shop.collected("2026-07", by: all)
        let receipts = whole.facts.metrics.filter { $0.metric == "warrantyReceipts" }
        #expect(receipts.map { "\($0.subject) \($0.value)" } == ["dealer 375"])
        #expect(!whole.findings.contains { $0.code == .receiptsWithoutTeam })
    }

    /// Sold at three quarters of its list price an accessory counts for nothing, at a ten-thousandth more it counts.
    @Test(
        arguments: [
            // Off the line, off the whole order, off both; and what counts.
            (25_00, 0, "0"), (24_99, 0, "75.01"), (0, 25_00, "0"), (0, 24_99, "75.01"), (10_00, 15_00, "0"),
            (10_00, 14_99, "75.01"), (0, 0, "100"), (100_00, 0, "0"),
        ] as [(Int64, Int64, String)]) func accessoryFloor(off: Int64, whole: Int64, counted: String) async throws
    {
        let shop = try await CollectedDealer(.memory)
        var lines = try [CollectedDealer.line("L1", .accessory, 100_00, off: off, tax: "0%")]
        if whole > 0 { lines.append(try CollectedDealer.line("D", .discount, whole, tax: "0%")) }
        try await shop.settle("RO-1", lines, at: at("2026-06-10T02:00:00Z"))
        #expect(try await shop.metric("accessorySalesByAdvisors", Self.reception, in: "2026-06") == counted)
        #expect(try await shop.metric("accessorySalesByAdvisors", "dealer", in: "2026-06") == counted)
        #expect(try await shop.metric("accessorySalesBySalesDepartment", "dealer", in: "2026-06") == "0")
    }

    /// An accessory of a package is looked at by its share of the package's price.
    @Test(arguments: [("25.00", "0"), ("24.99", "75.01")]) func accessoryOfAPackage(off: String, counted: String)
        async throws
    {
        let shop = try await CollectedDealer(.memory)
        var package = try CollectedDealer.line("P", .package, 200_00, off: Money(off, .cny).minorUnits * 2, tax: "0%")
        package.components = ["A", "B"].enumerated().map { index, id in
            PackageComponent(
                Identifier(id), index == 0 ? .accessory : .part, id,
                listAmount: Money(minorUnits: 100_00, currency: .cny))
        }
        try await shop.settle("RO-1", [package], at: at("2026-06-10T02:00:00Z"))
        #expect(try await shop.metric("accessorySalesByAdvisors", "dealer", in: "2026-06") == counted)
    }

    /// Given away by the sales department an accessory counts at its list price, given away by an advisor it does not.
    @Test(
        arguments: [
            (PayType.salesDepartment, 100_00, "100", "0"), (.salesDepartment, 40_00, "100", "0"),
            (.salesDepartment, 0, "100", "0"), (.customer, 100_00, "0", "0"), (.customer, 40_00, "0", "0"),
            (.internal, 0, "0", "100"),
        ] as [(PayType, Int64, String, String)]) func givenAway(
            payer: PayType, off: Int64, bySales: String, byAdvisors: String
        ) async throws
    {
        let shop = try await CollectedDealer(.memory)
        let lines = try [
            CollectedDealer.line("L1", .accessory, 100_00, off: off, payType: payer),
            // What is taken off another payer's order does not touch it.
            CollectedDealer.line("L2", .labour, 50_00), CollectedDealer.line("D", .discount, 20_00, tax: "0%"),
        ]
        try await shop.settle("RO-1", lines, at: at("2026-06-10T02:00:00Z"))
        let sales = try await shop.metric("accessorySalesBySalesDepartment", "dealer", in: "2026-06")
        #expect(sales == bySales)
        if payer != .customer {
            #expect(try await shop.metric("accessorySalesByAdvisors", "dealer", in: "2026-06") == byAdvisors)
        }
        let findings = try await shop.collected("2026-06").findings
        #expect(!findings.contains { $0.code == .payerWithoutReceipts })
        try await shop.undo("RO-1", ["L1"], by: "CR", at: at("2026-07-10T02:00:00Z"))
        #expect(try await shop.metric("accessorySalesBySalesDepartment", "dealer", in: "2026-06") == "0")
    }

    /// What names its sellers counts for them, shared to the cent, and not for the reception; undone later, no more.
    @Test(arguments: StoreKind.allCases) func sellersShareALine(kind: StoreKind) async throws {
        let shop = try await CollectedDealer(kind)
        let lines = try [
            CollectedDealer.line("L1", .accessory, 100_00, soldBy: [("S1", "60%"), ("T1", "40%")]),
            CollectedDealer.line("L2", .accessory, 50_00, isInstalled: false, soldBy: [("S1", "100%")]),
            CollectedDealer.line("L3", .accessory, 30_00),
            CollectedDealer.line("L4", .accessory, 10_00, off: 2_50, soldBy: [("S1", "100%")]),
        ]
        try await shop.settle("RO-1", lines, at: at("2026-06-10T02:00:00Z"))
        func values() async throws -> [String?] {
            var values: [String?] = []
            for (metric, subject) in [
                ("accessorySalesByAdvisors", "dealer"), ("accessorySalesByAdvisors", Self.reception),
                ("accessorySalesInstalled", "employee:S1"), ("accessorySalesInstalled", "employee:T1"),
                ("accessorySalesPlain", "employee:S1"), ("accessorySalesPlain", "employee:T1"),
            ] {
                values.append(try await shop.metric(metric, subject, in: "2026-06"))
            }
            return values
        }
        #expect(try await values() == ["30", "30", "60", "40", "50", nil])
        let june = try Month("2026-06")
        let page = try await shop.store.earnedSources(
            of: MeasureSum(.accessorySalesInstalled), for: .seller("T1"), of: shop.owner, in: june, in: .cny)
        #expect(page.sources.map(\.units) == [40_00] && page.next == nil)
        try await shop.undo("RO-1", ["L1"], by: "CR1", at: at("2026-07-10T02:00:00Z"))
        #expect(try await values() == ["30", "30", "0", nil, "50", nil])
        try await shop.undo("RO-1", by: "CR2", at: at("2026-07-11T02:00:00Z"))
        #expect(try await values() == ["0", "0", "0", nil, "0", nil])
        #expect(try await shop.store.figureProblems().isEmpty)
        #expect(try await shop.place.check().isEmpty)
    }

    /// A complaint counts in the month in which it was found justified, until it is found not to be.
    @Test(arguments: StoreKind.allCases) func complaints(kind: StoreKind) async throws {
        let shop = try await CollectedDealer(kind)
        try await shop.complaint("K1", about: "E1", justified: true, on: "2026-06-30", at: at("2026-06-30T02:00:00Z"))
        try await shop.complaint("K2", about: "E1", justified: true, on: "2026-07-01", at: at("2026-07-01T02:00:00Z"))
        try await shop.complaint("K3", about: "E2", justified: false, on: "2026-06-20", at: at("2026-06-20T02:00:00Z"))
        try await shop.complaint("K1", about: "E1", justified: false, on: "2026-07-04", at: at("2026-07-04T02:00:00Z"))
        try await shop.complaint("K3", about: "E2", justified: true, on: "2026-06-25", at: at("2026-07-06T02:00:00Z"))
        func count(_ id: String, _ month: String, _ asOf: String? = nil) async throws -> String? {
            try await shop.metric("complaints", "employee:\(id)", in: month, asOf: asOf.map { try at($0) })
        }
        #expect(try await [count("E1", "2026-06"), count("E1", "2026-07")] == ["0", "1"])
        #expect(try await [count("E2", "2026-06"), count("T1", "2026-06")] == ["1", "0"])
        let end = "2026-06-30T16:00:00Z"
        #expect(try await [count("E1", "2026-06", end), count("E2", "2026-06", end)] == ["1", "0"])
        #expect(try await count("E1", "2026-06", "2026-06-30T01:59:59Z") == "0")
        #expect(try await count("E2", "2026-06", "2026-07-06T02:00:00Z") == "1")
    }
}
