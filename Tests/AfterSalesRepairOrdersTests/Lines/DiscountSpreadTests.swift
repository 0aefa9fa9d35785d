import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesTesting
import Testing

@Suite struct DiscountSpreadTests {
    /// Prices, discounts that are there, what is taken off, discounts behind it.
    @Test(
        arguments: [
            (["100.00", "200.00", "300.00"], [nil, nil, nil], "60.00", ["10.00", "20.00", "30.00"]),
            // A third of a cent each: the first ones get what is left.
            (["1.00", "1.00", "1.00"], [nil, nil, nil], "1.00", ["0.34", "0.33", "0.33"]),
            (["1.00", "1.00", "1.00"], [nil, nil, nil], "0.01", ["0.01", nil, nil]),
            // 10 % of 199.99 is 19.999.
            (["99.99", "100.00"], [nil, nil], "10%", ["10.00", "10.00"]),
            // What is off already counts as off: 80 and 100 are left, and 18 of them go.
            (["100.00", "100.00"], ["20.00", nil], "18.00", ["28.00", "10.00"]),
            (["100.00", "100.00"], ["20%", nil], "10%", ["28.00", "10.00"]),
            // All of it, and nothing.
            (["99.99", "0.01"], [nil, nil], "100.00", ["99.99", "0.01"]),
            (["99.99", "0.01"], ["50%", nil], "100%", ["99.99", "0.01"]),
            (["99.99", "0.01"], ["50%", nil], "0.00", ["50%", nil]),
            (["0.00", "0.00"], [nil, nil], "50%", [nil, nil]),
        ] as [([String], [String?], String, [String?])])
    func isSpread(prices: [String], before: [String?], off: String, after: [String?]) throws {
        func discount(_ text: String?) throws -> LineDiscount? {
            try text.map { $0.hasSuffix("%") ? .rate(try Rate($0)) : .amount(try MoneySamples.money($0)) }
        }
        var draft = EstimateDraft(
            lines: try prices.indices.map {
                try MoneySamples.line(Identifier("L\($0)"), prices[$0], discount: discount(before[$0]))
            })
        let off = try #require(try discount(off))
        try draft.takeOff(off, terms: MoneySamples.exclusive)
        #expect(draft.lines.map(\.discount) == (try after.map(discount)))
    }

    @Test func discountLinesAndOthersStay() throws {
        let lines = [
            try MoneySamples.line("L0", "100.00"), try MoneySamples.line("L1", .discount, "5.00"),
            try MoneySamples.line("L2", "300.00", by: .warranty),
        ]
        var draft = EstimateDraft(lines: lines)
        try draft.takeOff(.amount(MoneySamples.money("40.00")), terms: MoneySamples.exclusive)
        #expect(draft.lines.map(\.discount) == [try amount("10.00"), nil, try amount("30.00")])
        draft.lines = lines
        try draft.takeOff(.amount(MoneySamples.money("40.00")), over: ["L0"], terms: MoneySamples.exclusive)
        #expect(draft.lines.map(\.discount) == [try amount("40.00"), nil, nil])
        draft.lines = []
        try draft.takeOff(.rate(Rate("10%")), terms: MoneySamples.exclusive)
        #expect(draft.lines.isEmpty)
    }

    private func amount(_ text: String) throws -> LineDiscount? { .amount(try MoneySamples.money(text)) }

    @Test(
        arguments: [
            ("400.01", nil, [.discountTooLarge]), ("100.01", ["L0"], [.discountTooLarge]),
            ("0.01", [], [.discountTooLarge]), ("100.1%", nil, [.rateOutOfRange]), ("-1%", nil, [.rateOutOfRange]),
            ("-0.01", nil, [.amountBelowZero]), ("1.00", ["L9"], [.unknownLine]),
            ("1.00", ["L0", "L0"], [.duplicateLine]), ("1.00", ["L1"], [.discountOfDiscount]),
            (
                "-1.00", ["L9", "L1", "L0", "L0"],
                [.unknownLine, .discountOfDiscount, .duplicateLine, .amountBelowZero]
            ),
        ] as [(String, [Identifier<OrderLine>]?, [Finding.Code])])
    func isRefused(off: String, over ids: [Identifier<OrderLine>]?, expected: [Finding.Code]) throws {
        var draft = EstimateDraft(lines: [
            try MoneySamples.line("L0", "100.00"), try MoneySamples.line("L1", .discount, "5.00"),
            try MoneySamples.line("L2", "300.00"),
        ])
        let before = draft
        let discount: LineDiscount =
            off.hasSuffix("%") ? .rate(try Rate(off)) : .amount(try MoneySamples.money(off))
        let found = try refused { try draft.takeOff(discount, over: ids, terms: MoneySamples.exclusive) }
        #expect(found.map(\.code) == expected)
        #expect(draft == before)
    }

    @Test func linesThatAreWrongThemselves() throws {
        var draft = EstimateDraft(lines: [try MoneySamples.line("L0", "1.00", in: .usd)])
        draft.lines.append(
            OrderLine(
                "L1", .part, for: "J1", "dear", quantity: LineQuantity(units: 2_000),
                unitPrice: Money(minorUnits: .max, currency: .cny), taxRate: try Rate("0%")))
        let found = try refused { try draft.takeOff(.rate(Rate("1%")), terms: MoneySamples.exclusive) }
        #expect(found.map(\.code) == [.mixedCurrencies, .overflow])
        draft.lines.removeFirst()
        #expect(
            try refused { try draft.takeOff(.rate(Rate("1%")), terms: MoneySamples.exclusive) }.map(\.code) == [
                .overflow
            ])
        draft.lines[0].quantity = .one
        draft.lines.append(try MoneySamples.line("L2", "1.00"))
        #expect(
            try refused { try draft.takeOff(.rate(Rate("1%")), terms: MoneySamples.exclusive) }.map(\.code) == [
                .overflow
            ])
        var yen = EstimateDraft(lines: [try MoneySamples.line("L0", "1.00")])
        let foreign = try refused { try yen.takeOff(.amount(Money("1", .jpy)), terms: MoneySamples.exclusive) }
        #expect(foreign.map(\.code) == [.mixedCurrencies])
    }

    /// Whatever the lines: what is off is what was to be off, and no line is below nothing.
    @Test(arguments: 1...10) func nothingIsLost(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        for number in 0..<200 {
            let exact = ExactOrder(&random, credits: false)
            let terms = exact.terms
            var draft = EstimateDraft(lines: try exact.lines())
            let before = try draft.lines.map { try $0.amounts(by: terms) }
            let left = before.filter { $0.list.minorUnits >= 0 }.reduce(0) {
                $0 + $1.list.minorUnits - $1.discount.minorUnits
            }
            let off = Int64(random.number(0...Int(max(0, left))))
            let ids = draft.lines.filter { $0.kind != .discount }.map(\.id)
            try draft.takeOff(
                .amount(Money(minorUnits: off, currency: terms.currency)), over: random.chance(50) ? nil : ids,
                terms: terms)
            let after = try draft.lines.map { try $0.amounts(by: terms) }
            let parts = zip(after, before).map { $0.discount.minorUnits - $1.discount.minorUnits }
            #expect(parts.reduce(0, +) == off, "seed \(seed), order \(number)")
            #expect(parts.allSatisfy { $0 >= 0 })
            #expect(after.allSatisfy { $0.list.minorUnits < 0 || $0.discount.minorUnits <= $0.list.minorUnits })
            // Nobody is more than a cent away from his exact part.
            for (part, line) in zip(parts, before) where left > 0 && line.list.minorUnits >= 0 {
                let weight = Int128(line.list.minorUnits - line.discount.minorUnits)
                let distance = Int128(part) * Int128(left) - Int128(off) * weight
                #expect(distance.magnitude < Int128(left).magnitude)
            }
        }
    }
}
