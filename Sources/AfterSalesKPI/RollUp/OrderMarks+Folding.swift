extension OrderMarks {
    /// Distinct orders by month and group: each once, however many rows of the group it has been seen in.
    ///
    /// - Parameters:
    ///   - counts: The counts of the marks alone, by row.
    ///   - groups: Who is put together.
    ///   - months: The number of months.
    /// - Returns: Month after month, in a month group after group, by lane as ``OrderCounts`` has them.
    func counts(_ counts: OrderCounts, by groups: RollUpGroups, months: Int) -> [SIMD8<UInt32>] {
        var fold = OrderFold(counts, groups, months: months)
        var start = 0
        while start < extras.count {
            let order = extras[start].order
            var end = start + 1
            while end < extras.count, extras[end].order == order { end += 1 }
            fold.add(first: self[order], extras[start..<end])
            start = end
        }
        return fold.result
    }
}
