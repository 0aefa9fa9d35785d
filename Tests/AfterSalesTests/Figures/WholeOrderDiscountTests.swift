import AfterSales
import Testing

/// What is taken off an order as a whole is taken off what it sells, before anything is paid for it.
@Suite struct WholeOrderDiscountTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let lines: [(Identifier<OrderLine>, LineKind, Int64, PayType)]
        var tax = TaxBasis.inclusive
        let receipts: Int64
        let accessories: Int64
        let workshop: Int64
        let output: Int64
    }

    /// Prices with 13 % tax; what is expected is reckoned by hand.
    static let cases: [Case] = [
        // 11.5 % of the list price earns nothing, and nothing is taken off repairs.
        Case(
            testDescription: "accessory 1130.00, 1000.00 off",
            lines: [("L1", .accessory, 1130_00, .customer), ("D", .discount, 1000_00, .customer)], receipts: 0,
            accessories: 0, workshop: 0, output: 115_04),
        // 75.22 % of it does, with what was paid.
        Case(
            testDescription: "accessory 1130.00, 280.00 off",
            lines: [("L1", .accessory, 1130_00, .customer), ("D", .discount, 280_00, .customer)], receipts: 0,
            accessories: 850_00, workshop: 0, output: 752_21),
        // At three quarters it does not.
        Case(
            testDescription: "accessory 1000.00 without tax, 250.00 off",
            lines: [("L1", .accessory, 1000_00, .customer), ("D", .discount, 250_00, .customer)], tax: .exclusive,
            receipts: 0, accessories: 0, workshop: 0, output: 750_00),
        Case(
            testDescription: "labour 1130.00, 565.00 off",
            lines: [("L1", .labour, 1130_00, .customer), ("D", .discount, 565_00, .customer)], receipts: 565_00,
            accessories: 0, workshop: 500_00, output: 500_00),
        // 113.00 off 565.00 and 565.00: 56.50 each.
        Case(
            testDescription: "labour and accessory share it",
            lines: [
                ("L1", .labour, 565_00, .customer), ("L2", .accessory, 565_00, .customer),
                ("D", .discount, 113_00, .customer),
            ], receipts: 508_50, accessories: 508_50, workshop: 450_00, output: 900_00),
        // 0.10 off three of the same: 0.04 (the first), 0.03, 0.03, of which 0.01 (0.009, 0.01 in all) is the tax.
        Case(
            testDescription: "no cent is lost",
            lines: [
                ("L1", .labour, 113_00, .customer), ("L2", .fee, 113_00, .customer), ("L3", .part, 113_00, .customer),
                ("D", .discount, 10, .customer),
            ], receipts: 338_90, accessories: 0, workshop: 199_94, output: 299_91),
        // The customer's discount is taken off what he pays, not off what the insurer does.
        Case(
            testDescription: "of the same payer",
            lines: [
                ("L1", .labour, 113_00, .customer), ("L2", .labour, 1130_00, .insurance),
                ("D", .discount, 56_50, .customer),
            ], receipts: 56_50, accessories: 0, workshop: 1050_00, output: 1050_00),
    ]

    private func order(_ example: Case) throws -> RepairOrder {
        try SampleOrder.settled(
            example.lines.map { try SampleOrder.line($0.0, $0.1, $0.2, payType: $0.3) }, tax: example.tax)
    }

    private func values(_ sums: FigureSums) throws -> [Int64] {
        [
            sums[.other(.normalRepairReceipts)], sums[.other(.accessorySales)],
            try MeasureSum.workshopOutput.total(in: sums), try MeasureSum.sales().total(in: sums),
        ]
    }

    @Test(arguments: cases) func isTakenOffWhatIsSold(_ example: Case) throws {
        var order = try order(example)
        let entry = try FigureEntry(OrderFigures(of: order.settled()))
        let expected = [example.receipts, example.accessories, example.workshop, example.output]
        #expect(try values(entry[.dealer]) == expected)
        // 60 and 40 % of the work come to the whole.
        var team = FigureSums(in: .cny)
        for technician in ["T1", "T2"] as [Identifier<Employee>] {
            for (measure, units) in entry[.technician(technician)].values where measure != .orders {
                try team.add(units, to: measure)
            }
        }
        #expect(try values(team) == expected)
        let credit = try SampleOrder.undo(&order, nil, "CR")
        #expect(try values(FigureEntry(OrderFigures(of: credit.settled()))[.dealer]) == expected.map { -$0 })
    }

    /// What an order and its credits have together is at each step what its lines that are left come to.
    @Test func creditsTakeBackWhatTheLinesLeftNoLongerCarry() throws {
        let lines = try [
            SampleOrder.line("L1", .labour, 565_00), SampleOrder.line("L2", .accessory, 565_00),
            SampleOrder.line("D", .discount, 113_00),
        ]
        // Who undoes the labour alone leaves the whole discount to the accessory: 80 % of its list price.
        for (steps, expected) in [
            (["L1"], [0, 452_00, 0]), (["L2"], [452_00, 0, 400_00]),
            (["L1", "L2"], [0, 0, 0]), (["L2", "L1", "D"], [0, 0, 0]),
        ] as [([Identifier<OrderLine>], [Int64])] {
            var order = try SampleOrder.settled(lines)
            var figures = try FigureEntry(OrderFigures(of: order.settled()))[.dealer]
            for (number, line) in steps.enumerated() {
                let credit = try SampleOrder.undo(&order, [line], Identifier("C\(number)"))
                try figures.merge(FigureEntry(OrderFigures(of: credit.settled()))[.dealer])
            }
            #expect(try Array(values(figures).prefix(3)) == expected, "\(steps)")
        }
    }
}
