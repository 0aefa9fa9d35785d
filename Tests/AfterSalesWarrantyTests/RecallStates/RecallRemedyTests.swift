import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// "Repaired under recall becomes a claim by itself": which jobs of a settled order remedied which campaigns.
@Suite struct RecallRemedyTests {
    private static func recalls(
        _ campaigns: [RecallCampaign], _ recorded: [VehicleRecall] = []
    ) throws -> CarRecalls {
        CarRecalls(
            recorded, of: RecallVehicle(try RecallSample.vin()), by: RecallIndex(campaigns),
            on: try LocalDate("2026-06-01"))
    }

    private static func line(
        _ id: Identifier<OrderLine>, _ kind: LineKind = .labour, _ job: Identifier<Job>, _ code: String?,
        quantity: String = "1", payType: PayType = .warranty, price: Int64 = 100_00
    ) throws -> OrderLine {
        try RecallSample.line(
            id, kind, job: job, code: code, quantity: LineQuantity(quantity), payType: payType, price: price)
    }

    private static func text(_ remedies: RecallRemedies) -> [String] {
        remedies.matches.map {
            "\($0.recall.campaign.key.id) by \($0.job) \($0.operation ?? "-") \($0.result.rawValue)"
        } + remedies.findings.map { "\($0.severity.rawValue) \($0.code)" }
    }

    @Test func theOperationTells() throws {
        let parts = [RecallPart("P-1", quantity: try LineQuantity("2"))]
        let campaigns = [
            try RecallSample.campaign("K1", operation: "OP-1", parts: parts),
            try RecallSample.campaign("K2", operation: "OP-2"), try RecallSample.campaign("K3", operation: nil),
        ]
        let cases: [(String, [OrderLine], [String])] = [
            ("nothing", [try Self.line("L1", .labour, "J1", "OP-9")], []),
            ("code of a part", [try Self.line("L1", .part, "J1", "OP-2")], []),
            ("another case", [try Self.line("L1", .labour, "J1", "op-2")], []),
            ("one", [try Self.line("L1", .labour, "J1", "OP-2")], ["K2 by J1 OP-2 repaired"]),
            ("sublet", [try Self.line("L1", .sublet, "J1", "OP-2")], ["K2 by J1 OP-2 repaired"]),
            (
                "parts",
                [
                    try Self.line("L1", .labour, "J1", "OP-1"), try Self.line("L2", .part, "J1", "P-1"),
                    try Self.line("L3", .part, "J1", "P-1"),
                ], ["K1 by J1 OP-1 repaired"]
            ),
            (
                "a part too few",
                [
                    try Self.line("L1", .labour, "J1", "OP-1"),
                    try Self.line("L2", .part, "J1", "P-1", quantity: "1.999"),
                    try Self.line("L3", .part, "J2", "P-1"), try Self.line("L4", .labour, "J2", "X"),
                ], ["K1 by J1 OP-1 repaired", "warning recallPartMissing"]
            ),
            (
                "two jobs, two campaigns",
                [
                    try Self.line("L1", .labour, "J1", "OP-2"), try Self.line("L2", .labour, "J2", "OP-1"),
                    try Self.line("L3", .part, "J2", "P-1", quantity: "2"),
                ], ["K2 by J1 OP-2 repaired", "K1 by J2 OP-1 repaired"]
            ),
            (
                "one campaign by two jobs",
                [
                    try Self.line("L1", .labour, "J1", "OP-2"), try Self.line("L2", .labour, "J2", "OP-2"),
                ], ["K2 by J1 OP-2 repaired", "warning recallJobRepeated"]
            ),
            (
                "one job with two operations",
                [
                    try Self.line("L1", .labour, "J1", "OP-2"), try Self.line("L2", .labour, "J1", "OP-1"),
                    try Self.line("L3", .part, "J1", "P-1", quantity: "2"),
                ], ["K1 by J1 OP-1 repaired", "K2 by J1 OP-2 repaired"]
            ),
            (
                "the customer pays", [try Self.line("L1", .labour, "J1", "OP-2", payType: .customer)],
                ["K2 by J1 OP-2 repaired", "warning recallPaidByCustomer"]
            ),
            (
                "the customer pays nothing", [try Self.line("L1", .labour, "J1", "OP-2", payType: .customer, price: 0)],
                ["K2 by J1 OP-2 repaired"]
            ),
        ]
        for (name, lines, expected) in cases {
            let settled = try RecallSample.settled(RecallSample.order(lines: lines))
            #expect(try Self.text(settled.remedies(for: Self.recalls(campaigns))) == expected, "\(name)")
        }
        // A job that the customer did not want remedied nothing.
        let declined = try RecallSample.order(
            lines: [Self.line("L1", .labour, "J1", "OP-2"), Self.line("L2", .labour, "J2", "X")], declined: ["J1"])
        #expect(try Self.text(RecallSample.settled(declined).remedies(for: Self.recalls(campaigns))) == [])
    }

    @Test func whoSaysItIsHeard() throws {
        let campaigns = [
            try RecallSample.campaign("K1", operation: "OP-1"), try RecallSample.campaign("K2", operation: "OP-1"),
            try RecallSample.campaign("K3", operation: nil),
        ]
        let recalls = try Self.recalls(campaigns)
        let settled = try RecallSample.settled(
            RecallSample.order(lines: [
                Self.line("L1", .labour, "J1", "OP-1"), Self.line("L2", .labour, "J2", "X"),
            ]))
        let cases: [(String, [RecallJobLink], [String])] = [
            ("nobody", [], ["warning recallJobAmbiguous"]),
            ("one of two", [RecallJobLink("J1", for: "K2")], ["K2 by J1 OP-1 repaired"]),
            (
                "both", [RecallJobLink("J1", for: "K2"), RecallJobLink("J1", for: "K1")],
                ["K1 by J1 OP-1 repaired", "K2 by J1 OP-1 repaired"]
            ),
            (
                "without a code", [RecallJobLink("J2", for: "K3", result: .inspected)],
                ["K3 by J2 - inspected", "warning recallJobAmbiguous"]
            ),
            (
                "the other job for the same recall", [RecallJobLink("J2", for: "K1")],
                ["K2 by J1 OP-1 repaired", "K1 by J2 - repaired"]
            ),
            (
                "another one beside it", [RecallJobLink("J1", for: "K3"), RecallJobLink("J2", for: "K2")],
                ["K1 by J1 OP-1 repaired", "K3 by J1 - repaired", "K2 by J2 - repaired"]
            ),
            (
                "all wrong",
                [
                    RecallJobLink("J9", for: "K9"), RecallJobLink("J1", for: "K1"), RecallJobLink("J2", for: "K1"),
                ], ["error unknownJob", "error recallNotOpen", "error recallLinkedTwice"]
            ),
        ]
        for (name, links, expected) in cases {
            #expect(Self.text(settled.remedies(for: recalls, linked: links)) == expected, "\(name)")
        }
    }

    /// A recorded recall whose campaign nobody has: no job can be held against it, and that is said.
    @Test func aRecallThatNobodyDescribedIsNotPassedOver() throws {
        let settled = try RecallSample.settled()
        let recalls = try Self.recalls([], [RecallSample.recall()])
        #expect(Self.text(settled.remedies(for: recalls)) == ["warning recallCampaignUnknown"])
    }

    /// A remedy that is sold as a package is one all the same, and stands as long as the package does.
    @Test func theOperationOfAPackageTells() throws {
        var package = try Self.line("L1", .package, "J1", "SET-7")
        package.components = [
            PackageComponent(
                "L1a", .labour, code: "OP-2", "work", listAmount: Money(minorUnits: 60_00, currency: .cny)),
            PackageComponent(
                "L1b", .part, code: "P-1", "hose", listAmount: Money(minorUnits: 40_00, currency: .cny),
                partClass: .wear),
        ]
        let order = try RecallSample.order(lines: [package])
        let settled = try RecallSample.settled(order)
        let remedies = settled.remedies(for: try Self.recalls([RecallSample.campaign("K2", operation: "OP-2")]))
        #expect(Self.text(remedies) == ["K2 by J1 OP-2 repaired"])
        var recall = try RecallSample.recall(under: "K2")
        try recall.remedy(
            under: settled, job: "J1", operation: "OP-2", by: RecallSample.party, at: RecallSample.at(50))
        #expect(recall.repair?.stands(in: settled.order) == true)
        // The code of a component that is no work tells nothing.
        #expect(try Self.text(settled.remedies(for: Self.recalls([RecallSample.campaign(operation: "P-1")]))) == [])
    }

    @Test func aCampaignThatMayMeanTheCarIsNotGuessedAt() throws {
        let doubtful = RecallScope(
            wmi: "LSV", produced: RecallRange(from: try LocalDate("2014-01-01"), through: try LocalDate("2014-12-31")))
        let recalls = try Self.recalls([
            RecallSample.campaign("K1", cars: [], scopes: [doubtful]), RecallSample.campaign("K2", operation: "OP-2"),
        ])
        let settled = try RecallSample.settled(
            RecallSample.order(lines: [Self.line("L1", .labour, "J1", "OP-1"), Self.line("L2", .labour, "J1", "OP-2")]))
        #expect(
            Self.text(settled.remedies(for: recalls)) == ["K2 by J1 OP-2 repaired", "warning recallPossible"])
        let links = [RecallJobLink("J1", for: "K1"), RecallJobLink("J1", for: "K2")]
        #expect(
            Self.text(settled.remedies(for: recalls, linked: links))
                == ["K1 by J1 OP-1 repaired", "K2 by J1 OP-2 repaired"])
    }

    @Test func whatWasDoneBeforeOrUndoneIsSaid() throws {
        let campaigns = [try RecallSample.campaign()]
        let line = try Self.line("L1", .labour, "J1", "OP-1")
        let remedied = try RecallSample.recall(in: .remedied)
        let again = try RecallSample.settled(RecallSample.order("RO-2", lines: [line]))
        #expect(
            try Self.text(again.remedies(for: Self.recalls(campaigns, [remedied]))) == ["warning recallRemediedBefore"])
        // The order that remedied it finds nothing new.
        #expect(try Self.text(RecallSample.settled().remedies(for: Self.recalls(campaigns, [remedied]))) == [])
        let found = try Self.recalls(campaigns, [RecallSample.recall(in: .scrapped)])
        #expect(Self.text(again.remedies(for: found)) == ["K1 by J1 OP-1 repaired", "warning recallCarFound"])
        let withdrawn = try Self.recalls(campaigns, [RecallSample.recall(in: .withdrawn)])
        #expect(Self.text(again.remedies(for: withdrawn)) == [])
        // Undone lines prove nothing, and a credit remedies nothing.
        var order = again.order
        let credit = try order.reverse(
            by: RecordKey(RecallSample.dealer, "RO-3"), because: "wrong", acting: RecallSample.party,
            at: RecallSample.at(60), in: .china)
        let open = try Self.recalls(campaigns)
        #expect(try Self.text(order.settled().remedies(for: open)) == [])
        #expect(try Self.text(credit.settled().remedies(for: open)) == [])
        #expect(
            try Self.text(order.settled().remedies(for: open, linked: [RecallJobLink("J1", for: "K1")]))
                == ["error recallJobUndone"])
        #expect(
            try Self.text(credit.settled().remedies(for: open, linked: [RecallJobLink("J1", for: "K1")]))
                == ["error recallByCredit"])
    }

    @Test func aRepairStandsWithItsOperation() throws {
        let lines = [
            try Self.line("L1", .labour, "J1", "OP-1"), try Self.line("L2", .part, "J1", "P-1"),
            try Self.line("L3", .labour, "J2", "X"),
        ]
        let cases: [([Identifier<OrderLine>]?, Bool, Bool)] = [
            (["L3"], true, true), (["L2"], true, true), (["L1"], false, true), (["L1", "L2"], false, false),
            (nil, false, false),
        ]
        for (undone, byOperation, byWord) in cases {
            var order = try RecallSample.settled(RecallSample.order(lines: lines)).order
            var proven = try RecallSample.recall()
            try proven.remedy(
                under: order.settled(), job: "J1", operation: "OP-1", by: RecallSample.party, at: RecallSample.at(51))
            var said = try RecallSample.recall()
            try said.remedy(under: order.settled(), job: "J1", by: RecallSample.party, at: RecallSample.at(51))
            _ = try order.reverse(
                undone, by: RecordKey(RecallSample.dealer, "RO-3"), because: "wrong", acting: RecallSample.party,
                at: RecallSample.at(60), in: .china)
            #expect(proven.repair?.stands(in: order) == byOperation)
            #expect(said.repair?.stands(in: order) == byWord)
        }
    }
}
