import AfterSalesCore
import Testing

/// Random fractions, small ones and ones at the end of 128 bits, against integers without an end.
@Suite struct RationalLawTests {
    @Test(arguments: 0..<8 as Range<UInt64>)
    func sumsAndDifferences(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<300 {
            let (left, right) = (random.rational(), random.rational())
            let (a, b) = (Exact(left), Exact(right))
            let sum = try? left + right
            #expect(sum == (try? right + left))
            let difference = try? left - right
            if let sum { #expect(Exact(sum).isReduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)) }
            if let difference {
                #expect(Exact(difference).isReduced(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom))
                #expect((try? right - left) == -difference)
            }
            // The intermediate products are at most these; where they fit, there is a result.
            let products = a.top.magnitude * b.bottom + b.top.magnitude * a.bottom
            if products.fitsRational, (a.bottom * b.bottom).fitsRational { #expect(sum != nil && difference != nil) }
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func productsAndQuotients(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<300 {
            let (left, right) = (random.rational(), random.rational())
            check(try left * right, left.numerator, left.denominator, right.numerator, right.denominator)
            #expect((try? left * right) == (try? right * left))
            guard right != .zero else {
                #expect(throws: ArithmeticError.divisionByZero) { try left / right }
                continue
            }
            check(try left / right, left.numerator, left.denominator, right.denominator, right.numerator)
        }
    }

    /// A product of two reduced fractions overflows where its own reduced form does, and only there.
    private func check(
        _ result: @autoclosure () throws(ArithmeticError) -> Rational, _ a: Int128, _ b: Int128, _ c: Int128,
        _ d: Int128
    ) {
        let (first, second) = (greatestCommonDivisor(a, d), greatestCommonDivisor(c, b))
        let top = WideInteger(a / first) * WideInteger(c / second)
        let bottom = WideInteger(b / second) * WideInteger(d / first)
        do throws(ArithmeticError) {
            #expect(Exact(try result()).isReduced(top, bottom))
        } catch {
            #expect(error == .overflow)
            #expect(!top.fitsRational || !bottom.fitsRational)
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func orderIsThatOfTheCrossProducts(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<300 {
            let left = random.rational()
            let right = random.once(in: 3) ? random.neighbour(of: left) : random.rational()
            let (a, b) = (Exact(left), Exact(right))
            let (first, second) = (a.top * b.bottom, b.top * a.bottom)
            #expect((left < right) == (first < second), "\(left) < \(right)")
            #expect((right < left) == (second < first), "\(right) < \(left)")
            #expect((left == right) == (first == second))
            #expect(!(left < left))
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func laws(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<300 {
            let (a, b, c) = (random.rational(), random.rational(), random.rational())
            if let left = try? (a + b) + c, let right = try? a + (b + c) { #expect(left == right) }
            if let left = try? (a * b) * c, let right = try? a * (b * c) { #expect(left == right) }
            if let left = try? a * (b + c), let right = try? a * b + a * c { #expect(left == right) }
            if let sum = try? a + b, let back = try? sum - b { #expect(back == a) }
            if b != .zero, let product = try? a * b, let back = try? product / b { #expect(back == a) }
            #expect((try? a + .zero) == a)
            #expect((try? a * .one) == a)
            #expect((try? a - a) == .zero)
            #expect(-(-a) == a)
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func unitsAreRoundedByDefinition(seed: UInt64) {
        var random = SeededGenerator(seed)
        for _ in 0..<150 {
            let value = random.rational()
            let digits = Int(random.next() % 12)
            for rule in RoundingRule.allCases {
                guard let units = try? value.units(fractionDigits: digits, rounding: rule) else { continue }
                let exact = Exact(value)
                let dividend = exact.top * .powerOfTen(digits)
                #expect(
                    RoundingRuleTests.isRounded(WideInteger(units), dividend, exact.bottom, rule), "\(value) \(rule)")
            }
        }
    }
}

/// A fraction in integers without an end.
private struct Exact {
    let value: Rational
    var top: WideInteger { WideInteger(value.numerator) }
    var bottom: WideInteger { WideInteger(value.denominator) }

    init(_ value: Rational) { self.value = value }

    /// Whether it equals `numerator / denominator`, in lowest terms, the sign above.
    func isReduced(_ numerator: WideInteger, _ denominator: WideInteger) -> Bool {
        value.denominator > 0 && greatestCommonDivisor(value.numerator, value.denominator) == 1
            && top * denominator == numerator * bottom
    }
}

private func greatestCommonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
    second == 0 ? max(first, -first) : greatestCommonDivisor(second, first % second)
}

extension SeededGenerator {
    /// Small ones half of the time; otherwise any length up to 127 bits.
    fileprivate mutating func rational() -> Rational {
        let (top, bottom): (Int128, Int128) =
            once(in: 2) ? (Int128(integer(Int16.self)), Int128(integer(Int8.self))) : (integer(), integer())
        return (try? Rational(top, over: bottom)) ?? .one
    }

    /// A fraction whose continued fraction starts in the same way.
    fileprivate mutating func neighbour(of value: Rational) -> Rational {
        let top = value.numerator &+ Int128(next() % 3) &- 1
        return (try? Rational(top, over: value.denominator &+ Int128(next() % 2))) ?? value
    }
}
