import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Foundation
import Testing

@Suite struct OrderMoneyTests {
    let at = MoneySamples.at

    @Test func versionThatNobodyHas() throws {
        let order = try OrderSample.order(.estimated)
        for version in [Int.min, -1, 0, 2, Int.max] { #expect(order.lines(ofEstimate: version) == nil) }
        #expect(order.lines(ofEstimate: 1) != nil)
    }

    @Test func hoursBeyondAnyList() throws {
        let list = try PriceList(
            RecordKey(dealer: "D01", "PL"), LocalizedText("list", "价目表"), .cny, taxBasis: .exclusive,
            effective: DateWindow(from: LocalDate("2026-01-01")),
            entries: [PriceListEntry(.labour, "OP", price: .zero(.cny), hours: Hours(units: .max))])
        let line = OrderLine(
            "L1", .labour, for: "J1", code: "OP", "work", quantity: LineQuantity(units: .max), unitPrice: .zero(.cny),
            taxRate: try Rate("13%"), hours: LabourHours(sold: Hours(units: .max)))
        #expect(list.check([line], terms: MoneySamples.exclusive).isEmpty)
    }

    @Test func aJobSentBackTwiceAtOnce() throws {
        var order = try OrderSample.order(.workDone)
        let found = codes(&order) {
            try $0.inspect(
                .technician, by: OrderSample.technician, failing: [OrderSample.brakes, OrderSample.brakes],
                at: OrderSample.at(95))
        }
        #expect(found == [.duplicateJob])
    }

    @Test func everyReasonAgainstAPayment() throws {
        var order = try OrderSample.order(.settled)
        try order.pay(Payment("P1", Money("1.00", .cny), .cash, by: .customer, at: OrderSample.at(101)))
        #expect(
            codes(&order) {
                try $0.pay(Payment("P1", Money("9999.00", .cny), .prepaid, by: .customer, at: OrderSample.at(101)))
            } == [.duplicatePayment, .planMissing, .overpaid])
    }

    @Test func everyReasonAgainstADraft() throws {
        var order = try OrderSample.order(.checkedIn)
        let line = try OrderSample.line("L1", quantity: .zero, price: 100)
        #expect(
            codes(&order) {
                try $0.estimate(
                    EstimateDraft(
                        newJobs: [Job(OrderSample.brakes, "brakes")], lines: [line], notToExceed: Money("1.00", .usd)),
                    by: .customer, at: OrderSample.at(15))
            } == [.quantityNotPositive, .mixedCurrencies])
    }

    @Test func aDiscountAloneIsNotUndone() throws {
        let lines = [
            try MoneySamples.line("L1", "600.00"), try MoneySamples.line("D", .discount, "100.00"),
        ]
        var order = try MoneySamples.settled(lines)
        let found = codes(&order) {
            try $0.reverse(
                ["D"], by: RecordKey(dealer: "D01", "CR1"), because: "x", acting: .customer, at: at(20), in: .china)
        }
        #expect(found == [.exceedsAuthorization])
    }

    @Test func anOrderWithoutLinesIsUndone() throws {
        var order = try OrderSample.order(.inProgress)
        try order.clockOn("T1", to: OrderSample.brakes, at: OrderSample.at(31))
        try order.clockOff("T1", at: OrderSample.at(91))
        try order.finishWork(by: .customer, at: OrderSample.at(92))
        try order.estimate(EstimateDraft(lines: []), by: .customer, at: OrderSample.at(92))
        try order.inspect(.technician, by: "T1", at: OrderSample.at(93))
        try order.inspect(.teamLeader, by: "T8", at: OrderSample.at(93))
        try order.inspect(.final, by: "T9", at: OrderSample.at(93))
        try order.settle(by: .customer, at: OrderSample.at(100), in: .china)
        var sums = FigureSums()
        try sums.add(OrderFigures(of: order.settled()))
        #expect(!sums.isNothing)
        let credit = try order.reverse(
            by: RecordKey(dealer: "D01", "CR1"), because: "x", acting: .customer, at: OrderSample.at(200), in: .china)
        try sums.add(OrderFigures(of: credit.settled()))
        #expect(sums.isNothing, "\(sums)")
        #expect(
            codes(&order) {
                try $0.reverse(
                    by: RecordKey(dealer: "D01", "CR2"), because: "x", acting: .customer, at: OrderSample.at(200),
                    in: .china)
            } == [.nothingToReverse])
    }

    @Test func workIsNotRecordedBehindTheSettlement() throws {
        var order = try OrderSample.order(.inspected)
        try order.record(
            "T1", on: OrderSample.brakes, from: OrderSample.at(2_000), to: OrderSample.at(2_060))
        #expect(
            codes(&order) { try $0.settle(by: .customer, at: OrderSample.at(100), in: .china) } == [.beforeLastStep])
    }

    @Test func aFinishedJobIsNotDeclined() throws {
        var order = try MoneySamples.authorized([try MoneySamples.line("L1", "600.00")])
        try order.startWork(by: .customer, at: at(4))
        try order.finishWork(by: .customer, at: at(5))
        #expect(codes(&order) { try $0.decline("J1", because: "x", at: at(6)) } == [.workBegan])
    }

    @Test func manyCurrenciesAndRates() throws {
        for (currency, price) in [(Currency.jpy, "999"), (.cny, "9.99")] {
            for tax in ["0%", "100%", "13%"] {
                for basis in [TaxBasis.inclusive, .exclusive] {
                    let lines = try (0..<50).map { n in
                        try MoneySamples.line(
                            Identifier("L\(n)"), price, quantity: "0.\(String(format: "%03d", n * 19 + 1))", tax: tax,
                            discount: n % 3 == 0 ? .rate(Rate("100%")) : n % 3 == 1 ? .rate(Rate("33.333%")) : nil,
                            in: currency)
                    }
                    var order = try MoneySamples.settled(lines, terms: PriceTerms(currency, tax: basis))
                    var sums = FigureSums()
                    try sums.add(OrderFigures(of: order.settled()))
                    for n in 0..<50 where n % 7 != 6 {
                        let credit = try order.reverse(
                            [Identifier("L\(n)")], by: RecordKey(dealer: "D01", Identifier("CR\(n)")), because: "x",
                            acting: .customer, at: at(20), in: .china)
                        try sums.add(OrderFigures(of: credit.settled()))
                    }
                    let rest = try order.reverse(
                        by: RecordKey(dealer: "D01", "REST"), because: "x", acting: .customer, at: at(20), in: .china)
                    try sums.add(OrderFigures(of: rest.settled()))
                    #expect(sums.isNothing)
                }
            }
        }
    }

}

@Suite struct OrderAndCreditPaymentTests {
    private func money(_ way: Payment.Way, _ amount: String, _ id: Identifier<Payment> = "X") throws -> Payment {
        Payment(id, try MoneySamples.money(amount), .cash, way: way, by: .customer, at: try MoneySamples.at(30))
    }
    private func reverse(
        _ order: inout RepairOrder, _ lines: [Identifier<OrderLine>]?, _ id: Identifier<RepairOrder>
    ) throws -> RepairOrder {
        try order.reverse(
            lines, by: RecordKey(dealer: "D01", id), because: "x", acting: .customer, at: MoneySamples.at(20),
            in: .china)
    }

    @Test func whoHasNotPaidIsNotPaidBack() throws {
        var order = try PrepaidSamples.settled()
        var credit = try reverse(&order, ["L1"], "CR1")
        #expect(codes(&credit) { try $0.pay(money(.refunded, "0.01"), beside: [order]) } == [.refundTooLarge])
        #expect(codes(&order) { try $0.pay(money(.received, "226.01"), beside: [credit]) } == [.overpaid])
        try order.pay(money(.received, "226.00"), beside: [credit])
        let second = try reverse(&order, ["L2"], "CR2")
        try credit.pay(money(.refunded, "226.00"), beside: [second, order])
        #expect(
            codes(&order) { try $0.pay(money(.refunded, "0.01", "Y"), beside: [credit, second]) } == [.refundTooLarge])
        let stranger = try PrepaidSamples.settled("RO-9")
        #expect(
            codes(&order) { try $0.pay(money(.received, "0.01", "Z"), beside: [stranger, credit, credit]) }
                == [.creditOfOtherOrder, .creditOfOtherOrder, .relatedOrderMissing])
    }
}
