/// Marks of orders in pages, of which only those are there that have an order.
struct OrderPages: Sendable {
    /// By page of orders: where its marks begin; 0 for one that has none.
    private(set) var pages: [UInt32] = []
    /// Mark 0 is nobody's.
    var marks: [UInt32] = [0]

    /// Whether marks are here that belong to no page any more.
    private var hasHoles = false

    static let size = 1 << OrderMarks.pageBits

    /// Whether a page is here.
    func has(_ page: Int) -> Bool { page < pages.count && pages[page] != 0 }

    /// Where the marks of a page are, which is here.
    func places(_ page: Int) -> Range<Int> { Int(pages[page])..<Int(pages[page]) + Self.size }

    /// Makes room for so many orders in all, if their numbers are as dense as those of so many lines should be; otherwise
    /// pages are moved as they become more.
    mutating func reserveCapacity(orders: Int, of lines: Int) {
        if orders <= lines + 64 * Self.size { marks.reserveCapacity(orders + 2 * Self.size) }
    }

    /// Makes a page.
    mutating func touch(_ page: Int) {
        if !has(page) { add(page, repeatElement(0, count: Self.size)) }
    }

    /// Adds a page with its marks.
    mutating func add(_ page: Int, _ content: some Collection<UInt32>) {
        if pages.count <= page { pages.append(contentsOf: repeatElement(0, count: page + 1 - pages.count)) }
        pages[page] = UInt32(truncatingIfNeeded: marks.count)
        marks.append(contentsOf: content)
    }

    /// Reads pages through, so that memory has brought them, one after the other, before they are marked here and there.
    func fetch(_ pages: Range<Int>) {
        for page in pages where has(page) {
            let all = marks[places(page)].reduce(0, |)
            precondition(all == 0 || all & OrderMarks.present != 0, "an order is marked without being there")
        }
    }

    /// Forgets a page that has been put elsewhere.
    mutating func remove(_ page: Int) {
        pages[page] = 0
        hasHoles = true
    }

    /// Counts the orders of all pages.
    func count(in counts: inout OrderCounts) {
        guard hasHoles else { return counts.add(marks[...]) }
        for page in pages.indices where has(page) { counts.add(marks[places(page)]) }
    }

    /// The mark of an order; 0 where it has none.
    @inline(__always)
    subscript(order: UInt32) -> UInt32 {
        let page = Int(order >> UInt32(OrderMarks.pageBits))
        return has(page) ? marks[Int(pages[page] + order & OrderMarks.pageMask)] : 0
    }
}
