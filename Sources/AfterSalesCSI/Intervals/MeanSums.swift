public import AfterSalesCore

/// What a mean and its spread are computed from: how many values, their sum and the sum of their squares.
///
/// Everything is a whole number, so sums of parts merge into those of the whole in any order, to the last bit; means and
/// variances do not.
public struct MeanSums: Hashable, Sendable {
    /// How many values.
    public private(set) var count: Int64
    /// Their sum, in units of a ``ValueScale``.
    public private(set) var total: Int128
    /// The sum of their squares, in units squared.
    public private(set) var squares: Int128

    /// The sums of no values.
    public init() {
        count = 0
        total = 0
        squares = 0
    }

    /// Sums made elsewhere.
    /// - Parameters:
    ///   - count: How many values.
    ///   - total: Their sum.
    ///   - squares: The sum of their squares.
    /// - Throws: ``IntervalInputError/negativeCount(_:)``; ``IntervalInputError/contradictorySums`` where no whole numbers
    ///   can have these sums.
    public init(count: Int64, total: Int128, squares: Int128) throws(IntervalInputError) {
        guard count >= 0 else { throw .negativeCount(count) }
        guard MeanSums.agree(count: count, total: total, squares: squares) else { throw .contradictorySums }
        self.count = count
        self.total = total
        self.squares = squares
    }

    /// Sums of which it is known that values have them.
    init(ofValues count: Int64, total: Int128, squares: Int128) {
        self.count = count
        self.total = total
        self.squares = squares
    }

    /// The sums of some values.
    /// - Parameter values: The values, in units.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public init(_ values: some Sequence<Int64>) throws(ArithmeticError) {
        self.init()
        for value in values { try add(value) }
    }

    /// One value more, or the same value several times; where it overflows, nothing changes.
    /// - Parameters:
    ///   - value: The value, in units.
    ///   - times: How often, not below zero.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``, also for a negative number of times.
    public mutating func add(_ value: Int64, times: Int64 = 1) throws(ArithmeticError) {
        guard times >= 0 else { throw .overflow }
        let wide = Int128(value)
        let (square, squareOverflow) = (wide * wide).multipliedReportingOverflow(by: Int128(times))
        guard !squareOverflow else { throw .overflow }
        try add(count: times, total: wide * Int128(times), squares: square)
    }

    /// The sums of both parts together.
    /// - Parameter other: The other part.
    /// - Returns: The whole.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func merging(_ other: MeanSums) throws(ArithmeticError) -> MeanSums {
        var merged = self
        try merged.add(count: other.count, total: other.total, squares: other.squares)
        return merged
    }

    private mutating func add(count more: Int64, total sum: Int128, squares square: Int128) throws(ArithmeticError) {
        let (count, countOverflow) = count.addingReportingOverflow(more)
        let (total, totalOverflow) = total.addingReportingOverflow(sum)
        let (squares, squaresOverflow) = squares.addingReportingOverflow(square)
        guard !countOverflow, !totalOverflow, !squaresOverflow else { throw .overflow }
        self.count = count
        self.total = total
        self.squares = squares
    }
}
