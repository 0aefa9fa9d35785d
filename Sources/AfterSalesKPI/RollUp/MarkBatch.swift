/// Marks of lines whose orders are all over memory: sorted by page first, so that each page is gone through once.
struct MarkBatch: Sendable {
    var entries: [OrderMarks.Extra] = []
    private var sorted: [OrderMarks.Extra] = []
    private var ends: [Int32] = []

    /// Makes room for the marks of so many lines.
    mutating func prepare(_ count: Int) {
        let none = OrderMarks.Extra(order: 0, mark: 0)
        if entries.count < count { entries.append(contentsOf: repeatElement(none, count: count - entries.count)) }
        if sorted.count < count { sorted.append(contentsOf: repeatElement(none, count: count - sorted.count)) }
    }

    /// Marks the orders of the first so many entries; those without a mark are of cancelled lines.
    mutating func apply(_ count: Int, to marks: inout OrderMarks) {
        sort(count, &marks)
        for index in 0..<count where sorted[index].mark != 0 {
            marks.mark(sorted[index].order, sorted[index].mark)
        }
    }

    /// By page, in linear time.
    private mutating func sort(_ count: Int, _ marks: inout OrderMarks) {
        var last: UInt32 = 0
        for index in 0..<count { last = max(last, entries[index].order) }
        marks.reserve(through: last)
        let shift = UInt32(OrderMarks.pageBits)
        ends.removeAll(keepingCapacity: true)
        ends.append(contentsOf: repeatElement(0, count: Int(last >> shift) + 1))
        for index in 0..<count { ends[Int(entries[index].order >> shift)] += 1 }
        var start: Int32 = 0
        for page in ends.indices {
            if ends[page] > 0 { marks.touch(UInt32(page) << shift) }
            (ends[page], start) = (start, start + ends[page])
        }
        for index in 0..<count {
            let page = Int(entries[index].order >> shift)
            sorted[Int(ends[page])] = entries[index]
            ends[page] += 1
        }
    }
}
