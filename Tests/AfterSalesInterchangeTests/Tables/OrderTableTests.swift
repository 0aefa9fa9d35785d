import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTesting
import Foundation
import Testing

@testable import AfterSalesInterchange

@Suite struct OrderTableTests {
    static let now = ServiceRecords.instant("2026-07-31T23:59:00Z")

    struct Read {
        var counts = ImportCounts()
        var findings: [SourceFinding] = []
        var setAside: [SourceRow] = []

        var codes: [String] {
            findings.filter { $0.finding.severity != .note }.map(\.finding.code.rawValue)
        }
    }

    static func zone(_ hours: Int = -5) throws -> CivilZone { try CivilZone(utcOffsetSeconds: hours * 3_600) }

    static func read(
        _ bytes: [UInt8], _ form: OrderForm = .table(.aftersalesOrders), into store: InMemoryStore,
        in zone: CivilZone? = nil, for dealer: Identifier<Dealer>? = nil
    ) async throws -> Read {
        var intake = OrderIntake(into: store, by: .system("import"), at: now)
        var read = Read()
        read.counts = try await OrderImport(form, for: dealer, in: zone ?? Self.zone(), at: now).read(
            "file", with: &intake, from: { MemoryBytes(bytes) },
            noting: {
                read.findings += $0.findings
                read.setAside += $0.setAside
            })
        return read
    }

    static func table(
        _ store: InMemoryStore, in zone: CivilZone? = nil
    ) async throws -> (bytes: [UInt8], findings: [SourceFinding]) {
        var bytes: [UInt8] = []
        var findings: [SourceFinding] = []
        try await OrderTable(ofEverybodyWhere: .everything, in: zone ?? Self.zone()).write(store) {
            findings.append($0)
        } to: {
            bytes += $0
        }
        return (bytes, findings)
    }

    static func orders(_ store: InMemoryStore) async throws -> [RepairOrder] {
        var orders: [RepairOrder] = []
        for try await stored in store.records(Query<RepairOrder>(ofEverybodyWhere: .everything)) {
            orders.append(stored.record)
        }
        return orders
    }

    static func file(_ name: String, _ kind: String) throws -> [UInt8] {
        let url = try #require(Bundle.module.url(forResource: name, withExtension: kind, subdirectory: "Files"))
        return Array(try Data(contentsOf: url))
    }

    /// Orders of the given files go through the table as they are: into an empty store, and into their own, where nothing changes.
    @Test(arguments: [true, false])
    func pastOrdersComeBack(_ isTree: Bool) async throws {
        let one = InMemoryStore()
        let read =
            isTree
            ? try await Self.read(Self.file("star-process-repair-order", "xml"), .star, into: one)
            : try await Self.read(Self.file("service-records", "csv"), .table(.serviceRecords), into: one)
        let (bytes, findings) = try await Self.table(one)
        #expect(findings.map(\.finding.inputs) == [])
        let other = InMemoryStore()
        let again = try await Self.read(bytes, into: other)
        #expect(again.counts.setAside == 0 && again.counts.read == again.counts.taken)
        let orders = try await Self.orders(one)
        #expect(orders.count == (isTree ? 20 : 38) && orders.count <= again.counts.taken)
        #expect(try await Self.orders(other) == orders)
        #expect(try await Self.table(other).bytes == bytes)
        let same = try await Self.read(bytes, into: one)
        #expect(same.counts.unchanged == same.counts.read && same.counts.read == again.counts.read)
        #expect(read.counts.taken >= orders.count)
    }
}
