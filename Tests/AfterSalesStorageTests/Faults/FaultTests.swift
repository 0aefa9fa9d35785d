import AfterSalesTesting
import Testing

/// That the contract bites: each of its checks fails on a store with the fault it is meant to find.
@Suite struct FaultTests {
    private static let cases: [(fault: Fault, check: StorageCheck)] = Fault.allCases.flatMap { fault in
        fault.meant.map { (fault, $0) }
    }

    /// Enough to find every fault, on stores that copy all their rows for each commit.
    private static let size = ContractSize(
        records: 40, queries: 100, writers: 4, commitsPerWriter: 10, rounds: 8, largeBytes: 2 << 20)

    @Test(arguments: cases)
    func aFaultIsFoundByTheCheckMeantForIt(_ fault: Fault, _ check: StorageCheck) async {
        let contract = StorageContract(size: Self.size) { FaultyStore(fault) }
        let report = await contract.run([check])
        #expect(report.failures.map(\.check) == [check], "\(fault) is found by \(check)")
    }

    @Test(arguments: StorageCheck.all)
    func theSameStoreWithoutAFaultKeepsTheContract(_ check: StorageCheck) async throws {
        try await StorageContract(size: Self.size) { FaultyStore() }.run(check)
    }

    @Test(arguments: StorageCheck.all)
    func everyCheckFindsSomething(_ check: StorageCheck) {
        #expect(Fault.allCases.contains { $0.meant.contains(check) }, "no fault is known that \(check) finds")
    }

    @Test func namesAreDifferent() {
        #expect(Set(StorageCheck.all.map(\.name)).count == StorageCheck.all.count)
        for check in StorageCheck.all { #expect(!check.meaning.isEmpty) }
    }
}
