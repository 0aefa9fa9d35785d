/// Where rows and lines of the months are in the columns.
extension PanelClose {
    /// Forgets sums; everything else is written anew.
    mutating func forget() {
        for index in commissionSums.indices { commissionSums[index] = 0 }
        for index in fundSums.indices { fundSums[index] = Array(repeating: 0, count: months.count) }
        for scheme in contributions.indices where !contributions[scheme].isEmpty {
            contributions[scheme] = Array(repeating: 0, count: months.count)
            poolAmounts[scheme] = contributions[scheme]
        }
    }

    /// Where a row of one of the months is in ``commissions``.
    func rowIndex(_ row: Int) -> Int {
        if months.count == layout.months.count { return row }
        var start = 0
        for part in layout.rowParts(months) {
            if part.contains(row) { return start + row - part.lowerBound }
            start += part.count
        }
        return start
    }

    /// By scheme where the lines of a group begin among those of all groups before it.
    func lineStarts(of group: Int) -> [Int] {
        var starts = [Int](repeating: 0, count: layout.model.schemes.count)
        for earlier in layout.groups[..<group] {
            for scheme in earlier.schemes { starts[scheme] += earlier.members(months).count }
        }
        return starts
    }
}
