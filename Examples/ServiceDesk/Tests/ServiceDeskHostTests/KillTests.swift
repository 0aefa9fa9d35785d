import AfterSales
import AfterSalesPostgreSQL
import AfterSalesSQLite
import Foundation
import Synchronization
import Testing

@testable import ServiceDeskHost

/// The service is killed amid check-ins and settlements, started again, and asked for all of them once more: nothing that it
/// has acknowledged is lost, and nothing is there twice.
@Suite(.serialized) struct KillTests {
    /// So many check-ins and so many settlements, half of each.
    static let requests = ProcessInfo.processInfo.environment["AFTERSALES_THOROUGH"] == "1" ? 1_000 : 200
    private static let owner = RecordOwner.dealer("D01")

    enum Kind: String, CaseIterable {
        case sqlite, postgreSQL
    }

    @Test(arguments: Kind.allCases) func nothingIsLostAndNothingTwice(_ kind: Kind) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let address =
            switch kind {
            case .sqlite: folder.appendingPathComponent("desk.sqlite").path
            case .postgreSQL: try await TestCluster.database()
            }
        let token = try await Self.withStore(address) { store in
            try await Self.prepare(store)
            return try await DeskHost(on: store).tokens.issue(
                to: "E1", as: .serviceAdvisor, by: .system("tests"), at: SystemClock.now())
        }

        let acknowledged = Acknowledged()
        let first = try await ServeProcess(on: address)
        let port = first.port
        let sending = Task { await Self.send(to: port, token, acknowledged) }
        while acknowledged.count < Self.requests / 2, first.isRunning { try await Task.sleep(for: .milliseconds(1)) }
        #expect(first.isRunning, "it ended by itself")
        first.kill()
        await sending.value
        let before = acknowledged.all
        #expect(before.count < Self.requests, "it was killed too late: all was done")

        let second = try await ServeProcess(on: address)
        // What was acknowledged is there, before anybody asks again.
        try await Self.withStore(address) { store in
            for request in before {
                let isDone = try await request.isDone(in: store)
                #expect(isDone, "\(request) is lost")
            }
        }
        await Self.send(to: second.port, token, acknowledged)
        #expect(acknowledged.all.count == Self.requests)
        #expect(second.end() == 0, "it ends as it is asked to")

        try await Self.withStore(address) { store in
            for request in Request.all {
                let isDone = try await request.isDone(in: store)
                #expect(isDone, "\(request) is not done")
            }
            try await Self.checkOnce(store)
        }
    }

    /// Whether each order was received once, settled once, and counted once.
    private static func checkOnce(_ store: any RecordStore) async throws {
        var (received, settled) = (0, 0)
        for order in try await orders(in: store) {
            #expect(order.steps.count { $0.action == .checkIn } == 1)
            #expect(order.steps.count { $0.action == .settle } <= 1)
            received += 1
            settled += order.status == .settled ? 1 : 0
        }
        #expect(received == requests && settled == requests / 2)
        #expect(try await store.figureProblems().isEmpty)
        let report = try await store.check(DeskHost.kinds)
        #expect(report.isClean, "\(report.findings.prefix(3))")
    }

    private static func orders(in store: some RecordStore) async throws -> [RepairOrder] {
        var orders: [RepairOrder] = []
        for try await stored in store.records(Query<RepairOrder>(of: owner)) { orders.append(stored.record) }
        return orders
    }

    /// Orders that wait to be settled, each with its files, in the store alone: nobody is asked over HTTP yet.
    private static func prepare(_ store: any RecordStore) async throws {
        let host = DeskHost(on: store)
        try await SampleDealership(host.settings).write(to: store)
        let (now, party) = (SystemClock.now(), ActingParty.employee("E1"))
        let desk = ServiceDesk(store, dealer: "D01", in: .china)
        for number in Request.settlements {
            let visit = try await desk.checkIn(
                CheckInRequest(
                    Identifier("S-\(number)"),
                    car: .new(Identifier("VS-\(number)"), VehicleDetails(make: "VW", model: "Passat")),
                    for: .new(
                        Identifier("CS-\(number)"), CustomerDetails(party: .person(Person(name: "Customer \(number)")))),
                    advisor: "E1", team: "reception", terms: PriceTerms(.cny, tax: .inclusive),
                    reception: Reception(kilometres: 41_200, concerns: [Concern("K1", "service")], signature: "scan")),
                by: party, at: now, as: CommitKey(owner, "prepare/in/\(number)"))
            var order = visit.order.record
            let line = OrderLine(
                "L1", .labour, for: "J1", "service", unitPrice: try Money("113.00", .cny), taxRate: try Rate("13%"),
                hours: LabourHours(sold: try Hours("1.20")))
            try order.estimate(
                EstimateDraft(newJobs: [Job("J1", "service", about: ["K1"])], lines: [line]), by: party, at: now)
            try order.authorize(by: .customer, with: .signature("scan-2"), at: now)
            try order.assign("J1", to: [WorkShare("E5", Rate("100%"))])
            try order.startWork(by: party, at: now)
            try order.finishWork(by: party, at: now)
            try order.inspect(.technician, by: "E5", at: now)
            try order.inspect(.teamLeader, by: "E3", at: now)
            try order.inspect(.final, by: "E4", at: now)
            var worked = ChangeSet(CommitKey(owner, "prepare/work/\(number)"))
            try worked.update(visit.order, to: order, Act("work", by: party, at: now))
            try await store.commit(worked)
        }
    }

    /// Sends everything, 32 at once; notes what is acknowledged, and takes no offence at a service that has gone.
    private static func send(to port: Int, _ token: String, _ acknowledged: Acknowledged) async {
        let client = DeskClient(port: port, atOnce: 32)
        await withTaskGroup(of: Void.self) { group in
            for request in Request.all {
                group.addTask {
                    guard
                        let answer = try? await client.send(
                            "POST", request.path, as: token, request.body, key: request.key)
                    else { return }
                    if answer.status == 200 {
                        acknowledged.add(request)
                    } else {
                        Issue.record("\(request): \(answer.status) \(answer.text)")
                    }
                }
            }
        }
    }

    private static func withStore<Result>(
        _ address: String, _ body: (any RecordStore) async throws -> Result
    ) async throws -> Result {
        if address.hasPrefix("postgresql:") {
            let store = try await PostgreSQLStore(address, kinds: DeskHost.kinds)
            let result = try await body(store)
            await store.close()
            return result
        }
        let store = try SQLiteStore(path: address, kinds: DeskHost.kinds)
        let result = try await body(store)
        try store.close()
        return result
    }
}

extension KillTests {
    /// A request of the test: a new car, or an order that is settled.
    enum Request: Hashable, CustomStringConvertible {
        case checkIn(Int)
        case settlement(Int)

        static let settlements = 1...(KillTests.requests / 2)
        static let all = settlements.flatMap { [Request.checkIn($0), .settlement($0)] }

        var description: String { key }
        var key: String {
            switch self {
            case .checkIn(let number): "check-in-\(number)"
            case .settlement(let number): "settlement-\(number)"
            }
        }
        var path: String {
            switch self {
            case .checkIn: "/api/v1/check-ins"
            case .settlement(let number): "/api/v1/orders/S-\(number)/settle"
            }
        }
        var body: String? {
            switch self {
            case .checkIn(let number):
                Workshop.checkIn("N-\(number)", car: "VN-\(number)", customer: "CN-\(number)")
            case .settlement: nil
            }
        }

        /// Whether a store has what was asked for.
        func isDone(in store: any RecordStore) async throws -> Bool {
            switch self {
            case .checkIn(let number):
                try await store.load(RecordKey<RepairOrder>(.dealer("D01"), Identifier("N-\(number)"))) != nil
            case .settlement(let number):
                try await store.load(RecordKey<RepairOrder>(.dealer("D01"), Identifier("S-\(number)")))?.record.status
                    == .settled
            }
        }
    }

    /// What the service has said that it has done.
    final class Acknowledged: Sendable {
        private let requests = Mutex<Set<Request>>([])

        var count: Int { requests.withLock { $0.count } }
        var all: Set<Request> { requests.withLock { $0 } }
        func add(_ request: Request) { _ = requests.withLock { $0.insert(request) } }
    }
}
