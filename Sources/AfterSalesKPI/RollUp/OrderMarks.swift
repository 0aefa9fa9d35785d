/// Which orders have been seen, and where first: what makes distinct orders count once.
///
/// A mark has the row (an advisor's month) above eight flags: whether one of the order's lines there is a comeback, which
/// of the first pay types there are, and one that is always set. Few orders are seen in a second row; those are listed
/// apart and folded in when figures are read.
struct OrderMarks: Sendable {
    /// A mark of an order's further row.
    struct Extra: Hashable, Sendable, BitwiseCopyable, Comparable {
        /// The order above the mark: one number, because that sorts several times as fast.
        private let bits: UInt64

        init(order: UInt32, mark: UInt32) { bits = UInt64(order) << 32 | UInt64(mark) }

        var order: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
        /// The row with its flags, as a mark has them.
        var mark: UInt32 { UInt32(truncatingIfNeeded: bits) }

        static func < (left: Extra, right: Extra) -> Bool { left.bits < right.bits }
    }

    static let flagBits = 8
    static let rowBits = 24
    static let flagMask: UInt32 = 0xFF
    static let comeback: UInt32 = 1
    /// Set in every mark, so that flags that are counted one by one count the order too.
    static let present: UInt32 = 0x80
    /// So many pay types have a flag of their own.
    static let payTypes = 6

    /// Orders whose marks lie together and are made together.
    static let pageBits = 12
    static let pageMask: UInt32 = 1 << 12 - 1

    /// By page of orders: where its marks begin; 0 for one that has none yet.
    private(set) var pages: [UInt32]
    /// Mark 0 is nobody's.
    var marks: [UInt32]
    /// In order once ``sortExtras()`` has been called.
    var extras: [Extra] = []

    init() {
        pages = []
        marks = [0]
    }

    /// The flags of a line of a pay type.
    static func flags(ofPayType payType: Int) -> UInt32 {
        present | (payType < payTypes ? comeback << UInt32(payType + 1) : 0)
    }

    /// Makes room in the table of pages, so that no order is beyond it.
    mutating func reserve(through order: UInt32) {
        let needed = Int(order >> UInt32(Self.pageBits)) + 1
        if pages.count < needed { pages.append(contentsOf: repeatElement(0, count: needed - pages.count)) }
    }

    /// Makes room for the marks of an order's page.
    mutating func touch(_ order: UInt32) {
        reserve(through: order)
        let page = Int(order >> UInt32(Self.pageBits))
        guard pages[page] == 0 else { return }
        pages[page] = UInt32(truncatingIfNeeded: marks.count)
        marks.append(contentsOf: repeatElement(0, count: 1 << Self.pageBits))
    }

    /// Puts the marks of further rows in order, which is quick where most of them are.
    mutating func sortExtras() { extras.sort() }

    /// Says where a page's marks begin.
    mutating func setPage(_ page: Int, at start: Int) { pages[page] = UInt32(truncatingIfNeeded: start) }

    /// Marks an order; the page is there.
    mutating func mark(_ order: UInt32, _ mark: UInt32) {
        let place = Int(pages[Int(order >> UInt32(Self.pageBits))] + order & Self.pageMask)
        let seen = marks[place]
        if seen == 0 || seen >> 8 == mark >> 8 {
            marks[place] = seen | mark
        } else {
            extras.append(Extra(order: order, mark: mark))
        }
    }
}
