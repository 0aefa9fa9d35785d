/// The records that have something to compute, each naming the next one in its header; 0 for none.
struct LiveQueue: Hashable, Sendable, BitwiseCopyable {
    /// Of lines and holds.
    var lines = 0
    /// Of pools and their lines.
    var pools = 0

    @inline(__always)
    mutating func mark(_ cells: inout MutableSpan<Int64>, _ base: Int, _ mark: UInt64, isOfPool: Bool) {
        let header = UInt64(bitPattern: cells[base])
        cells[base] = Int64(bitPattern: header | mark | LiveHeader.queued)
        if header & LiveHeader.queued == 0 { add(&cells, base, isOfPool: isOfPool) }
    }

    @inline(__always)
    private mutating func add(_ cells: inout MutableSpan<Int64>, _ base: Int, isOfPool: Bool) {
        let block = cells[base &+ 1] & ~0xFFFF_FFFF
        if isOfPool {
            cells[base &+ 1] = block | Int64(pools)
            pools = base
        } else {
            cells[base &+ 1] = block | Int64(lines)
            lines = base
        }
    }

    /// The next record; 0 where there is none.
    @inline(__always)
    mutating func next(_ cells: inout MutableSpan<Int64>, withPools: Bool) -> Int {
        let base: Int
        if lines != 0 {
            base = lines
            lines = Int(cells[base &+ 1] & 0xFFFF_FFFF)
        } else if withPools, pools != 0 {
            base = pools
            pools = Int(cells[base &+ 1] & 0xFFFF_FFFF)
        } else {
            return 0
        }
        cells[base] &= ~Int64(LiveHeader.queued)
        return base
    }
}
