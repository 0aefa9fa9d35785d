import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct DuplicateStoreTests {
    private func store(_ files: [SampleFile], cars: [Vehicle] = []) async throws -> InMemoryStore {
        let store = InMemoryStore()
        let act = Act("enter", by: .system("test"), at: try Timestamp("2026-06-30T08:00:00Z"))
        for file in files {
            let customer = try file.make()
            var changes = ChangeSet(CommitKey(customer.key.owner, "enter/\(customer.key.id)"))
            try changes.insert(customer, act)
            try await store.commit(changes)
        }
        for car in cars {
            var changes = ChangeSet(CommitKey(car.key.owner, "car/\(car.key.id)"))
            try changes.insert(car, act)
            try await store.commit(changes)
        }
        return store
    }

    private let files = [
        SampleFile("C1", "Anna Schmidt").with { $0.mobiles = ["13812343079"] },
        SampleFile("C2", "Schmidt Anna").with { $0.mobiles = ["13812343079"] },
        SampleFile("C3", "Peter Miller").with { $0.mobiles = ["13900001111"] },
        SampleFile("C4", "Anna Schmidt").with {
            $0.dealer = "D02"
            $0.mobiles = ["13812343079"]
        },
    ]

    @Test func aStoreIsSearchedAsAListIs() async throws {
        let store = try await store(files)
        let report = try await store.duplicates(of: .dealer("D01"))
        #expect(report == (try DuplicateSearch.report(Array(files[..<3]))))
        #expect(report.candidates.count == 1)
    }

    @Test func oneFileIsLookedUpBeforeItIsStored() async throws {
        let store = try await store(files)
        let new = SampleFile("NEW", "Schmitt Anna").with { $0.mobiles = ["13812343079"] }
        let report = try await store.duplicates(of: new.make())
        #expect(report.candidates.map(\.first.id) == ["C1", "C2"])
        #expect(report.customers == 3)
        let stored = try await store.duplicates(of: files[0].make())
        #expect(stored.candidates.map(\.second.id) == ["C2"])
    }

    @Test func aNewFileIsFoundByTheCarItCameWith() async throws {
        let vin = try VIN("1M8GDM9AXKP042788")
        func car(_ id: Identifier<Vehicle>, _ owner: Identifier<Customer>) throws -> Vehicle {
            try Vehicle(
                RecordKey(dealer: "D01", id), VehicleDetails(make: "Audi", model: "A6L", vin: vin),
                ownerships: [Ownership(owner, from: .day("2025-01-01"))])
        }
        let store = try await store(files, cars: [try car("V1", "C3")])
        let new = SampleFile("NEW", "P Miller")
        let report = try await store.duplicates(of: new.make(), with: [try car("V2", "NEW")])
        #expect(report.codes == [.sameCar, .similarName])
        #expect(try await store.duplicates(of: new.make()).candidates.isEmpty)
    }

    @Test func tooManyOfOneNameAreSaid() async throws {
        let many = (0..<30).map { SampleFile("N\($0)", "王伟") }
        let store = try await store(many + [SampleFile("X", "王伟").with { $0.mobiles = ["13812343079"] }])
        let new = SampleFile("NEW", "王伟").with { $0.mobiles = ["13812343079"] }
        let report = try await store.duplicates(of: new.make(), by: DuplicateRules(largestBlock: 2))
        #expect(report.findings.map(\.code) == [.duplicateBlockTooLarge])
        #expect(report.candidates.map(\.second.id) == ["X"])
    }
}
