import AfterSalesCore
import Testing

@Suite struct MoneyTests {
    @Test func addsWithinACurrency() throws {
        let price = try Money("4619.06", .cny)
        #expect(try price + Money("0.94", .cny) == Money("4620", .cny))
        #expect(try Money("0.05", .cny) - Money("0.10", .cny) == Money("-0.05", .cny))
        #expect(try price + .zero(.cny) == price)
        #expect(
            try Money(minorUnits: .max, currency: .jpy) + Money(minorUnits: .min, currency: .jpy) == Money("-1", .jpy))
    }

    @Test(arguments: [Currency.usd, .jpy, .kwd, .eur])
    func twoCurrenciesDoNotMix(other: Currency) throws {
        let yuan = Money(minorUnits: 100, currency: .cny)
        let foreign = Money(minorUnits: 100, currency: other)
        let mismatch = ArithmeticError.currencyMismatch(.cny, other)
        #expect(yuan != foreign)
        #expect(throws: mismatch) { try yuan + foreign }
        #expect(throws: mismatch) { try yuan - foreign }
        #expect(throws: mismatch) { try yuan / foreign }
        #expect(throws: mismatch) { try yuan / .zero(other) }
        #expect(throws: mismatch) { try yuan.isLess(than: foreign) }
        #expect(throws: ArithmeticError.currencyMismatch(other, .cny)) { try foreign + yuan }
    }

    @Test func zeroOfAnotherCurrencyIsStillAnotherCurrency() throws {
        let coarse = try Currency(code: "PTS", minorUnitDigits: 0)
        let fine = try Currency(code: "PTS", minorUnitDigits: 2)
        #expect(throws: ArithmeticError.currencyMismatch(.cny, .usd)) { try Money.zero(.cny) + .zero(.usd) }
        #expect(throws: ArithmeticError.currencyMismatch(coarse, fine)) { try Money.zero(coarse) + .zero(fine) }
    }

    @Test func overflowIsAnError() {
        let most = Money(minorUnits: .max, currency: .cny)
        let least = Money(minorUnits: .min, currency: .cny)
        let cent = Money(minorUnits: 1, currency: .cny)
        #expect(throws: ArithmeticError.overflow) { try most + cent }
        #expect(throws: ArithmeticError.overflow) { try cent + most }
        #expect(throws: ArithmeticError.overflow) { try least - cent }
        #expect(throws: ArithmeticError.overflow) { try Money.zero(.cny) - least }
        #expect(throws: ArithmeticError.overflow) { try least + least }
        for rule in RoundingRule.allCases {
            #expect(throws: ArithmeticError.overflow) { try least.multiplied(by: Rational(-1), rounding: rule) }
            #expect(throws: ArithmeticError.overflow) { try most.multiplied(by: Rational(.max), rounding: rule) }
            #expect(throws: ArithmeticError.overflow) { try Money(Rational(.max), .cny, rounding: rule) }
        }
    }

    @Test func dividesExactly() throws {
        let (one, three) = try (Money("1", .cny), Money("3", .cny))
        #expect(try one / three == Rational(1, over: 3))
        #expect(
            try Money(minorUnits: .min, currency: .cny) / Money("-0.01", .cny)
                == Rational(Int128(Int64.max) + 1, over: 1))
        #expect(throws: ArithmeticError.divisionByZero) { try one / .zero(.cny) }
        #expect(try Money("-1", .cny).isLess(than: one))
        #expect(try !one.isLess(than: one))
    }

    @Test(arguments: [
        // amount, factor, half away from zero, half even, down
        ("100.00", "5%", "5.00", "5.00", "5.00"), ("0.10", "5%", "0.01", "0.00", "0.00"),
        ("-0.10", "5%", "-0.01", "0.00", "0.00"), ("0.30", "5%", "0.02", "0.02", "0.01"),
        ("0.50", "5%", "0.03", "0.02", "0.02"), ("-0.50", "5%", "-0.03", "-0.02", "-0.02"),
        ("4619.06", "3.75%", "173.21", "173.21", "173.21"), ("0.10", "-5%", "-0.01", "0.00", "0.00"),
        ("-4619.06", "-100%", "4619.06", "4619.06", "4619.06"), ("0.00", "5%", "0.00", "0.00", "0.00"),
        ("9999999999999999.99", "100%", "9999999999999999.99", "9999999999999999.99", "9999999999999999.99"),
    ])
    func aProductIsRoundedOnce(amount: String, factor: String, away: String, even: String, down: String) throws {
        let money = try Money(amount, .cny)
        let rate = try Rate(factor).rational
        #expect(try money.multiplied(by: rate, rounding: .halfAwayFromZero).amountText == away)
        #expect(try money.multiplied(by: rate, rounding: .halfEven).amountText == even)
        #expect(try money.multiplied(by: rate, rounding: .down).amountText == down)
    }

    @Test(arguments: 0..<4 as Range<UInt64>, [Currency.cny, .jpy, .kwd])
    func productsAreRoundedByDefinition(seed: UInt64, currency: Currency) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<100 {
            let amount = random.integer(Int64.self)
            let (top, bottom) = (random.integer(Int32.self), random.integer(Int32.self))
            guard bottom != 0 else { continue }
            let factor = try Rational(Int128(top), over: Int128(bottom))
            for rule in RoundingRule.allCases {
                let money = Money(minorUnits: amount, currency: currency)
                let exact = WideInteger(amount) * WideInteger(top)
                guard let product = try? money.multiplied(by: factor, rounding: rule) else {
                    #expect((WideInteger(Int64.max) * WideInteger(bottom).magnitude) < exact.magnitude)
                    continue
                }
                #expect(product.currency == currency)
                #expect(RoundingRuleTests.isRounded(WideInteger(product.minorUnits), exact, WideInteger(bottom), rule))
            }
        }
    }
}
