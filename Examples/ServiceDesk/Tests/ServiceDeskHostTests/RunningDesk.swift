import AfterSales
import Foundation
import Hummingbird
import Logging
import Synchronization

@testable import ServiceDeskHost

/// A service that runs on a free port of the loopback, on a store in memory, by a clock that tests set.
struct RunningDesk: Sendable {
    let store: any RecordStore
    let host: DeskHost
    let client: DeskClient
    let clock: TestClock

    /// A token for each of the library's roles; the advisor is E1.
    let tokens: [AccessRole: String]

    static let people: [(role: AccessRole, employee: Identifier<Employee>)] = [
        (.serviceAdvisor, "E1"), (.technician, "E5"), (.customerAdvisor, "E6"), (.serviceManager, "E9"),
        (.warrantyOfficer, "E7"), (.payrollClerk, "E8"), (.dataProtectionOfficer, "E10"), (.auditor, "E11"),
    ]

    func token(_ role: AccessRole) -> String { tokens[role] ?? "" }

    /// Runs one, and ends it behind `body`.
    static func run(
        on store: any RecordStore = InMemoryStore(), rate: RateLimit = RateLimit(burst: 100_000, perSecond: 100_000),
        logger: Logger = Logger(label: "test") { _ in LogKeeper(lines: LogLines()) },
        _ body: @Sendable @escaping (RunningDesk) async throws -> Void
    ) async throws {
        let clock = TestClock()
        var settings = DeskSettings()
        settings.now = { clock.now }
        settings.rate = rate
        let host = DeskHost(on: store, settings)
        try await SampleDealership(settings).write(to: store)
        var tokens: [AccessRole: String] = [:]
        for (role, employee) in people {
            tokens[role] = try await host.tokens.issue(
                to: employee, as: role, by: .system("tests"), at: clock.now)
        }
        let (ports, sink) = AsyncStream.makeStream(of: Int.self)
        let application = host.application(port: 0, logger: logger) { sink.yield($0) }
        let known = tokens
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            var found = ports.makeAsyncIterator()
            guard let port = await found.next() else { throw URLError(.cannotConnectToHost) }
            defer { group.cancelAll() }
            try await body(
                RunningDesk(
                    store: store, host: host, client: DeskClient(port: port), clock: clock, tokens: known))
        }
    }
}

/// A clock that stands still until somebody sets it.
final class TestClock: Sendable {
    private let microseconds = Mutex<Int64>(1_782_000_000_000_000)

    /// In June 2026, to begin with.
    var now: Timestamp {
        guard let now = try? Timestamp(microsecondsSince1970: microseconds.withLock { $0 }) else {
            preconditionFailure("the clock is wrong")
        }
        return now
    }

    func advance(seconds: Int64) { microseconds.withLock { $0 += seconds * 1_000_000 } }
}
