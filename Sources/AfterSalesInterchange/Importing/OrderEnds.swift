import AfterSalesCore

/// Where the last row of each order of a table stands (工单末行), so that rows of one order that lie far apart are read together.
///
/// It knows the first million orders of a table; of those behind, rows have to stand one below the other.
struct OrderEnds: Sendable {
    private var last: [OrderName: Int32] = [:]
    private let most: Int

    /// Of a table of which nothing is known.
    /// - Parameter most: Of how many orders it knows.
    init(most: Int = 1_000_000) { self.most = most }

    /// Notes a row.
    mutating func note(_ name: OrderName, row: Int) {
        guard last.count < most || last[name] != nil else { return }
        last[name] = Int32(clamping: row)
    }

    /// The last row of an order; nil where that is not known.
    func end(of name: OrderName) -> Int? { last[name].map { Int($0) } }
}
