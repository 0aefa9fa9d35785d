import AfterSalesCore

/// The scopes that admit positions 1–8 of numbers seen before: the cars of a park are of few models, so that most numbers need
/// three rows of bits intersected instead of seven.
struct DescriptorCache {
    /// What is known of a maker's model.
    struct Entry {
        /// Positions 1–8 and one; 0 for nothing yet.
        var key: UInt64
        /// Words of each row; none where the maker has no scope.
        var words: UInt32
        /// Where the maker's rows begin.
        var row: UInt32
        /// Where the maker's scopes begin.
        var member: UInt32
        /// Where the intersection begins in ``rows``.
        var start: UInt32
    }

    /// Intersections, one behind the other.
    private(set) var rows: [UInt64] = []
    private var entries: [Entry]
    private let mostRows: Int

    private static let size = 1 << 14
    private static let nothing = Entry(key: 0, words: 0, row: 0, member: 0, start: 0)

    init(_ table: ScopeTable) {
        entries = [Entry](repeating: Self.nothing, count: Self.size)
        // So much stays near the processor; but one intersection always fits.
        mostRows = max(1 << 17, table.mostWords)
        rows.reserveCapacity(mostRows)
    }

    /// The entry of a number, made where it is not there.
    @inline(__always)
    mutating func entry(_ front: UInt64, _ table: ScopeTable) -> Entry {
        let key = front >> VINRowTable.shift &+ 1
        let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 50)
        let entry = entries[place]
        return entry.key == key ? entry : make(key, front, at: place, table)
    }

    @inline(never)
    private mutating func make(_ key: UInt64, _ front: UInt64, at place: Int, _ table: ScopeTable) -> Entry {
        let maker = table.makers[Int(table.makerOf[Int(front >> 43)])]
        let words = Int(maker.words)
        if rows.count + words > mostRows {
            // Rare: everything is forgotten, and the models that are met again come back.
            rows.removeAll(keepingCapacity: true)
            for index in entries.indices { entries[index] = Self.nothing }
        }
        let entry = Entry(
            key: key, words: maker.words, row: maker.row, member: maker.member,
            start: UInt32(truncatingIfNeeded: rows.count))
        for word in 0..<words {
            var set = UInt64.max
            for position in 0..<5 {
                // Six bits for each of positions 4–8, from the highest.
                let code = Int(front >> UInt64(37 - 6 * position) & 63)
                set &= table.bits[Int(maker.row) + (position * ScopeTable.codes + code) * words + word]
            }
            rows.append(set)
        }
        entries[place] = entry
        return entry
    }
}
