import AfterSalesCore

/// Orders that are judged and wait to be kept.
struct OrderBatch {
    /// Orders with more text than this together do not wait for more: some are as large as an order can be.
    private static let mostBytes = 16 << 20

    private var orders: [JudgedOrder] = []
    private var bytes = 0

    /// Whether none waits.
    var isEmpty: Bool { orders.isEmpty }

    /// Judges an order and adds it.
    /// - Returns: The orders before it, where they are enough.
    mutating func add(_ order: SourceOrder, by judge: inout OrderJudge) -> [JudgedOrder]? {
        // What is not whole has its reason: what could still be read of it says nothing more.
        let isWhole = !order.findings.contains { $0.finding.severity == .error }
        let judged =
            isWhole
            ? judge.judge(order)
            : JudgedOrder(
                source: order, facts: nil, findings: order.findings, record: order.fields[.number]?.text)
        var full: [JudgedOrder]?
        if orders.count >= OrderImport.batch || bytes >= Self.mostBytes { full = rest() }
        orders.append(judged)
        bytes += order.text.utf8.count
        return full
    }

    /// Those that are left.
    mutating func rest() -> [JudgedOrder] {
        defer { self = OrderBatch() }
        return orders
    }
}
