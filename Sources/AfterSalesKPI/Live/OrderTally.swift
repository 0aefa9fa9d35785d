/// How many lines of an order there are in one row, and how many of them with each flag: eight bytes, a flag each.
struct OrderTally: Hashable, Sendable, BitwiseCopyable {
    private(set) var bytes: UInt64 = 0

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// A byte of one for each flag.
    @inline(__always)
    private static func bytes(_ flags: UInt32) -> UInt64 {
        // Each byte keeps its own flag, at its own bit; what is not zero then reaches the top bit.
        let spread = UInt64(flags & OrderMarks.flagMask) &* ones & 0x8040_2010_0804_0201
        return (spread &+ 0x7F * ones) &>> 7 & ones
    }

    /// The flags that some line has.
    @inline(__always)
    var flags: UInt32 {
        // The top bit of each byte that is not zero, gathered into the highest byte by a multiplication.
        let set = (bytes &+ 0x7F * Self.ones) &>> 7 & Self.ones
        return UInt32(truncatingIfNeeded: (set &* 0x0102_0408_1020_4080) &>> 56)
    }

    /// Whether one more line might not fit.
    var isFull: Bool { bytes >> 56 >= 0x7F }

    var isEmpty: Bool { bytes == 0 }

    @inline(__always)
    mutating func add(_ flags: UInt32) { bytes &+= Self.bytes(flags) }

    /// Takes a line off; false where there is none of these flags.
    mutating func remove(_ flags: UInt32) -> Bool {
        guard self.flags & flags == flags & OrderMarks.flagMask else { return false }
        bytes &-= Self.bytes(flags)
        return true
    }
}
