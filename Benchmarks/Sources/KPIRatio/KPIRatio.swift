import AfterSales
import AfterSalesCore
import AfterSalesKPI
import AfterSalesPostgreSQL
import AfterSalesRepairOrders
import AfterSalesSQLite
import AfterSalesStorage
import Foundation
import Measuring
import StoragePeers

/// Measures a month's figures read from those that are kept by day, beside the same counted anew from the orders, and beside
/// the same added up by the database. All are compared before anything is timed.
@main
struct KPIRatio {
    let options: Options
    private let owner = RecordOwner.dealer("D01")
    private let kinds: [any StoredRecord.Type] = [OrderFigures.self, ReceiptFigures.self, DayFigures.self]

    struct Unequal: Error, CustomStringConvertible {
        let description: String
    }

    static func main() async {
        do {
            let ratio = KPIRatio(options: try Options(Array(CommandLine.arguments.dropFirst())))
            for count in ratio.options.orders {
                for store in ratio.options.stores { try await ratio.run(store, orders: count) }
            }
        } catch {
            print(error)
            exit(1)
        }
    }

    private func run(_ kind: Options.Store, orders count: Int) async throws {
        let name = "kpi-ratio-\(ProcessInfo.processInfo.processIdentifier)-\(count)"
        let folder = URL(fileURLWithPath: options.folder).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        switch kind {
        case .sqlite:
            let store = try SQLiteStore(
                path: folder.appendingPathComponent("figures.sqlite").path, kinds: kinds,
                options: SQLiteOptions(durability: .normal))
            try await fill(store, orders: count)
            try await measure("SQLite", store, orders: count)
            try store.close()
        case .postgres:
            let server = try PostgreSQLServer(options.server, folder: folder)
            var storeOptions = PostgreSQLOptions()
            storeOptions.schema = "ratio_figures"
            try server.remove(schema: "ratio_figures")
            let store = try await PostgreSQLStore(
                server.connection(with: "synchronous_commit=off"), kinds: kinds, options: storeOptions)
            try await fill(store, orders: count)
            try await measure("PostgreSQL", store, orders: count)
            await store.close()
            try server.remove(schema: "ratio_figures")
        }
    }

    /// Writes the figures of all orders and what is kept of their days, in large commits.
    private func fill(_ store: some RecordStore, orders count: Int) async throws {
        let year = try YearOfOrders(seed: options.seed, count: count)
        let act = Act("settle", by: .system("kpi-ratio"), at: try Timestamp("2027-01-01T00:00:00Z"))
        var days: [RecordKey<DayFigures>: DayFigures] = [:]
        var next = 0
        while next < count {
            var changes = ChangeSet(CommitKey(owner, "orders/\(next)"))
            for number in next..<min(next + 2_000, count) {
                for figures in try year.figures(number) {
                    try changes.insert(figures, act)
                    let entry = try FigureEntry(figures)
                    let key = DayFigures.key(of: entry)
                    if days[key] == nil { days[key] = DayFigures(entry) } else { try days[key]?.add(entry) }
                }
            }
            try await store.commit(changes)
            next += 2_000
        }
        let kept = days.values.sorted { $0.key.reference < $1.key.reference }
        for start in stride(from: 0, to: kept.count, by: 500) {
            var changes = ChangeSet(CommitKey(owner, "days/\(start)"))
            for day in kept[start..<min(start + 500, kept.count)] { try changes.insert(day, act) }
            try await store.commit(changes)
        }
    }

    private func measure(_ name: String, _ store: some RecordStore, orders count: Int) async throws {
        let days = try LocalDate("2026-06-01")...LocalDate("2026-06-30")
        let kept = try await store.figures(of: owner, on: days)
        guard kept == (try await store.recountedFigures(of: owner, on: days)), !kept.isEmpty else {
            throw Unequal(description: "\(name): what is kept is not what is counted")
        }
        let database = store as? PostgreSQLStore
        if let database, try await database.figuresByDatabase(of: owner, on: days) != kept {
            throw Unequal(description: "\(name): the database adds up to something else")
        }
        let reading = try await times { _ = try await store.figures(of: owner, on: days) }
        let counting = try await times { _ = try await store.recountedFigures(of: owner, on: days) }
        let orders = kept[.dealer, of: owner, in: .cny][.orders]
        print(
            "\(name), \(count.grouped) orders a year, \(Int(orders).grouped) in the month: kept figures \(text(reading)); "
                + "counted anew \(text(counting)), \(ratio(counting, reading)) times")
        if let database {
            let adding = try await times { _ = try await database.figuresByDatabase(of: owner, on: days) }
            print("    added up by the database \(text(adding)), \(ratio(adding, reading)) times the kept figures")
        }
    }

    private func times(_ body: () async throws -> Void) async throws -> [Double] {
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<options.repetitions {
            let start = clock.now
            try await body()
            let time = start.duration(to: clock.now).components
            times.append(Double(time.seconds) + Double(time.attoseconds) * 1e-18)
        }
        return times
    }

    private func text(_ times: [Double]) -> String { Sample(times).text(\.timeText) }

    private func ratio(_ left: [Double], _ right: [Double]) -> String {
        (Sample(left).median / Sample(right).median).text(1)
    }
}
