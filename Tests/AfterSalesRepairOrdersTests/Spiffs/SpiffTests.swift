import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Testing

/// What is given for operations and parts, to whom, and what a credit takes back of it.
@Suite struct SpiffTests {
    private func list(
        _ items: [SpiffItem], _ id: Identifier<SpiffList> = "SP1", from: String = "2026-01-01",
        through: String? = nil, in currency: Currency = .cny
    ) throws -> SpiffList {
        try SpiffList(
            RecordKey(dealer: "D01", id), LocalizedText("Spiffs", "单项奖励"), currency,
            effective: DateWindow(from: LocalDate(from), through: through.map { try LocalDate($0) }), items: items)
    }

    private func item(
        _ kind: LineKind, _ code: String, _ amount: String, to holder: SpiffItem.Holder
    ) throws -> SpiffItem {
        SpiffItem(kind, code, try Money(amount, .cny), to: holder)
    }

    /// Labour of 1.5, two parts, an accessory of two sellers: codes are `OP-` with the line's id.
    private func order(_ lists: [SpiffList], origin: OrderOrigin = OrderOrigin()) throws -> RepairOrder {
        var accessory = try OrderSample.line("L3", .accessory, price: 100_00)
        accessory.sellers = try [SalesShare("S1", Rate("60%")), SalesShare("S2", Rate("40%"))]
        let shares = try [WorkShare("T1", Rate("50%")), WorkShare("T2", Rate("50%"))]
        var order = try OrderSample.order(
            .inspected, lines: OrderSample.lines() + [accessory], limit: "9000.00", shares: shares, origin: origin)
        try order.settle(by: OrderSample.advisor, at: OrderSample.at(100), in: .china, paying: lists)
        return order
    }

    private func given(_ order: RepairOrder) throws -> [String] {
        try (OrderFigures(of: order.settled()).spiffs ?? []).map { "\($0.line) \($0.employee) \($0.amount)" }
    }

    @Test func everybodyGetsWhatTheListSays() throws {
        let list = try list([
            item(.labour, "OP-L1", "10.01", to: .technicians), item(.part, "OP-L2", "3.00", to: .advisor),
            item(.accessory, "OP-L3", "5.01", to: .sellers), item(.accessory, "OP-L3", "1.00", to: .technicians),
            // Of another code, of another kind, of a line without a seller.
            item(.part, "OP-L9", "99.00", to: .advisor), item(.sublet, "OP-L1", "99.00", to: .advisor),
            item(.part, "OP-L2", "99.00", to: .sellers),
        ])
        let order = try order([list])
        // 1.5 × 10.01 is 15.02 in halves; two parts; 60 and 40 % of 5.01 are 3.006 and 2.004.
        #expect(
            try given(order) == [
                "L1 T1 751", "L1 T2 751", "L2 \(order.advisor) 600", "L3 S1 301", "L3 S2 200", "L3 T1 50", "L3 T2 50",
            ])
        #expect(try RepairOrder(recordJSON: order.recordJSON(), format: 1) == order)
    }

    /// The list of the settlement's day counts; what is not of the day, or of another currency, gives nothing.
    @Test(
        arguments: [
            ("2026-01-01", nil, true), ("2026-06-01", "2026-06-01", true), ("2026-06-02", nil, false),
            ("2026-01-01", "2026-05-31", false),
        ] as [(String, String?, Bool)]) func theListOfTheDay(from: String, through: String?, counts: Bool) throws
    {
        let spiff = try item(.part, "OP-L2", "3.00", to: .advisor)
        #expect(try order([]).settlement?.on.description == "2026-06-01")
        #expect(try given(order([list([spiff], from: from, through: through)])).isEmpty != counts)
        let dollars = try list([SpiffItem(.part, "OP-L2", Money("3.00", .usd), to: .advisor)], in: .usd)
        #expect(try given(order([dollars])).isEmpty)
        #expect(try given(order([])).isEmpty)
        // Each of several gives what it says.
        let both = try order([list([spiff]), list([spiff], "SP2", from: from, through: through)])
        #expect(try given(both) == ["L2 \(both.advisor) \(counts ? 1200 : 600)"])
    }

    /// Work that is done again earns nobody anything.
    @Test func comebacksGiveTechniciansNothing() throws {
        let list = try list([
            item(.labour, "OP-L1", "10.00", to: .technicians), item(.labour, "OP-L1", "2.00", to: .advisor),
        ])
        let again = try order([list], origin: OrderOrigin(comeback: ComebackLink(to: "RO-0", as: "C1")))
        #expect(try given(again) == ["L1 \(again.advisor) 300"])
    }

    /// A credit takes back what was given, by line, whatever a list says on its day.
    @Test func creditsTakeBackWhatWasGiven() throws {
        var order = try order([
            list([item(.labour, "OP-L1", "10.01", to: .technicians), item(.part, "OP-L2", "3.00", to: .advisor)])
        ])
        let credit = try order.reverse(
            ["L1"], by: RecordKey(order.key.owner, "CR1"), because: "wrong", acting: OrderSample.advisor,
            at: OrderSample.at(300), in: .china)
        #expect(try given(credit) == ["L1 T1 -751", "L1 T2 -751"])
        let rest = try order.reverse(
            by: RecordKey(order.key.owner, "CR2"), because: "wrong", acting: OrderSample.advisor,
            at: OrderSample.at(301), in: .china)
        #expect(try given(rest) == ["L2 \(order.advisor) -600"])
    }

    @Test func listsAreChecked() throws {
        let spiff = try item(.part, "P", "1.00", to: .advisor)
        let cases: [([SpiffItem], [Finding.Code])] = try [
            ([], []), ([spiff], []), ([spiff, item(.part, "P", "1.00", to: .sellers)], []),
            ([spiff, item(.part, "P", "2.00", to: .advisor)], [.duplicateEntry]),
            ([item(.part, "P", "-0.01", to: .advisor)], [.amountBelowZero]),
            ([item(.part, "", "1.00", to: .advisor)], [.emptyText]),
            ([item(.discount, "P", "1.00", to: .advisor)], [.discountListed]),
            ([SpiffItem(.part, "P", Money("1.00", .usd), to: .advisor)], [.mixedCurrencies]),
        ]
        for (items, codes) in cases {
            do {
                let list = try list(items)
                #expect(codes.isEmpty)
                #expect(try SpiffList(recordJSON: list.recordJSON(), format: 1) == list)
            } catch let rejection as Rejection {
                #expect(rejection.findings.map(\.code) == codes)
            }
        }
    }
}
