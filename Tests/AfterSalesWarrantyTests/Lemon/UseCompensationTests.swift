import AfterSalesCore
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// price × km / 1000 × n (Order No. 43, art. 27; Order No. 150, art. 25).
@Suite struct UseCompensationTests {
    private static let cases: [(String, Int, String, String)] = [
        ("200000.00", 12_000, "0.5%", "12000.00"), ("200000.00", 0, "0.5%", "0.00"),
        ("199999.99", 1, "0.5%", "1.00"), ("123456.78", 9_999, "0.3%", "3703.33"), ("0.01", 1, "0%", "0.00"),
    ]

    @Test(arguments: cases) func china(price: String, kilometres: Int, rate: String, amount: String) throws {
        let use = try LemonRuleSet.china2022.useCompensation(
            price: Money(price, .cny), distance: Distance(kilometres, .kilometre), rate: Rate(rate))
        #expect(use.amount.amountText == amount)
        #expect(use.per == Distance(1_000, .kilometre))
    }

    @Test(arguments: [
        ("china-2022", "0%", true), ("china-2022", "0.5%", true), ("china-2022", "0.50001%", false),
        ("china-2022", "-0.1%", false), ("china-2013", "0.49%", false), ("china-2013", "0.5%", true),
        ("china-2013", "0.8%", true), ("china-2013", "0.81%", false), ("california", "100%", true),
        ("california", "0.5%", false),
    ])
    func theRateHasBounds(id: String, rate: String, isInside: Bool) throws {
        let set = try #require(LemonRuleSet.builtIn(id))
        func compute() throws -> UseCompensation {
            try set.useCompensation(
                price: Money("200000.00", .cny), distance: Distance(12_000, .kilometre), rate: Rate(rate))
        }
        if isInside {
            _ = try compute()
        } else {
            let rejection = try #require(throws: Rejection.self) { try compute() }
            #expect(rejection.findings.map(\.code) == [.lemonRateOutOfBounds])
        }
    }

    /// California: price × miles at the first repair / 120 000.
    @Test func california() throws {
        let use = try LemonRuleSet.california.useCompensation(
            price: Money("36000.00", .usd), distance: Distance(4_000, .mile), rate: Rate("100%"))
        #expect(use.amount.amountText == "1200.00")
        // 1 609.344 km are exactly 1 000 miles' thousandth part more than a kilometre can say; rounded once.
        let metric = try LemonRuleSet.california.useCompensation(
            price: Money("36000.00", .usd), distance: Distance(6_437, .kilometre), rate: Rate("100%"))
        #expect(metric.amount.amountText == "1199.93")
    }

    @Test func everythingWrongAtOnce() throws {
        let rejection = try #require(throws: Rejection.self) {
            try LemonRuleSet.china2022.useCompensation(
                price: Money("0.00", .cny), distance: Distance(-1, .kilometre), rate: Rate("1%"))
        }
        #expect(
            rejection.findings.map(\.code) == ["amountNotPositive", "implausibleOdometer", "lemonRateOutOfBounds"])
        let set = try LemonRuleSet(json: LemonRuleSetTests.newYork)
        let none = try #require(throws: Rejection.self) {
            try set.useCompensation(price: Money("1.00", .usd), distance: Distance(1, .mile), rate: Rate("1%"))
        }
        #expect(none.findings.map(\.code) == [.lemonNoCompensation])
    }

    @Test func tooLargeIsAnOverflow() {
        #expect(throws: ArithmeticError.overflow) {
            try LemonRuleSet.china2022.useCompensation(
                price: Money(minorUnits: .max, currency: .cny), distance: Distance(9_999_999, .kilometre),
                rate: Rate("0.5%"))
        }
    }
}
