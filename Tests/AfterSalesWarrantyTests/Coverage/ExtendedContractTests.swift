import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesWarranty
import Testing

@Suite struct ExtendedContractTests {
    static func contract(
        _ id: Identifier<ExtendedContract> = "X1", through: String? = "2026-12-31", from: Int = 0,
        kilometres: Int? = 150_000, number: String = "N-1"
    ) throws -> ExtendedContract {
        try ExtendedContract(
            RecordKey(CoverageSample.dealer, id), for: "V1", number: number, term: "extended",
            days: CoverageSample.window("2024-01-01", through), fromKilometres: from, throughKilometres: kilometres)
    }

    @Test(arguments: ContractStatus.allCases, ContractAction.allCases)
    func everyActInEveryState(status: ContractStatus, action: ContractAction) throws {
        let ways: [ContractStatus: [ContractAction]] = [.active: [], .suspended: [.suspend], .cancelled: [.cancel]]
        var contract = try Self.contract()
        for step in ways[status] ?? [] {
            try contract.perform(step, from: LocalDate("2024-02-01"), by: .employee("E1"), at: CoverageSample.at(0))
        }
        #expect(contract.status == status)
        let before = contract
        let next = try? ContractStatus.lifecycle.next(from: status, on: action)
        let (day, at) = (try LocalDate("2024-02-01"), try CoverageSample.at(1))
        do throws(ContractRefusal) {
            try contract.perform(action, from: day, by: .employee("E1"), at: at)
            #expect(contract.status == next)
        } catch .transition(let error) {
            #expect(next == nil)
            #expect(error.allowed == ContractStatus.lifecycle.allowed(in: status))
            #expect(contract == before)
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test func standsByTheDay() throws {
        var contract = try Self.contract()
        let party = ActingParty.employee("E1")
        try contract.perform(.suspend, from: LocalDate("2024-03-01"), by: party, at: CoverageSample.at(0))
        try contract.perform(.resume, from: LocalDate("2024-04-01"), by: party, at: CoverageSample.at(1))
        try contract.perform(
            .cancel, from: LocalDate("2024-06-01"), by: party, at: CoverageSample.at(2), because: "sold")
        for (day, status) in [
            ("2024-02-29", ContractStatus.active), ("2024-03-01", .suspended), ("2024-03-31", .suspended),
            ("2024-04-01", .active), ("2024-05-31", .active), ("2024-06-01", .cancelled),
        ] { #expect(contract.status(on: try LocalDate(day)) == status) }
        let json = try contract.recordJSON()
        #expect(try ExtendedContract(recordJSON: json, format: 1) == contract)
        // A text that somebody has changed is refused as the act would have been.
        #expect(throws: (any Error).self) {
            try ExtendedContract(recordJSON: json.replacing("\"resume\"", with: "\"cancel\""), format: 1)
        }
    }

    @Test func whatIsRefused() throws {
        #expect(refusalCodes { try Self.contract(from: 150_000) } == [.yearsInverted])
        #expect(
            refusalCodes { try Self.contract(from: -1, kilometres: 10_000_000, number: "") }
                == [.emptyText, .implausibleOdometer, .implausibleOdometer])
        var contract = try Self.contract()
        try contract.perform(.suspend, from: LocalDate("2024-03-01"), by: .employee("E1"), at: CoverageSample.at(5))
        #expect(throws: ContractRefusal.self) {
            try contract.perform(.resume, from: LocalDate("2024-02-28"), by: .employee("E1"), at: CoverageSample.at(4))
        }
        #expect(contract.status == .suspended)
    }

    @Test(arguments: StoreKind.allCases) func storedAndFound(kind: StoreKind) async throws {
        let test = try await kind.open(WarrantyKinds.all)
        var cancelled = try Self.contract("X3", number: "N-3")
        try cancelled.perform(.cancel, from: LocalDate("2024-03-01"), by: .employee("E1"), at: CoverageSample.at(0))
        let contracts = [
            try Self.contract(), try Self.contract("X2", through: nil, number: "N-2"), cancelled,
        ]
        try await test.commit { changes, _ in
            for contract in contracts {
                try changes.insert(contract, Act("sell", by: .employee("E1"), at: CoverageSample.at(0)))
            }
        }
        func ids(_ query: Query<ExtendedContract>) async throws -> [String] {
            try await test.store.page(query, after: nil, limit: 10).items.map(\.record.key.id.rawValue)
        }
        let owner = CoverageSample.dealer
        #expect(try await ids(.contracts(of: owner, on: "V1")) == ["X1", "X2", "X3"])
        #expect(try await ids(.contracts(of: owner, numbered: "N-2")) == ["X2"])
        #expect(
            try await ids(.contracts(of: owner, ending: LocalDate("2026-12-31")...LocalDate("2026-12-31"))) == ["X1"])
        #expect(try await ids(.contracts(of: .dealer("D02"), on: "V1")) == [])
    }
}
