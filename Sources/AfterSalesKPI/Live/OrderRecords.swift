/// What is known of each order: in which row its lines are and how many.
struct OrderRecords: Sendable {
    struct Record: Hashable, Sendable, BitwiseCopyable {
        /// The row; 0 for none. ``spread`` for an order that is kept apart.
        var row: UInt32 = 0
        var tally = OrderTally()
    }

    /// The row of an order that is kept apart.
    static let spread = UInt32.max

    /// By page of orders: where its records begin; −1 for one that has none yet.
    private var pages: [Int32] = []
    var records: [Record] = []
    var apart: [UInt32: SpreadOrder] = [:]

    private static let pageBits: UInt32 = 8

    /// Makes room for orders with numbers below `orders`.
    mutating func reserveCapacity(_ orders: Int) {
        records.reserveCapacity((orders >> Int(Self.pageBits) + 1) << Int(Self.pageBits))
    }

    /// Where an order's record is; made if there is none.
    @inline(__always)
    mutating func place(_ order: UInt32) -> Int {
        let page = Int(order >> Self.pageBits)
        if page < pages.count, pages[page] >= 0 { return Int(pages[page]) &+ Int(order & (1 << Self.pageBits &- 1)) }
        return makePage(page, order)
    }

    @inline(never)
    private mutating func makePage(_ page: Int, _ order: UInt32) -> Int {
        if page >= pages.count { pages.append(contentsOf: repeatElement(-1, count: page + 1 - pages.count)) }
        pages[page] = Int32(truncatingIfNeeded: records.count)
        records.append(contentsOf: repeatElement(Record(), count: 1 << Int(Self.pageBits)))
        return Int(pages[page]) + Int(order & (1 << Self.pageBits - 1))
    }
}
