import AfterSalesCore

/// Bounds of a value that is not known yet; an end that is nil is open.
struct Interval: Hashable {
    var low: Rational?
    var high: Rational?

    static let anything = Interval(low: nil, high: nil)
    static let notNegative = Interval(low: .zero, high: nil)
    static let zero = Interval(low: .zero, high: .zero)
    static let zeroToOne = Interval(low: .zero, high: .one)

    init(low: Rational?, high: Rational?) {
        self.low = low
        self.high = high
    }

    init(_ value: Rational) { self.init(low: value, high: value) }

    var containsZero: Bool { (low.map { $0 <= .zero } ?? true) && (high.map { $0 >= .zero } ?? true) }

    static func + (left: Interval, right: Interval) -> Interval {
        Interval(low: sum(left.low, right.low), high: sum(left.high, right.high))
    }

    static prefix func - (value: Interval) -> Interval {
        Interval(low: value.high.map { -$0 }, high: value.low.map { -$0 })
    }

    /// Where a factor with an open end meets one that can have both signs, nothing is known of the product.
    static func * (left: Interval, right: Interval) -> Interval {
        if left == .zero || right == .zero { return .zero }
        if left.low.map({ $0 >= .zero }) ?? false { return right.scaled(byPositive: left) }
        if right.low.map({ $0 >= .zero }) ?? false { return left.scaled(byPositive: right) }
        if left.high.map({ $0 <= .zero }) ?? false { return -(right.scaled(byPositive: -left)) }
        if right.high.map({ $0 <= .zero }) ?? false { return -(left.scaled(byPositive: -right)) }
        guard let a = left.low, let b = left.high, let c = right.low, let d = right.high else { return .anything }
        let corners = [(a, c), (a, d), (b, c), (b, d)].compactMap { try? $0.0 * $0.1 }
        return corners.count == 4 ? Interval(low: corners.min(), high: corners.max()) : .anything
    }

    /// The product with a factor that is not negative.
    private func scaled(byPositive factor: Interval) -> Interval {
        // The end below zero is furthest for the largest factor, the end above zero is nearest for the smallest.
        let lowFactor = low.map { $0 < .zero } ?? true ? factor.high : factor.low
        let highFactor = high.map { $0 > .zero } ?? true ? factor.high : factor.low
        return Interval(low: Self.product(low, lowFactor), high: Self.product(high, highFactor))
    }

    /// The quotient; a divisor that can be zero says nothing.
    static func / (left: Interval, right: Interval) -> Interval {
        guard !right.containsZero else { return .anything }
        let reciprocal = Interval(
            low: right.high.flatMap { try? .one / $0 } ?? (right.low.map { $0 > .zero } == true ? .zero : nil),
            high: right.low.flatMap { try? .one / $0 } ?? (right.high.map { $0 < .zero } == true ? .zero : nil))
        return left * reciprocal
    }

    func union(_ other: Interval) -> Interval {
        Interval(
            low: low.flatMap { mine in other.low.map { min(mine, $0) } },
            high: high.flatMap { mine in other.high.map { max(mine, $0) } })
    }

    func minimum(_ other: Interval) -> Interval {
        Interval(
            low: low.flatMap { mine in other.low.map { min(mine, $0) } }, high: Self.smaller(high, other.high))
    }

    func maximum(_ other: Interval) -> Interval { -((-self).minimum(-other)) }

    private static func smaller(_ left: Rational?, _ right: Rational?) -> Rational? {
        guard let left, let right else { return left ?? right }
        return min(left, right)
    }

    private static func sum(_ left: Rational?, _ right: Rational?) -> Rational? {
        left.flatMap { first in right.flatMap { try? first + $0 } }
    }

    private static func product(_ left: Rational?, _ right: Rational?) -> Rational? {
        if left == .zero || right == .zero { return .zero }
        return left.flatMap { first in right.flatMap { try? first * $0 } }
    }
}
