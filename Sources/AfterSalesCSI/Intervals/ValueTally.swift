import AfterSalesCore

/// Which values there are, and how often: all that a bootstrap needs to know of the answers.
public struct ValueTally: Hashable, Sendable {
    /// A value and how often it was given.
    public struct Entry: Hashable, Sendable {
        /// The value, in units of a ``ValueScale``.
        public let value: Int64
        /// How often, above zero.
        public let count: Int64
    }

    /// The values in ascending order, each once.
    public let entries: [Entry]
    /// How many values, their sum and that of their squares.
    public let sums: MeanSums

    /// A tally of counts; their order does not matter, a value may come several times, and a count of zero is left out.
    /// - Parameter counts: Values and how often they were given.
    /// - Throws: ``IntervalInputError/negativeCount(_:)``; ``IntervalInputError/tooLarge`` where a sum overflows.
    public init(_ counts: some Sequence<(value: Int64, count: Int64)>) throws(IntervalInputError) {
        var entries: [Entry] = []
        var sums = MeanSums()
        for (value, count) in counts.sorted(by: { ($0.value, $0.count) < ($1.value, $1.count) }) where count != 0 {
            guard count > 0 else { throw .negativeCount(count) }
            do throws(ArithmeticError) { try sums.add(value, times: count) } catch { throw .tooLarge }
            if let last = entries.last, last.value == value {
                // Cannot overflow: the sums hold the count of all.
                entries[entries.count - 1] = Entry(value: value, count: last.count + count)
            } else {
                entries.append(Entry(value: value, count: count))
            }
        }
        self.entries = entries
        self.sums = sums
    }

    /// A tally of values, one by one.
    /// - Parameter values: The values, in units.
    /// - Throws: ``IntervalInputError/tooLarge`` where a sum overflows.
    public init(values: some Sequence<Int64>) throws(IntervalInputError) {
        var counts: [Int64: Int64] = [:]
        for value in values { counts[value, default: 0] += 1 }
        try self.init(counts.map { (value: $0.key, count: $0.value) })
    }
}
