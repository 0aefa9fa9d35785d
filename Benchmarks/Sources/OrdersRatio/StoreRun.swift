import AfterSalesCore
import AfterSalesPostgreSQL
import AfterSalesRepairOrders
import AfterSalesSQLite
import AfterSalesStorage
import Foundation
import Measuring
import StoragePeers

/// Opens and settles all orders in a store: two commits each, the second with the figures; then reads them back.
struct StoreRun {
    let options: Options
    let orders: GeneratedOrders
    private let kinds: [any StoredRecord.Type] = [RepairOrder.self, OrderFigures.self]
    private let owner = RecordOwner.dealer("D01")

    init(options: Options, orders: GeneratedOrders) {
        self.options = options
        self.orders = orders
    }

    func run(_ kind: Options.Store) async throws {
        let name = "orders-ratio-\(ProcessInfo.processInfo.processIdentifier)"
        let folder = URL(fileURLWithPath: options.folder).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        switch kind {
        case .memory: try await run("memory", InMemoryStore(), orders: options.orders)
        case .sqlite:
            let store = try SQLiteStore(
                path: folder.appendingPathComponent("orders.sqlite").path, kinds: kinds,
                options: SQLiteOptions(durability: .normal))
            try await run("SQLite, NORMAL", store, orders: options.orders)
            try store.close()
        case .postgres:
            let server = try PostgreSQLServer(options.server, folder: folder)
            var storeOptions = PostgreSQLOptions()
            storeOptions.schema = "ratio_orders"
            try server.remove(schema: "ratio_orders")
            let store = try await PostgreSQLStore(
                server.connection(with: "synchronous_commit=off"), kinds: kinds, options: storeOptions)
            try await run("PostgreSQL, synchronous_commit off", store, orders: options.orders)
            await store.close()
            try server.remove(schema: "ratio_orders")
        }
    }

    private func run(_ name: String, _ store: some RecordStore, orders count: Int) async throws {
        let clock = ContinuousClock()
        let begun = clock.now
        var gross: Int64 = 0
        for number in 0..<count {
            let order = try orders.inspected(number)
            let at = try orders.settledAt(order)
            var changes = ChangeSet(CommitKey(owner, "open/\(number)"))
            try changes.insert(order, Act("open", by: .employee("SA1"), at: order.openedAt))
            try await store.commit(changes)
            let settled = try await store.settle(
                order.key, by: .employee("SA1"), at: at, in: .china, as: CommitKey(owner, "settle/\(number)"))
            gross += settled.record.settlement?.total.gross.minorUnits ?? 0
        }
        let took = begun.duration(to: clock.now)
        var found: Int64 = 0
        let query = Query<OrderFigures>(of: owner)
        let reading = clock.now
        for try await figures in store.records(query) {
            for line in figures.record.lines { found += try line.gross() }
        }
        let read = reading.duration(to: clock.now)
        guard found == gross else { throw OrdersRatio.Unequal(description: "\(name): \(found) is not \(gross)") }
        print(
            "\(name): \(count.grouped) orders built, opened and settled, \((took / count).seconds.timeText) each; "
                + "figures of all read in \(read.seconds.timeText), and equal")
    }
}

extension Duration {
    fileprivate var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
