/// What a random term is made of. The tests' own dimensions.
struct Shape: Hashable {
    var money = 0
    var hours = 0
    var count = 0
    var points = 0

    static let ratio = Shape()
    static let money = Shape(money: 1)
    static let hours = Shape(hours: 1)
    static let count = Shape(count: 1)
    static let points = Shape(points: 1)
    static let moneyPerHour = Shape(money: 1, hours: -1)
    static let moneyPerCount = Shape(money: 1, count: -1)

    /// The shapes a metric can have.
    static let units: [Shape] = [.money, .hours, .count, .points, .ratio]

    /// As the plan document writes it.
    var text: String {
        switch self {
        case .money: "money"
        case .hours: "hours"
        case .count: "count"
        case .points: "points"
        case .moneyPerHour: "money/hours"
        case .moneyPerCount: "money/count"
        default: "ratio"
        }
    }

    /// Decimals of a named value; nil for a composite one.
    func digits(currency: Int, ratio: Int) -> Int? {
        switch self {
        case .money: currency
        case .hours, .points: 2
        case .count: 0
        case .ratio: ratio
        default: nil
        }
    }
}
