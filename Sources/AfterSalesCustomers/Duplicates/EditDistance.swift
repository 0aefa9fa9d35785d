/// How many typing mistakes lie between two texts: letters left out, added, replaced, and neighbours swapped.
enum EditDistance {
    /// The longest text that is compared; what is behind it is left out.
    static let longest = 96

    /// The number of mistakes, by optimal string alignment; nil where there are more than a limit.
    static func between(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], atMost limit: Int) -> Int? {
        let first = first.prefix(longest)
        let second = second.prefix(longest)
        guard abs(first.count - second.count) <= limit else { return nil }
        if first == second { return 0 }
        guard limit > 0 else { return nil }
        var beforeLast = [Int](repeating: 0, count: second.count + 1)
        var last = Array(0...second.count)
        var current = beforeLast
        for row in 0..<first.count {
            current[0] = row + 1
            var least = row + 1
            for column in 0..<second.count {
                var cost = min(
                    last[column] + (first[row] == second[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current[column + 1] = cost
                least = min(least, cost)
            }
            // A swap reaches back two rows, so that one row beyond the limit does not decide yet.
            guard least <= limit + 1 else { return nil }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[second.count] <= limit ? last[second.count] : nil
    }
}
