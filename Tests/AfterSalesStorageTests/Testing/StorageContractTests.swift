import AfterSalesCore
import AfterSalesStorage
import AfterSalesTesting
import Synchronization
import Testing

@Suite struct StorageContractTests {
    private static let small = ContractSize(
        records: 12, queries: 30, writers: 3, commitsPerWriter: 5, rounds: 4, largeBytes: 100_000)

    @Test func aHostsOwnKindsAreTried() async {
        let report = await StorageContract(of: Booking.self, and: SamplePart.self, size: Self.small) { InMemoryStore() }
            .run()
        #expect(report.isPassed, "\(report)")
        #expect(report.checks == StorageCheck.all)
        #expect(report.description == "storage contract: 44 of 44 checks passed")
    }

    @Test(arguments: [2, 3] as [UInt64])
    func otherSeedsPassToo(_ seed: UInt64) async {
        let report = await StorageContract(size: Self.small, seed: seed) { InMemoryStore() }.run()
        #expect(report.isPassed, "\(report)")
    }

    @Test func aReportNamesEveryFailure() async {
        let contract = StorageContract(size: Self.small, seed: 42) { FaultyStore(.lastWriterWins) }
        let checks: [StorageCheck] = [.missingRecordIsNil, .lostUpdateIsRefused, .digestTellsStatesApart]
        let report = await contract.run(checks)
        #expect(!report.isPassed)
        #expect(report.failures.map(\.check) == [.lostUpdateIsRefused, .digestTellsStatesApart])
        for failure in report.failures {
            #expect(failure.kinds == ["sample_ticket"])
            #expect(failure.seed == 42)
            #expect(failure.expected == "refused as conflict")
            #expect(failure.found == "applied")
        }
        #expect(
            report.description.hasPrefix("storage contract: 1 of 3 checks passed\nlostUpdateIsRefused (sample_ticket"))
    }

    @Test func aStoreThatCannotBeMadeFailsEveryCheck() async {
        let contract = StorageContract<InMemoryStore, SampleTicket, SamplePart> {
            throw StorageError.unavailable("no server")
        }
        let report = await contract.run([.loadsWhatWasCommitted, .manyWritersLoseNothing])
        #expect(report.failures.count == 2)
        for failure in report.failures { #expect(failure.found.contains("no server")) }
    }

    @Test(arguments: [nil, Fault.lastWriterWins])
    func everyStoreIsTakenAwayAgain(_ fault: Fault?) async {
        let counts = Counts()
        let contract = StorageContract(size: Self.small, discarding: { _ in counts.discarded() }) {
            counts.made()
            return FaultyStore(fault)
        }
        _ = await contract.run([.loadsWhatWasCommitted, .lostUpdateIsRefused, .commitsAreAtomic])
        #expect(counts.now.made == counts.now.discarded)
        #expect(counts.now.made == (fault == nil ? 5 : 4))
    }

    private final class Counts: Sendable {
        private let counts = Mutex((made: 0, discarded: 0))
        var now: (made: Int, discarded: Int) { counts.withLock { $0 } }
        func made() { counts.withLock { $0.made += 1 } }
        func discarded() { counts.withLock { $0.discarded += 1 } }
    }
}
