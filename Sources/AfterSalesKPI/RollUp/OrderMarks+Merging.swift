extension OrderMarks {
    /// So many parts' pages are kept as they are; those of more are copied, so that an order is found quickly.
    private static let mostAdopted = 8

    /// Adds the marks of another part.
    mutating func merge(_ other: OrderMarks) {
        for var part in [other.own] + other.adopted {
            var isAnyLeft = false
            for page in part.pages.indices where part.has(page) {
                guard takeIn(page) else {
                    isAnyLeft = true
                    continue
                }
                Self.merge(part.marks.span.extracting(part.places(page)), page, own.places(page), &own.marks, &extras)
                part.remove(page)
            }
            if isAnyLeft { adopt(part) }
        }
        extras.append(contentsOf: other.extras)
    }

    /// Whether both have a page, by page.
    func sharedPages(with other: OrderMarks) -> [Int] {
        ([other.own] + other.adopted).flatMap { part in part.pages.indices.filter { part.has($0) && has($0) } }
    }

    private func has(_ page: Int) -> Bool { own.has(page) || adopted.contains { $0.has(page) } }

    /// The marks of a page, which is here.
    func marks(of page: Int) -> ArraySlice<UInt32> {
        let part = adopted.first { $0.has(page) } ?? own
        return part.marks[part.places(page)]
    }

    /// Has a page among its own, if it is anywhere.
    private mutating func takeIn(_ page: Int) -> Bool {
        if own.has(page) { return true }
        guard let part = adopted.firstIndex(where: { $0.has(page) }) else { return false }
        own.add(page, adopted[part].marks[adopted[part].places(page)])
        adopted[part].remove(page)
        return true
    }

    private mutating func adopt(_ part: OrderPages) {
        guard adopted.count == Self.mostAdopted else { return adopted.append(part) }
        for page in part.pages.indices where part.has(page) { own.add(page, part.marks[part.places(page)]) }
    }

    private static func merge(
        _ marks: borrowing Span<UInt32>, _ page: Int, _ places: Range<Int>, _ known: inout [UInt32],
        _ extras: inout [Extra]
    ) {
        var all = known.mutableSpan
        for index in marks.indices {
            let (known, mark) = (all[places.lowerBound &+ index], marks[index])
            if mark == 0 || Swift.min(known, (known ^ mark) >> 8) == 0 {
                all[places.lowerBound &+ index] = known | mark
            } else {
                let order = UInt32(truncatingIfNeeded: page << pageBits + index)
                extras.append(Extra(order: order, mark: mark))
            }
        }
    }

    /// The mark of an order; 0 where it has none.
    subscript(order: UInt32) -> UInt32 {
        var mark = own[order]
        for part in adopted.indices where mark == 0 { mark = adopted[part][order] }
        return mark
    }
}
