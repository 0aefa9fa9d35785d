/// Counts of rows put together by month and group, in which an order of several rows counts once.
struct OrderFold {
    private(set) var result: [SIMD8<UInt32>]
    /// By row as marks name them, from 1: the place in the result.
    private var placeOfRow: [Int]

    init(_ counts: OrderCounts, _ groups: RollUpGroups, months: Int) {
        let size = groups.subjects.count
        result = Array(repeating: .zero, count: months * size)
        placeOfRow = [0]
        placeOfRow.reserveCapacity(counts.lanes.count)
        for month in 0..<months {
            for group in groups.groupOf { placeOfRow.append(month * size + group) }
        }
        for row in 1..<placeOfRow.count { result[placeOfRow[row]] &+= counts.lanes[row] }
    }

    /// Adds an order's further rows: what its first mark alone gave is taken back, then every place gets the flags of all
    /// its rows together.
    mutating func add(first: UInt32, _ extras: ArraySlice<OrderMarks.Extra>) {
        guard extras.count == 1, let extra = extras.first else { return addSeveral(first, extras) }
        let (place, other) = (place(first), place(extra.mark))
        if place == other {
            result[place] &+= Self.lanes(first | extra.mark) &- Self.lanes(first)
        } else {
            result[other] &+= Self.lanes(extra.mark)
        }
    }

    private mutating func addSeveral(_ first: UInt32, _ extras: ArraySlice<OrderMarks.Extra>) {
        var flags: [(place: Int, flags: UInt32)] = [(place(first), first)]
        for extra in extras {
            let place = place(extra.mark)
            if let known = flags.firstIndex(where: { $0.place == place }) {
                flags[known].flags |= extra.mark
            } else {
                flags.append((place, extra.mark))
            }
        }
        result[flags[0].place] &-= Self.lanes(first)
        for (place, flags) in flags { result[place] &+= Self.lanes(flags) }
    }

    private func place(_ mark: UInt32) -> Int { placeOfRow[Int(mark >> 8)] }

    private static func lanes(_ mark: UInt32) -> SIMD8<UInt32> { OrderCounts.ofFlags[Int(mark & OrderMarks.flagMask)] }
}
