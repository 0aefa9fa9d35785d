import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Every way in which a customer or a car is looked up, on every store.
@Suite struct SearchTests {
    private func filled(_ kind: StoreKind) async throws -> TestStore {
        let place = try await kind.open()
        try await place.commit { changes, store in
            var mueller = FileSamples.person("Jürgen Müller", phone: "13812343079")
            mueller.segment = .taxi
            var fleet = CustomerDetails(
                party: .organisation(
                    Organisation(
                        name: "上海长江物流有限公司", registrationNumber: "91310000 MA1FL2X12K",
                        keyPeople: [
                            KeyPerson(
                                name: "赵经理", role: "车队", influence: .decides,
                                contactPoints: [ContactPoint(.mobile(FileSamples.phone("13900001111")))])
                        ])))
            fleet.segment = .corporateFleet
            try changes.insert(
                FileSamples.customer("C1", FileSamples.person("王小明", latin: "Wang Xiaoming", phone: "13800138000")),
                FileSamples.act("take in"))
            try changes.insert(FileSamples.customer("C2", mueller), FileSamples.act("take in"))
            try changes.insert(FileSamples.customer("C3", fleet), FileSamples.act("take in"))
            try changes.insert(
                FileSamples.customer("C4", FileSamples.person("王小丽", phone: "13800138000")), FileSamples.act("take in"))
            try changes.insert(
                FileSamples.car("V1", vin: "WAUZZZ4L78D067850", plate: "沪A12345", of: "C1"), FileSamples.act("take in"))
            try changes.insert(
                FileSamples.car("V2", vin: "1HGCM82633A004352", plate: "京B23456", of: "C3"), FileSamples.act("take in"))
        }
        return place
    }

    @Test(arguments: StoreKind.allCases)
    func customersAreFound(_ kind: StoreKind) async throws {
        let place = try await filled(kind)
        let table: [(Query<Customer>, [Identifier<Customer>], String)] = [
            (
                .customers(of: FileSamples.owner, phone: FileSamples.phone("138-0013-8000")), ["C1", "C4"],
                "a shared phone"
            ),
            (
                .customers(of: FileSamples.owner, phone: FileSamples.phone("+86 139 0000 1111")), ["C3"],
                "a key person's phone"
            ),
            (.customers(of: FileSamples.owner, phone: FileSamples.phone("13999999999")), [], "nobody's phone"),
            (.customers(of: FileSamples.owner, named: "王小"), ["C1", "C4"], "a Chinese beginning"),
            (.customers(of: FileSamples.owner, named: "王小明"), ["C1"], "a Chinese name"),
            (.customers(of: FileSamples.owner, named: "WANG x"), ["C1"], "a Latin name in another case"),
            (.customers(of: FileSamples.owner, named: "jurgen muller"), ["C2"], "without the dots"),
            (.customers(of: FileSamples.owner, named: "Jürgen Mü"), ["C2"], "with the dots"),
            (.customers(of: FileSamples.owner, named: "juergen mueller"), ["C2"], "written out"),
            (.customers(of: FileSamples.owner, named: "上海长江"), ["C3"], "an organisation"),
            (.customers(of: FileSamples.owner, registrationNumber: "91310000ma1fl2x12k"), ["C3"], "a registration"),
            (.customers(of: FileSamples.owner, registrationNumber: " - "), [], "nothing"),
            (.customers(of: FileSamples.owner, in: .taxi), ["C2"], "a segment"),
            (.customers(of: FileSamples.owner, in: .government), [], "an empty segment"),
            (.customers(of: .dealer("D02"), named: "王"), [], "another dealership"),
        ]
        for (query, expected, what) in table {
            let found = try await place.store.page(query, after: nil, limit: 10).items.map(\.record.key.id)
            #expect(found == expected, "\(what)")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func carsAreFound(_ kind: StoreKind) async throws {
        let place = try await filled(kind)
        let table: [(Query<Vehicle>, [Identifier<Vehicle>])] = [
            (.vehicles(of: FileSamples.owner, vin: try VIN("wauzzz4l78d067850")), ["V1"]),
            (.vehicles(of: FileSamples.owner, vin: try VIN("11111111111111111")), []),
            (.vehicles(of: FileSamples.owner, plate: try LicencePlate("京B·23456", in: "CN")), ["V2"]),
            (.vehicles(of: FileSamples.owner, plate: try LicencePlate("京B23457", in: "CN")), []),
            (.vehicles(of: FileSamples.owner, ownedBy: "C1"), ["V1"]),
            (.vehicles(of: FileSamples.owner, ownedBy: "C2"), []),
        ]
        for (query, expected) in table {
            #expect(try await place.store.page(query, after: nil, limit: 10).items.map(\.record.key.id) == expected)
        }
        let twin = FileSamples.car("V9", vin: "WAUZZZ4L78D067850")
        let error = await #expect(throws: StorageError.self) {
            try await place.commit { changes, _ in try changes.insert(twin, FileSamples.act("take in")) }
        }
        #expect(error?.code == .duplicate)
    }

    @Test(arguments: StoreKind.allCases)
    func contactsAreFoundTheLatestFirst(_ kind: StoreKind) async throws {
        let place = try await filled(kind)
        try await place.commit { changes, store in
            for (index, id) in ["I1", "I2", "I3"].enumerated() {
                let call = FileSamples.call(Identifier(id), with: index == 1 ? "C2" : "C1", Int64(index))
                try await changes.insert(call, in: store, FileSamples.act("note"))
            }
        }
        let query = Query<Interaction>.interactions(of: FileSamples.owner, with: "C1")
        #expect(try await place.store.page(query, after: nil, limit: 10).items.map(\.record.key.id) == ["I3", "I1"])
    }
}
