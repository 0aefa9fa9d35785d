import AfterSalesCore
import AfterSalesKPI
import Testing

/// Attainments as the commission notice's worked example has them, and what is none.
@Suite struct AttainmentTests {
    @Test(arguments: [
        ("812345.67", "800000", "1.0154"), ("251000.00", "260000", "0.9654"), ("905", "880", "1.0284"),
        ("0", "5", "0.0000"), ("1", "3", "0.3333"), ("2", "3", "0.6667"),
    ])
    func isRoundedToFourDigits(_ actual: String, _ target: String, _ expected: String) throws {
        let attainment = try Attainment(
            of: try DecimalNumeral(actual).rational, target: try DecimalNumeral(target).rational)
        #expect(attainment.text == expected)
        #expect(try attainment.value == DecimalNumeral(expected).rational)
    }

    @Test(arguments: [
        (2, RoundingRule.halfAwayFromZero, "0.13"), (2, .halfEven, "0.12"), (2, .down, "0.12"),
        (0, .halfAwayFromZero, "0"),
    ])
    func goesByThePlansRounding(_ digits: Int, _ rule: RoundingRule, _ expected: String) throws {
        let attainment = try Attainment(of: .one, target: Rational(8), digits: digits, rounding: rule)
        #expect(attainment.text == expected)
    }

    @Test func refusals() throws {
        #expect(throws: AttainmentError.missingTarget) { try Attainment(of: .one, target: nil) }
        #expect(throws: AttainmentError.zeroTarget) { try Attainment(of: .one, target: .zero) }
        #expect(throws: AttainmentError.negativeTarget) { try Attainment(of: Rational(-5), target: Rational(-2)) }
        #expect(throws: AttainmentError.negative(try Rational(-1, over: 2))) {
            try Attainment(of: Rational(-1), target: Rational(2))
        }
        // What would be shown as 0.0000 is below zero all the same.
        #expect(throws: AttainmentError.negative(try Rational(-1, over: 1_000_000))) {
            try Attainment(of: Rational(-1), target: Rational(1_000_000))
        }
        #expect(throws: AttainmentError.arithmetic(.overflow)) {
            try Attainment(of: Rational(.max), target: .one, digits: 18)
        }
        #expect(throws: AttainmentError.arithmetic(.overflow)) { try Attainment(of: .one, target: .one, digits: -1) }
    }
}
