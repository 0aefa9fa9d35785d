import AfterSalesCore
import AfterSalesRepairOrders
import Testing

/// An order of 5 000 lines is taken, and takes as long as so many lines do.
@Suite struct LargeOrderTests {
    @Test(arguments: [(Currency.jpy, "12"), (.cny, "12.34"), (.kwd, "12.345")])
    func fiveThousandLines(currency: Currency, price: String) throws {
        let terms = PriceTerms(currency, tax: .exclusive)
        let template = try MoneySamples.line("L", price, quantity: "3", in: currency)
        let payers: [PayType] = [.customer, .warranty, .insurance]
        let lines = (0..<5_000).map { number in
            var line = template
            line.id = Identifier("L\(number)")
            line.payType = payers[number % 3]
            return line
        }
        var order = try MoneySamples.received(terms: terms)
        let clock = ContinuousClock()
        let spent = try clock.measure {
            try order.estimate(
                EstimateDraft(newJobs: [Job("J1", "rebuild")], lines: lines), by: MoneySamples.advisor,
                at: MoneySamples.at(2))
            try order.authorize(by: .customer, with: .signature("S1"), at: MoneySamples.at(3))
            for number in 0..<200 {
                try order.issue(.one, on: Identifier("L\(number * 20)"), by: "S1", at: MoneySamples.at(4))
            }
            // All of them are to go: each that has been issued is named.
            let found = try refused {
                try order.estimate(EstimateDraft(lines: []), by: MoneySamples.advisor, at: MoneySamples.at(5))
            }
            #expect(found.count == 200 && found.allSatisfy { $0.code == .lineInUse })
            var draft = EstimateDraft(lines: order.lines)
            try draft.takeOff(.rate(Rate("1%")), terms: terms)
            try order.estimate(draft, by: MoneySamples.advisor, at: MoneySamples.at(5))
        }
        let totals = try order.totals()
        let list = try lines.reduce(0 as Int64) { try $0 + $1.amounts(by: terms).list.minorUnits }
        #expect(totals.discount.minorUnits == RoundingRule.halfAwayFromZero.quotient(list, by: 100))
        #expect(totals.payers.reduce(0) { $0 + $1.due.minorUnits } == totals.total.gross.minorUnits)
        // Without optimization, beside other tests: two looks through all lines by line would take minutes.
        #expect(spent < .seconds(60), "\(spent)")
    }
}
