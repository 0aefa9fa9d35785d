import AfterSalesCore
import AfterSalesRepairOrders
import Testing

/// What a line comes to, by hand.
@Suite struct LineAmountTests {
    struct Case: Sendable {
        let currency: Currency
        let basis: TaxBasis
        let rounding: RoundingRule
        let price: String
        let quantity: String
        let discount: String?
        let tax: String
        let expected: [String]
    }

    /// List, discount, net, tax, gross.
    static let table: [Case] = [
        // 4 × 85.50 = 342.00; 13 % of it is 44.46.
        .init(
            currency: .cny, basis: .exclusive, rounding: .halfAwayFromZero, price: "85.50", quantity: "4",
            discount: nil, tax: "13%", expected: ["342.00", "0.00", "342.00", "44.46", "386.46"]),
        // The same price with the tax in it: 342 × 13/113 = 39.345….
        .init(
            currency: .cny, basis: .inclusive, rounding: .halfAwayFromZero, price: "85.50", quantity: "4",
            discount: nil, tax: "13%", expected: ["342.00", "0.00", "302.65", "39.35", "342.00"]),
        // 1.5 h × 333.33 = 499.995, a half.
        .init(
            currency: .cny, basis: .exclusive, rounding: .halfAwayFromZero, price: "333.33", quantity: "1.5",
            discount: nil, tax: "6%", expected: ["500.00", "0.00", "500.00", "30.00", "530.00"]),
        .init(
            currency: .cny, basis: .exclusive, rounding: .halfEven, price: "333.33", quantity: "1.5", discount: nil,
            tax: "6%", expected: ["500.00", "0.00", "500.00", "30.00", "530.00"]),
        .init(
            currency: .cny, basis: .exclusive, rounding: .down, price: "333.33", quantity: "1.5", discount: nil,
            tax: "6%", expected: ["499.99", "0.00", "499.99", "29.99", "529.98"]),
        // A half that goes to the even cent below: 0.5 × 0.25 = 0.125.
        .init(
            currency: .cny, basis: .exclusive, rounding: .halfEven, price: "0.25", quantity: "0.5", discount: nil,
            tax: "0%", expected: ["0.12", "0.00", "0.12", "0.00", "0.12"]),
        // 8 % off 99.99 is 7.9992.
        .init(
            currency: .cny, basis: .exclusive, rounding: .halfAwayFromZero, price: "99.99", quantity: "1",
            discount: "8%", tax: "13%", expected: ["99.99", "8.00", "91.99", "11.96", "103.95"]),
        .init(
            currency: .cny, basis: .inclusive, rounding: .halfAwayFromZero, price: "99.99", quantity: "1",
            discount: "20.00", tax: "13%", expected: ["99.99", "20.00", "70.79", "9.20", "79.99"]),
        // All of it.
        .init(
            currency: .cny, basis: .inclusive, rounding: .halfAwayFromZero, price: "99.99", quantity: "1",
            discount: "100%", tax: "13%", expected: ["99.99", "99.99", "0.00", "0.00", "0.00"]),
        // Yen have no cents: 3 × 1 235 × 10 % = 370.5.
        .init(
            currency: .jpy, basis: .exclusive, rounding: .halfAwayFromZero, price: "1235", quantity: "3",
            discount: nil, tax: "10%", expected: ["3705", "0", "3705", "371", "4076"]),
        .init(
            currency: .jpy, basis: .exclusive, rounding: .halfEven, price: "1235", quantity: "3", discount: nil,
            tax: "10%", expected: ["3705", "0", "3705", "370", "4075"]),
        .init(
            currency: .jpy, basis: .exclusive, rounding: .down, price: "1235", quantity: "3", discount: nil,
            tax: "10%", expected: ["3705", "0", "3705", "370", "4075"]),
        // 110 yen with 10 in it.
        .init(
            currency: .jpy, basis: .inclusive, rounding: .down, price: "110", quantity: "1", discount: nil,
            tax: "10%", expected: ["110", "0", "100", "10", "110"]),
        // Thousandths of a dinar: 0.333 × 12.345 = 4.110885.
        .init(
            currency: .kwd, basis: .exclusive, rounding: .halfAwayFromZero, price: "12.345", quantity: "0.333",
            discount: "2.5%", tax: "5%", expected: ["4.111", "0.103", "4.008", "0.200", "4.208"]),
        // A rate with three decimals of a percent.
        .init(
            currency: .usd, basis: .exclusive, rounding: .halfAwayFromZero, price: "100.00", quantity: "1",
            discount: nil, tax: "8.875%", expected: ["100.00", "0.00", "100.00", "8.88", "108.88"]),
        // The largest amount that can be written.
        .init(
            currency: .cny, basis: .exclusive, rounding: .down, price: "9999999999999999.99", quantity: "1",
            discount: nil, tax: "0%",
            expected: ["9999999999999999.99", "0.00", "9999999999999999.99", "0.00", "9999999999999999.99"]),
    ]

    @Test(arguments: table) func comesTo(_ sample: Case) throws {
        let discount: LineDiscount? = try sample.discount.map { text in
            text.hasSuffix("%") ? .rate(try Rate(text)) : .amount(try Money(text, sample.currency))
        }
        let line = try MoneySamples.line(
            "L1", sample.price, quantity: sample.quantity, tax: sample.tax, discount: discount, in: sample.currency)
        let terms = PriceTerms(sample.currency, tax: sample.basis, rounding: sample.rounding)
        let amounts = try line.amounts(by: terms)
        let taxed = amounts.amount
        let found: [Money] = [amounts.list, amounts.discount, taxed.net, taxed.tax, taxed.gross]
        #expect(found.map(\.amountText) == sample.expected)
        // On a discount line the same is below nothing.
        guard discount == nil else { return }
        var opposite = line
        opposite.kind = .discount
        let below = try opposite.amounts(by: terms)
        let mirrored: [Money] = [below.list, below.discount, below.amount.net, below.amount.tax, below.amount.gross]
        #expect(mirrored.map(\.minorUnits) == found.map { -$0.minorUnits })
    }

    /// Price, weights, net shares, tax shares.
    @Test(
        arguments: [
            ("100.00", ["300.00", "100.00", "100.00"], ["60.00", "20.00", "20.00"], ["7.80", "2.60", "2.60"]),
            // 33.33… each; the cent that is left goes to the first, and so does one of the tax, 13.00.
            ("100.00", ["1.00", "1.00", "1.00"], ["33.34", "33.33", "33.33"], ["4.34", "4.33", "4.33"]),
            // What is given away gets nothing.
            ("99.99", ["50.00", "0.00", "50.00"], ["50.00", "0.00", "49.99"], ["6.50", "0.00", "6.50"]),
            // Nothing of it has a price.
            ("0.05", ["0.00", "0.00"], ["0.03", "0.02"], ["0.01", "0.00"]),
            ("0.00", ["5.00", "0.00"], ["0.00", "0.00"], ["0.00", "0.00"]),
        ] as [(String, [String], [String], [String])])
    func packageIsSplit(price: String, weights: [String], nets: [String], taxes: [String]) throws {
        let components = try weights.enumerated().map {
            try MoneySamples.component(Identifier("P\($0)"), list: $1)
        }
        let line = try MoneySamples.line("L1", .package, price, components: components)
        let amounts = try line.amounts(by: MoneySamples.exclusive)
        #expect(amounts.components.map(\.amount.net.amountText) == nets)
        #expect(amounts.components.map(\.amount.tax.amountText) == taxes)
        #expect(amounts.components.map(\.component.rawValue) == weights.indices.map { "P\($0)" })
    }

    @Test func costIsKnownOrNot() throws {
        var line = try MoneySamples.line("L1", "10.00", quantity: "2.5")
        #expect(try line.amounts(by: MoneySamples.exclusive).cost == nil)
        line.unitCost = try MoneySamples.money("3.33")
        #expect(try line.amounts(by: MoneySamples.exclusive).cost?.amountText == "8.33")
        var parts = [
            try MoneySamples.component("P1", list: "1.00"), try MoneySamples.component("P2", list: "1.00"),
        ]
        parts[0].unitCost = try MoneySamples.money("4.00")
        var package = try MoneySamples.line("L2", .package, "10.00", components: parts)
        package.unitCost = try MoneySamples.money("7.00")
        // One cost is not known, so that of the whole is what was said of it.
        #expect(try package.amounts(by: MoneySamples.exclusive).cost?.amountText == "7.00")
        package.components[1].unitCost = try MoneySamples.money("2.50")
        #expect(try package.amounts(by: MoneySamples.exclusive).cost?.amountText == "6.50")
    }

    @Test func whatCannotBeReckonedIsAnError() throws {
        let foreign = try MoneySamples.line("L1", "1.00", in: .usd)
        #expect(throws: ArithmeticError.currencyMismatch(.cny, .usd)) {
            try foreign.amounts(by: MoneySamples.exclusive)
        }
        var large = try MoneySamples.line("L1", "9999999999999999.99", quantity: "10", tax: "0%")
        #expect(throws: ArithmeticError.overflow) { try large.amounts(by: MoneySamples.exclusive) }
        large.quantity = .one
        large.unitPrice = Money(minorUnits: .max, currency: .cny)
        #expect(try large.amounts(by: MoneySamples.exclusive).amount.gross.minorUnits == .max)
        var taxed = large
        taxed.taxRate = try Rate("13%")
        #expect(throws: ArithmeticError.overflow) { try taxed.amounts(by: MoneySamples.exclusive) }
        #expect(try taxed.amounts(by: MoneySamples.inclusive).amount.gross.minorUnits == .max)
    }
}
