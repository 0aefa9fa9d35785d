/// Figures of all subjects and months at once: month after month, in a month subject after subject. Money in minor units,
/// hours in hundredths.
extension AdvisorFigures {
    private var words: LineWords { space.content.words }

    /// Settled orders, each once.
    public var orders: [Int64] { lane(7) }

    /// Orders with a line that does earlier work again.
    public var comebacks: [Int64] { lane(0) }

    /// Sales of some pay types and kinds; of all where none are named.
    /// - Parameters:
    ///   - payTypes: Numbers of pay types.
    ///   - kinds: Numbers of line kinds.
    public func sales(payTypes: [Int]? = nil, kinds: [Int]? = nil) -> [Int64] {
        column(
            (payTypes ?? Array(space.payTypes.indices)).flatMap { payType in
                (kinds ?? Array(space.kinds.indices)).map { words.sales(payType, $0) }
            })
    }

    /// Costs of some kinds; of all where none are named.
    public func costs(kinds: [Int]? = nil) -> [Int64] {
        column((kinds ?? Array(space.kinds.indices)).map { words.cost($0) })
    }

    /// Hours sold of some pay types; of all where none are named.
    public func hours(payTypes: [Int]? = nil) -> [Int64] {
        column((payTypes ?? Array(space.payTypes.indices)).map { words.hours($0) })
    }

    private func lane(_ lane: Int) -> [Int64] { counts.map { Int64($0[lane]) } }

    /// The sum of some words of each row.
    private func column(_ indices: [Int]) -> [Int64] {
        precondition(indices.allSatisfy((0..<words.count).contains), "no such pay type or kind")
        var column = [Int64](repeating: 0, count: counts.count)
        for index in indices {
            Self.add(sums.span.extracting(index * counts.count..<(index + 1) * counts.count), to: &column)
        }
        return column
    }

    /// What is added up has been bounded when the lines were.
    private static func add(_ values: borrowing Span<Int64>, to column: inout [Int64]) {
        var column = column.mutableSpan
        guard values.count == column.count else { return }
        for row in column.indices { column[row] &+= values[row] }
    }
}
