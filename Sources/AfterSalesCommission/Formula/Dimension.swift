/// What a formula's value is made of: a product of units with exponents. All zero is a plain ratio.
///
/// A unit may stand once above or once below: money per hour, money times points. Money times money is no amount of
/// anything and is refused where it arises.
struct Dimension: Hashable, Sendable {
    var money: Int8 = 0
    var hours: Int8 = 0
    var count: Int8 = 0
    var points: Int8 = 0

    static let ratio = Dimension()
    static let money = Dimension(money: 1)

    init(money: Int8 = 0, hours: Int8 = 0, count: Int8 = 0, points: Int8 = 0) {
        self.money = money
        self.hours = hours
        self.count = count
        self.points = points
    }

    init(_ unit: MetricUnit) {
        switch unit {
        case .money: self.init(money: 1)
        case .hours: self.init(hours: 1)
        case .count: self.init(count: 1)
        case .points: self.init(points: 1)
        case .ratio: self.init()
        }
    }

    /// Reads `money`, `ratio`, `money/hours`.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
            MetricUnit(rawValue: String($0))
        }
        guard let first = parts.first ?? nil else { return nil }
        if parts.count == 1 {
            self.init(first)
        } else {
            guard parts.count == 2, let second = parts[1],
                let quotient = Dimension(first).combined(with: Dimension(second), sign: -1)
            else { return nil }
            self = quotient
        }
    }

    static func * (left: Dimension, right: Dimension) -> Dimension? { left.combined(with: right, sign: 1) }
    static func / (left: Dimension, right: Dimension) -> Dimension? { left.combined(with: right, sign: -1) }

    private func combined(with other: Dimension, sign: Int8) -> Dimension? {
        let result = Dimension(
            money: money + sign * other.money, hours: hours + sign * other.hours, count: count + sign * other.count,
            points: points + sign * other.points)
        let exponents = [result.money, result.hours, result.count, result.points]
        return exponents.allSatisfy { (-1...1).contains($0) } ? result : nil
    }

    /// The unit of a named value; nil for a composite one, whose values are taken as they are.
    var unit: MetricUnit? {
        MetricUnit.allCases.first { Dimension($0) == self }
    }
}

extension Dimension: CustomStringConvertible {
    /// `money/hours`, `money·points`, `ratio`, `1/hours`.
    var description: String {
        let exponents = [("money", money), ("hours", hours), ("count", count), ("points", points)]
        let above = exponents.filter { $0.1 > 0 }.map(\.0).joined(separator: "·")
        let below = exponents.filter { $0.1 < 0 }.map(\.0).joined(separator: "·")
        if below.isEmpty { return above.isEmpty ? "ratio" : above }
        return (above.isEmpty ? "1" : above) + "/" + below
    }
}
