import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

@Suite struct ReceivablesTests {
    /// 100.00 open for 0, 30, 31, 60, 61, 90, 91, 180 and 181 days.
    @Test func bands() throws {
        let order = try ReconcileSample.order(units: 100_00)
        let submitted = try ReconcileSample.day("2025-01-02")
        let claims = [try ReconcileSample.claim("N-1", of: order)]
        for (days, band) in [
            (0, 0), (30, 0), (31, 1), (60, 1), (61, 2), (90, 2), (91, 3), (180, 3), (181, 4), (4_000, 4),
        ] {
            let found = try Receivables.by(claims, on: submitted.adding(days: days))
            #expect(found.map { $0.contents.firstIndex { $0.claims > 0 } } == [band])
            #expect(found.first?.contents[band].open == ReconcileSample.yuan(100_00))
        }
        #expect(refusalCodes { try Receivables.by(claims, on: submitted.adding(days: -1)) } == [.submittedLater])
        #expect(refusalCodes { try Receivables.by(claims + claims, on: submitted) } == [.claimRepeated])
        #expect(refusalCodes { try ReceivableBands(startingAt: [1, 2]) }.map(\.rawValue) == ["invalidAgeBands"])
        #expect(refusalCodes { try ReceivableBands(startingAt: [0, 2, 2]) }.map(\.rawValue) == ["invalidAgeBands"])
    }

    @Test func byManufacturerAndCurrency() throws {
        let order = try ReconcileSample.order(units: 100_00)
        let dollars = try ReconcileSample.order(units: 50_00, currency: .usd)
        var partly = try ReconcileSample.claim("N-2", of: order, .approved)
        try partly.pay(
            ReconcileSample.yuan(60_00), by: "L/1", on: ReconcileSample.day("2025-01-10"),
            acting: ReconcileSample.officer, at: ReconcileSample.noted())
        try partly.writeOff(
            ReconcileSample.yuan(15_00), because: "small", by: ReconcileSample.officer, at: ReconcileSample.noted())
        let claims = [
            try ReconcileSample.claim("N-1", of: order, .rejected), partly,
            try ReconcileSample.claim("N-3", of: order, .draft),
            try ReconcileSample.claim("N-4", of: dollars),
            try ReconcileSample.claim("N-5", of: order, .approved, by: "M0"),
        ]
        let found = try Receivables.by(claims, on: ReconcileSample.day("2025-03-01"))
        #expect(found.map { "\($0.manufacturer) \($0.currency)" } == ["M0 CNY", "M1 CNY", "M1 USD"])
        #expect(found.map(\.claims) == [1, 2, 1])
        #expect(found.map(\.claimed.amountText) == ["100.00", "200.00", "50.00"])
        #expect(found.map(\.open.amountText) == ["100.00", "125.00", "50.00"])
        #expect(found.map(\.disputed.amountText) == ["0.00", "100.00", "0.00"])
        #expect(found.map(\.expected.amountText) == ["100.00", "25.00", "0.00"])
        for one in found { #expect(try one.open + one.paid + one.writtenOff == one.claimed) }
    }
}
