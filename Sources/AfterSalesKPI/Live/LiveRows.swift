/// Sums and distinct orders of subjects' months that change line by line.
///
/// A row begins with the totals that are asked for after every line; the words of ``LineWords`` follow.
struct LiveRows: Sendable {
    static let sales = 0
    static let cost = 1
    static let hours = 2
    static let header = 3

    let words: LineWords
    let stride: Int
    private(set) var sums: [Int64]
    /// By row and lane; see ``OrderCounts``.
    private(set) var counts: [SIMD8<UInt32>]

    init(_ words: LineWords, rows: Int) {
        self.words = words
        stride = Self.header + words.count
        sums = Array(repeating: 0, count: rows * stride)
        counts = Array(repeating: .zero, count: rows)
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
        sums[first &+ Self.hours] &+= hours
        let start = first &+ Self.header
        sums[start &+ words.firstSales &+ cell] &+= amount
        sums[start &+ words.payTypes &+ cell & (1 &<< words.kindBits &- 1)] &+= cost
        sums[start &+ cell &>> words.kindBits] &+= hours
        return totals
    }

    /// Counts an order's flags that have come and takes off those that have gone.
    @inline(__always)
    mutating func count(_ row: Int, came: UInt32, went: UInt32) {
        if came != 0 { counts[row] &+= OrderCounts.lanes(came) }
        if went != 0 { counts[row] &-= OrderCounts.lanes(went) }
    }

    func total(_ row: Int, _ word: Int) -> Int64 { sums[row * stride + word] }
    func orders(_ row: Int) -> Int { Int(counts[row][7]) }

    /// The rows as ``AdvisorFigures`` has them.
    var plainSums: [Int64] {
        (0..<words.count).flatMap { word in counts.indices.map { sums[$0 * stride + Self.header + word] } }
    }
}
