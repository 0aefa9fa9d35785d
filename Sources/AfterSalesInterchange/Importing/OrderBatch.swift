import AfterSalesCore

/// Orders that are judged and wait to be kept: all rows of an order in one batch.
struct OrderBatch {
    /// Orders with more text than this together do not wait for more: some are as large as an order can be.
    private static let mostBytes = 16 << 20

    private let ends: OrderEnds
    private let size: Int
    private let mostWaiting: Int
    private var whole: [JudgedOrder] = []
    private var wholeBytes = 0
    /// The rows of orders of which further ones are to come, and the order in which those orders began.
    private var waiting: [OrderName: [JudgedOrder]] = [:]
    private var begun: [OrderName] = []
    private var waitingCount = 0
    private var waitingBytes = 0
    /// The order of the row before, where nothing tells which is its last.
    private var open: OrderName?
    private var row = 0

    /// - Parameters:
    ///   - ends: Where the last row of each order stands.
    ///   - size: How many orders are enough.
    ///   - mostWaiting: The most rows that wait for further ones of their orders.
    init(_ ends: OrderEnds = OrderEnds(), size: Int = OrderImport.batch, mostWaiting: Int = 20_000) {
        self.ends = ends
        self.size = size
        self.mostWaiting = mostWaiting
    }

    /// Whether none waits.
    var isEmpty: Bool { whole.isEmpty && waiting.isEmpty }

    /// Judges an order, or a row of one, and adds it.
    /// - Returns: The orders before it, where they are enough.
    mutating func add(_ order: SourceOrder, by judge: inout OrderJudge) -> [JudgedOrder]? {
        // What is not whole has its reason: what could still be read of it says nothing more.
        let isWhole = !order.findings.contains { $0.finding.severity == .error }
        let full = whole.count >= size || wholeBytes >= Self.mostBytes ? taken() : nil
        put(isWhole ? judge.judge(order) : judge.setAside(order))
        row += 1
        return full
    }

    /// Those that are left.
    mutating func rest() -> [JudgedOrder] {
        for name in begun { release(name) }
        begun = []
        open = nil
        return taken()
    }

    private mutating func put(_ order: JudgedOrder) {
        if let before = open, before != order.name {
            release(before)
            open = nil
        }
        guard let name = order.name else {
            append(order)
            return
        }
        let end = ends.end(of: name)
        let isLast = end.map { $0 <= row } ?? false
        if waiting[name] == nil {
            guard !isLast else {
                append(order)
                return
            }
            begun.append(name)
        }
        waiting[name, default: []].append(order)
        waitingCount += 1
        waitingBytes += order.source.text.utf8.count
        if isLast { release(name) }
        if end == nil { open = name }
        if waitingCount > mostWaiting || waitingBytes > Self.mostBytes { releaseOldest() }
        if begun.count > 2 * mostWaiting { begun.removeAll { waiting[$0] == nil } }
    }

    /// Half of what waits is taken for whole: memory is bounded, and the rows to come are held against what the store has.
    private mutating func releaseOldest() {
        for name in begun where waitingCount > mostWaiting / 2 || waitingBytes > Self.mostBytes / 2 { release(name) }
        begun.removeAll { waiting[$0] == nil }
    }

    private mutating func release(_ name: OrderName) {
        guard let rows = waiting.removeValue(forKey: name) else { return }
        waitingCount -= rows.count
        for order in rows {
            waitingBytes -= order.source.text.utf8.count
            append(order)
        }
    }

    private mutating func append(_ order: JudgedOrder) {
        whole.append(order)
        wholeBytes += order.source.text.utf8.count
    }

    private mutating func taken() -> [JudgedOrder] {
        defer { (whole, wholeBytes) = ([], 0) }
        return whole
    }
}
