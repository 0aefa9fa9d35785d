public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// Writes repair orders as a table that can be imported again (工单表导出), by ``OrderMapping/aftersalesOrders``: a row for each
/// line of a job, and for each job without one.
///
/// The table says of an order what other systems say of theirs. An order that was done elsewhere comes back from it as it is;
/// of an order of our own it holds no steps, consents, prices with tax or payments. Each order is read back while it is
/// written, and what an import would not find again is told (`tableCannotHold`).
///
/// Instants are written with the offset of a zone, `2026-06-30T08:15:00+08:00`, since a day begins by it. Empty cells say
/// nothing.
///
/// ```swift
/// try await OrderTable(of: .dealer("D01"), in: .china).write(store) { output += $0 }
/// ```
public struct OrderTable: Sendable {
    private let query: Query<RepairOrder>
    let zone: CivilZone

    /// A table of one owner's orders.
    /// - Parameters:
    ///   - owner: Whose orders.
    ///   - condition: Which of them.
    ///   - zone: The dealership's local time.
    public init(of owner: RecordOwner, where condition: Condition<RepairOrder> = .everything, in zone: CivilZone) {
        query = Query(of: owner, where: condition)
        self.zone = zone
    }

    /// A table of everybody's orders.
    /// - Parameters:
    ///   - condition: Which of them.
    ///   - zone: The local time of all of them.
    public init(ofEverybodyWhere condition: Condition<RepairOrder>, in zone: CivilZone) {
        query = Query(ofEverybodyWhere: condition)
        self.zone = zone
    }

    /// The names of the columns, in their order.
    public static let header = columns.map(\.name)

    /// Writes the orders, page by page, in the order of owner and number; others may go on writing to the store.
    /// - Parameters:
    ///   - store: The store.
    ///   - file: What the table is called in findings.
    ///   - isolation: Where the caller runs.
    ///   - note: Takes what the table cannot hold, with the first line of the order in the table.
    ///   - put: Takes the next piece of the table, whole rows.
    /// - Returns: How many orders there were.
    /// - Throws: What `note` and `put` throw, and whatever the store throws.
    @discardableResult
    public func write(
        _ store: some RecordStore, as file: String = "orders.csv", isolation: isolated (any Actor)? = #isolation,
        noting note: (SourceFinding) async throws -> Void = { _ in }, to put: (_ rows: [UInt8]) async throws -> Void
    ) async throws -> Int {
        var csv = CSVText()
        csv.add(Self.header.map { .plain($0) })
        let check = OrderTableCheck(file: file, zone: zone)
        var line = 2
        var count = 0
        var token: PageToken?
        repeat {
            let page = try await store.page(query, after: token, limit: StoreExport.pageSize)
            let orders = page.items.map(\.record)
            let keys = Set(orders.map { RecordKey<Vehicle>($0.key.owner, $0.vehicle) })
            let cars = Dictionary(try await store.found(Array(keys)).map { ($0.record.key, $0.record) }) { $1 }
            for order in orders {
                let rows = OrderTableRows(order, cars[RecordKey(order.key.owner, order.vehicle)], in: zone).rows
                if let finding = check.finding(of: order, in: rows, line: line) { try await note(finding) }
                for row in rows {
                    csv.add(row)
                    line += 1 + row.reduce(0) { $0 + $1.text.lineBreaks }
                }
                count += 1
            }
            try await put(Array(csv.text.utf8))
            csv = CSVText()
            token = page.next
        } while token != nil
        return count
    }
}

extension CSVText.Cell {
    /// What a reader of the table finds in it.
    var text: String {
        switch self {
        case .text(let text): CSVText.guarded(text)
        case .plain(let text): text
        }
    }
}
