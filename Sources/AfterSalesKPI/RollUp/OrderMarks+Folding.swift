extension OrderMarks {
    /// Distinct orders by month and group: each once, however many rows of the group it has been seen in.
    ///
    /// - Parameters:
    ///   - counts: The counts of the marks alone, by row.
    ///   - groups: Who is put together.
    ///   - months: The number of months.
    /// - Returns: Month after month, in a month group after group, by lane as ``OrderCounts`` has them.
    func counts(_ counts: OrderCounts, by groups: RollUpGroups, months: Int) -> [SIMD8<UInt32>] {
        let advisors = groups.groupOf.count
        let size = groups.subjects.count
        var result = [SIMD8<UInt32>](repeating: .zero, count: months * size)
        for month in 0..<months {
            for advisor in 0..<advisors {
                result[month * size + groups.groupOf[advisor]] &+= counts.lanes[month * advisors + advisor + 1]
            }
        }
        func cell(_ mark: UInt32) -> Int {
            let (month, advisor) = (Int(mark >> 8) - 1).quotientAndRemainder(dividingBy: advisors)
            return month * size + groups.groupOf[advisor]
        }
        var cells: [(cell: Int, flags: UInt32)] = []
        var start = 0
        while start < extras.count {
            let order = extras[start].order
            // What the mark alone gave is taken back; then every cell gets the flags of all its rows together.
            let first = self[order]
            cells.removeAll(keepingCapacity: true)
            cells.append((cell(first), first & Self.flagMask))
            result[cells[0].cell] &-= OrderCounts.ofFlags[Int(first & Self.flagMask)]
            while start < extras.count, extras[start].order == order {
                let mark = extras[start].mark
                let (place, flags) = (cell(mark), mark & Self.flagMask)
                if let known = cells.firstIndex(where: { $0.cell == place }) {
                    cells[known].flags |= flags
                } else {
                    cells.append((place, flags))
                }
                start += 1
            }
            for (place, flags) in cells { result[place] &+= OrderCounts.ofFlags[Int(flags)] }
        }
        return result
    }
}
