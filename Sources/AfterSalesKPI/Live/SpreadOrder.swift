/// An order with lines in several rows, or with very many: its lines counted by row and flag.
struct SpreadOrder: Hashable, Sendable {
    /// By row: the lines with each flag; the last one all of them.
    private(set) var lines: [UInt32: SIMD8<Int32>] = [:]

    /// With the lines that were counted in one row so far.
    init(row: UInt32, _ tally: OrderTally) {
        if row != 0, !tally.isEmpty { lines[row] = tally.lanes }
    }

    /// The flags of a subject's rows together.
    func flags(where isOfSubject: (UInt32) -> Bool) -> UInt32 {
        var flags: UInt32 = 0
        for (row, counts) in lines where isOfSubject(row) {
            for bit in 0..<8 where counts[bit] > 0 { flags |= 1 << UInt32(bit) }
        }
        return flags
    }

    /// Counts a line in, or with −1 out.
    mutating func count(_ row: UInt32, _ flags: UInt32, sign: Int32) -> Bool {
        var counts = lines[row] ?? .zero
        for bit in 0..<8 where flags >> UInt32(bit) & 1 == 1 {
            guard counts[bit] &+ sign >= 0 else { return false }
            counts[bit] &+= sign
        }
        lines[row] = counts == .zero ? nil : counts
        return true
    }
}

extension OrderTally {
    /// By lane the number of lines.
    fileprivate var lanes: SIMD8<Int32> {
        var lanes = SIMD8<Int32>.zero
        for bit in 0..<8 { lanes[bit] = Int32(truncatingIfNeeded: bytes >> UInt64(bit * 8) & 0xFF) }
        return lanes
    }
}
