import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// Who sold an accessory, and what it brings to each of them.
@Suite struct SellerTests {
    private func accessory(
        _ id: Identifier<OrderLine> = "L1", _ price: Int64, _ sellers: [(String, String)],
        for job: Identifier<Job>? = OrderSample.brakes
    ) throws -> OrderLine {
        var line = try OrderSample.line(id, .accessory, for: job, price: price)
        line.sellers = try sellers.map { SalesShare(Identifier($0.0), try Rate($0.1)) }
        return line
    }

    private func sold(_ order: RepairOrder) throws -> [String] {
        try (OrderFigures(of: order.settled()).sellers ?? []).map {
            "\($0.line) \($0.employee) \($0.isInstalled ? "installed" : "plain") \($0.accessorySales)"
        }
    }

    private func settled(_ lines: [OrderLine]) throws -> RepairOrder {
        try OrderSample.order(.settled, lines: lines, limit: "90000.00")
    }

    /// What is shared loses no cent: the largest rest gets it, of equal ones the first.
    @Test func sharesAddUp() throws {
        let lines = try [
            accessory("L1", 100_00, [("S1", "33.34%"), ("S2", "33.33%"), ("S3", "33.33%")]),
            accessory("L2", 1, [("S1", "50%"), ("S2", "50%")]), accessory("L3", 70_00, [("S2", "100%")], for: nil),
            accessory("L4", 50_00, []),
        ]
        #expect(
            try sold(settled(lines)) == [
                "L1 S1 installed 3334", "L1 S2 installed 3333", "L1 S3 installed 3333", "L2 S1 installed 1",
                "L3 S2 plain 7000",
            ])
        #expect(try OrderFigures(of: settled([accessory("L1", 50_00, [])]).settled()).sellers == nil)
    }

    /// At three quarters of its list price it brings nobody anything.
    @Test(arguments: [("25%", []), ("24.99%", ["L1 S1 installed 7501"])]) func theFloorHoldsForSellers(
        off: String, expected: [String]
    ) throws {
        var line = try accessory("L1", 100_00, [("S1", "100%")])
        line.discount = .rate(try Rate(off))
        #expect(try sold(settled([line])) == expected)
    }

    /// A whole order's discount is taken off their sales too, and credits, line by line, leave nothing in the end.
    @Test func creditsTakeBackWhatWasGiven() throws {
        var order = try settled([
            accessory("L1", 100_00, [("S1", "60%"), ("S2", "40%")]),
            accessory("L2", 100_00, [("S3", "100%")], for: nil),
            OrderSample.line("L3", .discount, price: 20_00),
        ])
        #expect(
            try sold(order) == ["L1 S1 installed 5400", "L1 S2 installed 3600", "L2 S3 plain 9000"])
        var left: [String: Int64] = [:]
        func add(_ order: RepairOrder) throws {
            for row in try OrderFigures(of: order.settled()).sellers ?? [] {
                left["\(row.line) \(row.employee)", default: 0] += row.accessorySales
            }
        }
        try add(order)
        // All of the discount is the other's now.
        try add(
            order.reverse(
                ["L2"], by: RecordKey(order.key.owner, "CR1"), because: "wrong", acting: OrderSample.advisor,
                at: OrderSample.at(300), in: .china))
        #expect(left == ["L1 S1": 48_00, "L1 S2": 32_00, "L2 S3": 0])
        try add(
            order.reverse(
                by: RecordKey(order.key.owner, "CR2"), because: "wrong", acting: OrderSample.advisor,
                at: OrderSample.at(301), in: .china))
        #expect(left == ["L1 S1": 0, "L1 S2": 0, "L2 S3": 0])
    }

    @Test(
        arguments: [
            ([("S1", "100%")], LineKind.accessory, []), ([("S1", "60%"), ("S2", "40%")], .accessory, []),
            ([("S1", "99%")], .accessory, [Finding.Code.sharesNotWhole]),
            ([("S1", "60%"), ("S2", "41%")], .accessory, [.sharesNotWhole]),
            ([("S1", "50%"), ("S1", "50%")], .accessory, [.duplicateSeller]),
            ([("S1", "0%"), ("S2", "100%")], .accessory, [.rateOutOfRange]),
            ([("S1", "-10%"), ("S2", "110%")], .accessory, [.rateOutOfRange, .rateOutOfRange]),
            ([("S1", "100%")], .labour, [.sellersOutsideAccessories]),
            ([("S1", "100%")], .part, [.sellersOutsideAccessories]),
        ] as [([(String, String)], LineKind, [Finding.Code])]) func whoSoldIsChecked(
            sellers: [(String, String)], kind: LineKind, codes: [Finding.Code]
        ) throws
    {
        var order = try OrderSample.order(.checkedIn)
        var line = try accessory("L1", 100_00, sellers)
        line.kind = kind
        do {
            try order.estimate(OrderSample.estimate([line]), by: OrderSample.advisor, at: OrderSample.at(15))
            #expect(codes.isEmpty)
        } catch OrderRefusal.rejected(let rejection) {
            #expect(rejection.findings.map(\.code) == codes)
            #expect(
                rejection.findings.allSatisfy { !$0.text(.english).isEmpty && !$0.text(.simplifiedChinese).isEmpty })
        }
    }

    /// A line without sellers is written as it was before there were any.
    @Test func linesAreReadBack() throws {
        for sellers in [[], [("S1", "60%"), ("S2", "40%")]] as [[(String, String)]] {
            let order = try settled([accessory("L1", 100_00, sellers)])
            let json = try order.recordJSON()
            #expect(json.contains("sellers") == !sellers.isEmpty)
            #expect(try RepairOrder(recordJSON: json, format: 1) == order)
        }
    }
}
