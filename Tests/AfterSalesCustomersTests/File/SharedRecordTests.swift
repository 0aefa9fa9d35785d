import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Records that several customers share, in the copy for one of them and in a file as it was.
@Suite struct SharedRecordTests {
    @Test(arguments: StoreKind.allCases)
    func aCopyTellsNothingOfTheNextOwner(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        let key = RecordKey<Vehicle>(FileSamples.owner, "V1")
        let plate = try LicencePlate("京A12345", in: "CN")
        let insurance = InsurancePolicy(insurer: "PICC", number: "P-0815", through: try LocalDate("2027-01-01"))
        try await place.store.change(key, FileSamples.act("sell", 1), as: .fresh()) {
            try $0.transfer(to: "C3", on: FileSamples.today)
            try $0.edit {
                $0.plate = plate
                $0.insurance = insurance
            }
        }
        for (customer, isHis) in [("C1", false), ("C3", true)] {
            let reader = Reader("E1", .dataProtectionOfficer, for: .subjectRequest)
            let export = try await place.store.export(
                of: FileSamples.key(Identifier(customer)), as: reader, under: .standard, at: FileSamples.at(3),
                log: .fresh())
            #expect(export.json.contains(#""id": "V1""#))
            #expect(export.json.contains("P-0815") == isHis)
            #expect(export.json.contains("京A12345") == isHis)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aFileAsItWasWhileAMergeStood(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        try await place.commit { changes, store in
            let referral = try Referral(RecordKey(FileSamples.owner, "R2"), of: "C2", by: "C1", on: FileSamples.today)
            try await changes.insert(referral, in: store, FileSamples.act("note"))
        }
        let merge = try await place.store.merge(
            "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        func ids(_ customer: Identifier<Customer>, _ minutes: Int64) async throws -> [String]? {
            try await place.store.file(of: FileSamples.key(customer), asOf: FileSamples.at(minutes))?.records
                .map { $0.reference.id.rawValue }
        }
        let standing = try await ids("C1", 1)
        #expect(standing == ["C3", "V1", "V2", "I1", "I2", "I3", "K1", "R1", "R2"])
        try await place.store.undo(merge, FileSamples.act("undo", 5), as: .fresh())
        #expect(try await ids("C1", 1) == standing)
        #expect(try await ids("C2", 1) == [])
        for minutes: Int64 in [0, 5] {
            #expect(try await ids("C1", minutes) == ["V1", "I1", "R2"])
            #expect(try await ids("C2", minutes) == ["C3", "V2", "I2", "I3", "K1", "R1", "R2"])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aNeighbourWhoIsErasedHidesNoFile(_ kind: StoreKind) async throws {
        let place = try await MergeTests.filled(kind)
        try await place.store.change(
            RecordKey<Vehicle>(FileSamples.owner, "V1"), FileSamples.act("sell", 1), as: .fresh()
        ) { try $0.transfer(to: "C2", on: FileSamples.today) }
        try await place.store.erase(FileSamples.key("C1"), FileSamples.act("erase", 5), as: .fresh())
        let file = try #require(try await place.store.file(of: FileSamples.key("C2"), asOf: FileSamples.at(1)))
        #expect(file.records.map { $0.reference.id.rawValue } == ["C3", "V2", "I2", "I3", "K1", "R1"])
        #expect(file.erased.map(\.description) == ["vehicle D01/V1"])
        #expect(try await place.store.file(of: FileSamples.key("C2")).erased.isEmpty)
        let error = await #expect(throws: StorageError.self) {
            try await place.store.file(of: FileSamples.key("C1"), asOf: FileSamples.at(1))
        }
        #expect(error?.code == .historyErased)
    }
}
