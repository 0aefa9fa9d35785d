import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// What names somebody who cannot be named is refused, and nothing is changed.
@Suite struct ReferenceTests {
    private func filled(_ kind: StoreKind) async throws -> TestStore {
        let place = try await kind.open()
        try await place.commit { changes, _ in
            for id in ["C1", "C2", "C3"] {
                try changes.insert(
                    FileSamples.customer(Identifier(id), FileSamples.person("客户")), FileSamples.act("take in"))
            }
        }
        return place
    }

    @Test(arguments: StoreKind.allCases)
    func unknownIdsAreAllNamed(_ kind: StoreKind) async throws {
        let place = try await filled(kind)
        let before = try await place.contents()
        let referral = try Referral(RecordKey(FileSamples.owner, "R1"), of: "C8", by: "C9", on: FileSamples.today)
        let error = await #expect(throws: Rejection.self) {
            try await place.commit { try await $0.insert(referral, in: $1, FileSamples.act("note")) }
        }
        #expect(error?.findings.map(\.code) == [.unknownCustomer, .unknownCustomer])
        #expect(error?.findings.flatMap(\.inputs).map(\.value) == ["C9", "C8"])
        let call = try Interaction(
            RecordKey(FileSamples.owner, "I1"), with: "C9", vehicle: "V9", at: FileSamples.at(0), channel: .call,
            direction: .incoming, by: "E1", purpose: .inquiry, outcome: .reached)
        let both = await #expect(throws: Rejection.self) {
            try await place.commit { try await $0.insert(call, in: $1, FileSamples.act("note")) }
        }
        #expect(both?.findings.map(\.code) == [.unknownCustomer, .unknownVehicle])
        #expect(try await place.contents() == before)
    }

    @Test(arguments: StoreKind.allCases)
    func mergedAndErasedCustomersAreNotNamedAnew(_ kind: StoreKind) async throws {
        let place = try await filled(kind)
        try await place.store.merge("C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        try await place.store.erase(FileSamples.key("C3"), FileSamples.act("erase", 2), as: .fresh())
        let before = try await place.contents()
        for (id, code) in [("C2", Finding.Code.customerMerged), ("C3", .customerErased)] {
            let call = FileSamples.call("I1", with: Identifier(id))
            let error = await #expect(throws: Rejection.self) {
                try await place.commit { try await $0.insert(call, in: $1, FileSamples.act("note", 3)) }
            }
            #expect(error?.findings.map(\.code) == [code])
        }
        #expect(try await place.contents() == before)
    }

    @Test(arguments: StoreKind.allCases)
    func whatACommitBringsItselfNeedNotBeThereYet(_ kind: StoreKind) async throws {
        let place = try await kind.open()
        try await place.commit { changes, store in
            try await changes.insert(
                FileSamples.customer("C1", FileSamples.person("王")), in: store, FileSamples.act("take in"))
            try await changes.insert(FileSamples.car("V1", of: "C1"), in: store, FileSamples.act("take in"))
        }
        #expect(try await place.store.file(of: FileSamples.key("C1")).records(Vehicle.self).count == 1)
    }

    /// Somebody is erased while another writes of him: one of the two is too late.
    @Test(arguments: StoreKind.allCases)
    func whoIsErasedMeanwhileIsNotNamed(_ kind: StoreKind) async throws {
        let place = try await filled(kind)
        var changes = ChangeSet(.fresh())
        try await changes.insert(FileSamples.call("I1", with: "C1"), in: place.store, FileSamples.act("note", 1))
        try await place.store.erase(FileSamples.key("C1"), FileSamples.act("erase", 2), as: .fresh())
        let late = changes
        let error = await #expect(throws: StorageError.self) { try await place.store.commit(late) }
        #expect(error?.code == .conflict)
        let call = try await place.store.load(RecordKey<Interaction>(FileSamples.owner, "I1"))
        #expect(call == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func anEditOfAnOldRevisionIsRefused(_ kind: StoreKind) async throws {
        let place = try await filled(kind)
        let stored = try await place.store.existing(FileSamples.key("C1"))
        func edited(_ tag: String) throws -> Customer {
            var customer = stored.record
            try customer.edit(asOf: FileSamples.today) { $0.tags = [tag] }
            return customer
        }
        let first = try edited("first")
        let second = try edited("second")
        try await place.commit { changes, _ in try changes.update(stored, to: first, FileSamples.act("mark", 1)) }
        let error = await #expect(throws: StorageError.self) {
            try await place.commit { changes, _ in try changes.update(stored, to: second, FileSamples.act("mark", 2)) }
        }
        #expect(error?.code == .conflict)
        #expect(try await place.store.existing(FileSamples.key("C1")).record.details.tags == ["first"])
    }
}
