extension OrderMarks {
    /// Adds the marks of another part; the counts of both parts' marks have been added already and are put right.
    mutating func merge(_ other: OrderMarks, _ counts: inout OrderCounts) {
        for page in other.pages.indices where other.pages[page] != 0 {
            let first = UInt32(truncatingIfNeeded: page) << UInt32(Self.pageBits)
            let from = Int(other.pages[page])
            if page >= pages.count || pages[page] == 0 {
                adopt(page, other.marks[from..<from + 1 << Self.pageBits])
                continue
            }
            let to = Int(pages[page])
            for index in 0..<1 << Self.pageBits {
                let (known, mark) = (marks[to + index], other.marks[from + index])
                if mark == 0 { continue }
                if known == 0 {
                    marks[to + index] = mark
                    continue
                }
                counts.remove(mark)
                if known >> 8 == mark >> 8 {
                    counts.remove(known)
                    counts.add(known | mark)
                    marks[to + index] = known | mark
                } else {
                    extras.append(Extra(order: first + UInt32(truncatingIfNeeded: index), mark: mark))
                }
            }
        }
        extras.append(contentsOf: other.extras)
    }

    /// The mark of an order; 0 where it has none.
    subscript(order: UInt32) -> UInt32 {
        let page = Int(order >> UInt32(Self.pageBits))
        guard page < pages.count, pages[page] != 0 else { return 0 }
        return marks[Int(pages[page] + order & Self.pageMask)]
    }

    /// Takes a page as it is.
    private mutating func adopt(_ page: Int, _ content: ArraySlice<UInt32>) {
        reserve(through: UInt32(truncatingIfNeeded: page) << UInt32(Self.pageBits))
        setPage(page, at: marks.count)
        marks.append(contentsOf: content)
    }
}
