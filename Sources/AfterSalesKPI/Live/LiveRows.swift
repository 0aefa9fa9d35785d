/// Sums and distinct orders of subjects' months that change line by line.
///
/// A row begins with what is asked for after every line, totals and orders; the words of ``LineWords`` follow. So a line
/// finds all of it close together.
struct LiveRows: Sendable {
    private static let sales = 0
    private static let cost = 1
    /// Lanes of ``OrderCounts``, two in a word.
    private static let counts = 2
    private static let header = 6

    let words: LineWords
    private let rows: Int
    private let stride: Int
    private var sums: [Int64]

    init(_ words: LineWords, rows: Int) {
        self.words = words
        self.rows = rows
        stride = Self.header + words.count
        sums = Array(repeating: 0, count: rows * stride)
    }

    /// Adds a line's amounts to a row, or with −1 takes them off; gives sales and cost of the row as they then are.
    @inline(__always)
    mutating func add(_ line: PackedLine, to row: Int, sign: Int64) -> (sales: Int64, cost: Int64) {
        let (amount, cost, hours) = (line.amount &* sign, line.cost &* sign, Int64(line.hours) &* sign)
        let first = row &* stride
        let (cell, words) = (line.cell, words)
        var sums = sums.mutableSpan
        let totals = (sales: sums[first &+ Self.sales] &+ amount, cost: sums[first &+ Self.cost] &+ cost)
        sums[first &+ Self.sales] = totals.sales
        sums[first &+ Self.cost] = totals.cost
        let start = first &+ Self.header
        sums[start &+ words.firstSales &+ cell] &+= amount
        sums[start &+ words.payTypes &+ cell & (1 &<< words.kindBits &- 1)] &+= cost
        sums[start &+ cell &>> words.kindBits] &+= hours
        return totals
    }

    /// Counts an order's flags that have come and takes off those that have gone.
    @inline(__always)
    mutating func count(_ row: Int, came: UInt32, went: UInt32) {
        guard came | went != 0 else { return }
        let first = row &* stride &+ Self.counts
        for word in 0..<4 { sums[first &+ word] &+= Self.lanes(came, word) &- Self.lanes(went, word) }
    }

    /// Two flags as the lanes of a word. A lane never falls below zero, so that none takes from its neighbour.
    @inline(__always)
    private static func lanes(_ flags: UInt32, _ word: Int) -> Int64 {
        let pair = Int64(flags) &>> Int64(2 &* word)
        return pair & 1 | (pair &>> 1 & 1) &<< 32
    }

    func sales(_ row: Int) -> Int64 { sums[row * stride + Self.sales] }
    func cost(_ row: Int) -> Int64 { sums[row * stride + Self.cost] }
    func orders(_ row: Int) -> Int { Int(sums[row * stride + Self.counts + 3] >> 32) }

    /// The rows as ``AdvisorFigures`` has them.
    var plainSums: [Int64] {
        (0..<words.count).flatMap { word in (0..<rows).map { sums[$0 * stride + Self.header + word] } }
    }

    /// By row and lane; see ``OrderCounts``.
    var plainCounts: [SIMD8<UInt32>] {
        (0..<rows).map { row in
            var lanes = SIMD8<UInt32>.zero
            for lane in 0..<8 {
                let word = sums[row * stride + Self.counts + lane / 2]
                lanes[lane] = UInt32(truncatingIfNeeded: word >> Int64(lane % 2 * 32))
            }
            return lanes
        }
    }
}
