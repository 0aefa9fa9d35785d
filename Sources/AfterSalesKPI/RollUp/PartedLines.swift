/// Lines whose orders are all over memory, sorted by ranges of orders: within a range neither marks nor sums are far apart,
/// since orders are numbered as they come.
struct PartedLines: Sendable {
    /// So many lines are sorted together.
    static let segment = 1 << 19
    /// As many places as can be written at in turn without waiting for memory.
    private static let mostRanges = 256

    /// Range after range.
    private(set) var lines: [PackedLine] = []
    /// By range where its lines end.
    private(set) var ends: [Int] = []
    /// Pages of orders in a range; the last one has what is beyond too.
    let pages: Int
    private let shift: UInt32

    /// For lines of orders that are seldom beyond `last`.
    init(last: UInt32) {
        let bits = UInt32.bitWidth - last.leadingZeroBitCount
        let shift = max(OrderMarks.pageBits, bits - Self.mostRanges.trailingZeroBitCount)
        self.shift = UInt32(shift)
        pages = 1 << (shift - OrderMarks.pageBits)
    }

    /// Sorts the lines of a segment.
    mutating func sort(_ segment: borrowing Span<PackedLine>) {
        if lines.count != segment.count { lines = Array(repeating: PackedLine.none, count: segment.count) }
        ends = Array(repeating: 0, count: Self.mostRanges)
        Self.sort(segment, shift, &ends, &lines)
    }

    private static func sort(
        _ segment: borrowing Span<PackedLine>, _ shift: UInt32, _ ends: inout [Int], _ lines: inout [PackedLine]
    ) {
        var ends = ends.mutableSpan
        var lines = lines.mutableSpan
        guard ends.count == mostRanges else { return }
        for index in segment.indices { ends[range(segment[index], shift)] &+= 1 }
        var start = 0
        for range in ends.indices { (ends[range], start) = (start, start &+ ends[range]) }
        for index in segment.indices {
            let line = segment[index]
            let range = range(line, shift)
            let place = ends[range]
            lines[place] = line
            ends[range] = place &+ 1
        }
    }

    @inline(__always)
    private static func range(_ line: PackedLine, _ shift: UInt32) -> Int {
        Int(min(line.order &>> shift, UInt32(mostRanges - 1)))
    }
}
