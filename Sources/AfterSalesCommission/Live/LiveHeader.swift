/// The first two cells of a record of ``LiveStatements``: what has changed in it, what is wrong with it, what runs it.
///
/// A record is one piece of the flat list of cells: two cells of header, the facts it reads, then what is computed from
/// them. All that an update touches lies together.
enum LiveHeader {
    /// Cells in front of the facts.
    static let cells = 2

    /// One bit for each input that has changed; those past the last bit share it.
    static let marks: UInt64 = 0xFF_FFFF
    static let markBits = 24
    /// Nothing that was computed holds any more.
    static let stale: UInt64 = 1 << 24
    /// Something in it has no amounts.
    static let refused: UInt64 = 1 << 25
    /// It has amounts so large that sums of many could overflow.
    static let large: UInt64 = 1 << 26
    /// It waits in a queue.
    static let queued: UInt64 = 1 << 27
    /// Some input is not given.
    static let hasAbsent: UInt64 = 1 << 28
    /// It can only be computed one by one.
    static let exceptional: UInt64 = 1 << 29
    /// How many inputs that must be there are not.
    static let missing: UInt64 = 0xFFFF << 32
    static let oneMissing: UInt64 = 1 << 32
    static let shapeShift: UInt64 = 48

    /// What keeps a record from being computed only as far as it has changed.
    static let slow: UInt64 = stale | refused | large | exceptional | missing
    /// What keeps a record from being read.
    static let unread: UInt64 = marks | stale | refused

    /// The mark of an input.
    static func mark(_ input: Int) -> UInt64 { 1 << UInt64(truncatingIfNeeded: min(input, markBits - 1)) }
}
