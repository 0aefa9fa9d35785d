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
    static let pageBits = 10
    static let pageMask: UInt32 = 1 << 10 - 1

    /// Where marks are made.
    var own = OrderPages()
    /// Of other parts, as they are: pages that no other part has.
    var adopted: [OrderPages] = []
    /// In order once ``sortExtras()`` has been called.
    var extras: [Extra] = []

    /// The flags of a line of a pay type.
    static func flags(ofPayType payType: Int) -> UInt32 {
        present | (payType < payTypes ? comeback << UInt32(payType + 1) : 0)
    }

    /// Makes room for the marks of an order's page.
    mutating func touch(_ order: UInt32) { own.touch(Int(order >> UInt32(Self.pageBits))) }

    /// Puts the marks of further rows in order, which is quick where most of them are.
    mutating func sortExtras() { extras.sort() }

    /// Marks an order; the page is there.
    mutating func mark(_ order: UInt32, _ mark: UInt32) {
        let place = Int(own.pages[Int(order >> UInt32(Self.pageBits))] + order & Self.pageMask)
        let seen = own.marks[place]
        if seen == 0 || seen >> 8 == mark >> 8 {
            own.marks[place] = seen | mark
        } else {
            extras.append(Extra(order: order, mark: mark))
        }
    }
}
