/// How likely each mark of 1 to 10 is, in parts of a whole.
struct Marks {
    private let weights: [Int64]
    private let total: Int64

    /// - Parameter weights: Of the marks 1, 2, … 10.
    init(_ weights: [Int64]) {
        self.weights = weights
        total = weights.reduce(0, +)
    }

    func draw(_ dice: inout Dice) -> Int64 {
        var left = dice.below(total)
        for (index, weight) in weights.enumerated() {
            if left < weight { return Int64(index) + 1 }
            left -= weight
        }
        return Int64(weights.count)
    }

    /// The sum of all marks times their weights, over the sum of the weights.
    var mean: (top: Int64, bottom: Int64) {
        (weights.enumerated().reduce(0) { $0 + (Int64($1.offset) + 1) * $1.element }, total)
    }
}
