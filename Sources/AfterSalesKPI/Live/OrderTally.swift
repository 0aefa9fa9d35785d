/// How many lines of an order there are in one row, and how many of them with each flag: eight bytes, a flag each.
struct OrderTally: Hashable, Sendable, BitwiseCopyable {
    private(set) var bytes: UInt64 = 0

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// By flags: a byte of one for each.
    private static let ofFlags: [UInt64] = (0..<256).map { flags in
        (0..<8).reduce(0) { $0 | UInt64(flags >> $1 & 1) << UInt64($1 * 8) }
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
    mutating func add(_ flags: UInt32) { bytes &+= Self.ofFlags[Int(flags & OrderMarks.flagMask)] }

    /// Takes a line off; false where there is none of these flags.
    mutating func remove(_ flags: UInt32) -> Bool {
        guard self.flags & flags == flags & OrderMarks.flagMask else { return false }
        bytes &-= Self.ofFlags[Int(flags & OrderMarks.flagMask)]
        return true
    }
}
