import AfterSalesCore
import AfterSalesCustomers
import AfterSalesSQLite
import AfterSalesStorage
import CarePeers
import Measuring

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Derives the tasks of all customers of a SQLite file, twice, and reads a worklist from it.
struct StoreRun {
    let customers: Int
    let generated: GeneratedCustomers
    let plan: CarePlan
    private let owner = RecordOwner.dealer("D01")

    init(customers: Int, _ generated: GeneratedCustomers, _ plan: CarePlan) {
        self.customers = customers
        self.generated = generated
        self.plan = plan
    }

    func run() async throws {
        let path = "/tmp/care-ratio-\(getpid()).sqlite"
        defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
        let store = try SQLiteStore(path: path, kinds: [Customer.self, Vehicle.self, Interaction.self, CareTask.self])
        defer { try? store.close() }
        try await fill(store)
        let at = try Timestamp("2026-01-01T00:00:00Z")
        for name in ["first", "again"] {
            ResidentMemory.forgetPeak()
            let clock = ContinuousClock()
            let begun = clock.now
            let run = try await store.deriveCare(
                CareRequest(plan, window: generated.window, zone: .china, campaigns: generated.campaigns),
                for: owner, by: .system("care-ratio"), at: at)
            let each = Self.seconds(begun.duration(to: clock.now)) / Double(customers)
            let peak = (ResidentMemory.peak() ?? 0) >> 20
            print(
                "SQLite, \(name): \(run.customers.grouped) customers, \(run.added.grouped) added, "
                    + "\(run.unchanged.grouped) unchanged, \(each.timeText) per customer, at most \(peak) MB resident")
        }
        let clock = ContinuousClock()
        let begun = clock.now
        let list = try await store.dueTasks(of: owner, for: .employee("SA3"), on: try LocalDate("2026-02-01"))
        print("worklist of \(list.items.count) tasks: \(Self.seconds(begun.duration(to: clock.now)).timeText)")
    }

    private func fill(_ store: SQLiteStore) async throws {
        let act = Act("fill", by: .system("care-ratio"), at: try Timestamp("2026-01-01T00:00:00Z"))
        var changes = ChangeSet(CommitKey(owner, "fill/0"))
        for number in 0..<customers {
            let facts = try generated.facts(number)
            try changes.insert(facts.customer, act)
            for car in facts.vehicles { try changes.insert(car, act) }
            for contact in facts.contacts { try changes.insert(contact, act) }
            guard number % 500 == 499 || number == customers - 1 else { continue }
            try await store.commit(changes)
            changes = ChangeSet(CommitKey(owner, "fill/\(number)"))
        }
    }

    private static func seconds(_ duration: Duration) -> Double {
        let parts = duration.components
        return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    }
}
