extension OrderMarks {
    /// Every order's number with its marks, one for each row, by number and row.
    var byOrder: [[UInt32]] {
        var marksOf: [UInt32: [UInt32]] = [:]
        for extra in extras { marksOf[extra.order, default: []].append(extra.mark) }
        var result: [[UInt32]] = []
        let parts = [own] + adopted
        for page in 0..<(parts.map(\.pages.count).max() ?? 0) {
            guard let part = parts.first(where: { $0.has(page) }) else { continue }
            for (index, mark) in part.marks[part.places(page)].enumerated() where mark != 0 {
                let order = UInt32(truncatingIfNeeded: page << Self.pageBits + index)
                var flags: [UInt32: UInt32] = [:]
                for mark in [mark] + (marksOf[order] ?? []) { flags[mark >> 8, default: 0] |= mark & Self.flagMask }
                result.append([order] + flags.sorted { $0.key < $1.key }.map { $0.key << 8 | $0.value })
            }
        }
        return result
    }
}
