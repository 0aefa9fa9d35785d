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

    /// Words of another system that the table's own mapping reads otherwise are told, and nothing else is.
    @Test func whatTheTableReadsOtherwiseIsTold() async throws {
        var mapping = OrderMapping.aftersalesOrders
        mapping.conventions.statuses["zzz"] = StatusMeaning(.workDone, waitingFor: .parts)
        mapping.conventions.statuses["opn"] = StatusMeaning(.inProgress)
        mapping.conventions.payTypes["fleet"] = .internal
        let rows = [
            Self.row(["order": "1", "status": "ZZZ"]), Self.row(["order": "2", "status": "opn", "completed": ""]),
            Self.row(["order": "3", "pay_type": "fleet"]),
            Self.row([
                "order": "4", "status": "settled", "opened": "2021-03-04T23:30:00-07:00", "completed": "2021-03-06",
            ]),
        ]
        let store = InMemoryStore()
        let read = try await Self.read(Self.csv(rows), .table(mapping), into: store)
        #expect(read.counts.taken == 4)
        let (bytes, findings) = try await Self.table(store)
        #expect(
            findings.map { "\($0.place) \($0.record ?? "") \($0.finding.inputs.map(\.value))" } == [
                #"orders.csv:2 D01/1 ["past.status"]"#
            ])
        #expect(findings.allSatisfy { $0.finding.code == .tableCannotHold && $0.finding.severity == .warning })
        let other = InMemoryStore()
        _ = try await Self.read(bytes, into: other)
        #expect(try await Self.table(other).bytes == bytes)
        let orders = try await Self.orders(other)
        #expect(orders.map(\.status) == [.workDone, .inProgress, .closed, .settled])
        #expect(orders[0].holds.map(\.reason) == [.parts])
        #expect(Set(orders[2].lines.map(\.payType)) == [.internal])
    }

    /// Orders of our own are written and said to be more than the table holds; a car without a number cannot come back.
    @Test func ordersOfOurOwnAreSaidToBeMore() async throws {
        let store = InMemoryStore()
        var changes = ChangeSet(CommitKey(.dealer("D01"), "open"))
        let act = Act("open", by: .system("a test"), at: Self.now)
        let dealer = RecordOwner.dealer("D01")
        let cars = [
            try Vehicle(
                RecordKey(dealer, "V1"), VehicleDetails(make: "Honda", model: "Fit", vin: VIN("1HGCV1F30LA100234"))),
            try Vehicle(RecordKey(dealer, "V2"), VehicleDetails(make: "Honda", model: "Fit")),
        ]
        for car in cars {
            try changes.insert(car, act)
            try changes.insert(
                RepairOrder(
                    RecordKey(dealer, Identifier("RO-\(car.key.id)")), for: "C1", car: car.key.id, advisor: "E1",
                    terms: PriceTerms(.cny, tax: .inclusive), openedAt: Self.now), act)
        }
        try await store.commit(changes)
        let (bytes, findings) = try await Self.table(store)
        #expect(findings.map(\.record) == ["D01/RO-V1", "D01/RO-V2"])
        #expect(findings.map(\.finding.inputs) == [[], [.init("error", "missingField")]])
        let other = InMemoryStore()
        let read = try await Self.read(bytes, into: other)
        #expect(read.counts.taken == 1 && read.setAside.map(\.place.line) == [3])
        #expect(try await Self.orders(other).map(\.isPast) == [true])
        // Their own store has them already, as they are.
        let own = try await Self.read(bytes, into: store)
        #expect(own.counts.setAside == 2 && own.codes == ["orderContradicted", "missingField"])
    }

    @Test func anEmptyStoreIsAHeader() async throws {
        let (bytes, findings) = try await Self.table(InMemoryStore())
        #expect(String(decoding: bytes, as: UTF8.self) == OrderTable.header.joined(separator: ",") + "\r\n")
        #expect(findings.isEmpty && OrderTable.header.count == OrderMapping.aftersalesOrders.places.count)
        #expect(Set(OrderTable.header) == Set(OrderMapping.aftersalesOrders.places.map(\.name)))
        let read = try await Self.read(bytes, into: InMemoryStore())
        #expect(read.counts == ImportCounts() && read.findings.isEmpty)
    }

    // Tables made by hand.

    /// A row without fault, but for what is given.
    static func row(_ changes: [String: String]) -> [String: String] {
        let usual = [
            "dealer": "D01", "order": "1", "vin": "1HGCV1F30LA100234", "make": "HONDA", "model": "FIT",
            "opened": "2021-03-04", "completed": "2021-03-05", "odometer_in": "35777", "odometer_in_unit": "km",
            "job": "1",
            "job_text": "Brakes", "line": "1", "line_kind": "part", "line_text": "Pads", "line_quantity": "2",
        ]
        return usual.merging(changes) { $1 }
    }

    static func csv(_ rows: [[String: String]]) -> [UInt8] {
        var csv = CSVText()
        csv.add(OrderTable.header.map { .plain($0) })
        for row in rows { csv.add(OrderTable.header.map { .text(row[$0] ?? "") }) }
        return Array(csv.text.utf8)
    }
}
