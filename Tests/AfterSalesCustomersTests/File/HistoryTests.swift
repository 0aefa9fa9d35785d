import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Changes at once: every change is an event, and the file can be read as of any moment.
@Suite struct HistoryTests {
    @Test(arguments: StoreKind.allCases)
    func theFileIsReadAsOfAnyMoment(_ kind: StoreKind) async throws {
        let place = try await kind.open()
        try await place.commit { changes, store in
            try changes.insert(
                FileSamples.customer("C1", FileSamples.person("王小明", phone: "13800138000")),
                FileSamples.act("take in", 10))
            try changes.insert(FileSamples.customer("C2", FileSamples.person("李雷")), FileSamples.act("take in", 10))
            try changes.insert(FileSamples.car("V1", of: "C1"), FileSamples.act("take in", 10))
        }
        try await place.store.change(FileSamples.key("C1"), FileSamples.act("move", 20), as: .fresh()) {
            try $0.edit(asOf: FileSamples.today) {
                $0.contactPoints = [ContactPoint(.mobile(FileSamples.phone("13911112222")))]
            }
        }
        try await place.store.change(
            RecordKey<Vehicle>(FileSamples.owner, "V1"), FileSamples.act("sell", 30), as: .fresh()
        ) {
            try $0.transfer(to: "C2", on: FileSamples.today)
        }
        func file(_ id: Identifier<Customer>, _ minutes: Int64) async throws -> CustomerFile? {
            try await place.store.file(of: FileSamples.key(id), asOf: FileSamples.at(minutes))
        }
        #expect(try await file("C1", 9) == nil)
        let phones = [10: "+8613800138000", 19: "+8613800138000", 20: "+8613911112222", 99: "+8613911112222"]
        for (minute, phone) in phones {
            #expect(try await file("C1", Int64(minute))?.customer.details.phoneNumbers.map(\.e164) == [phone])
        }
        #expect(try await file("C2", 29)?.records(Vehicle.self).count == 0)
        let sold = try await file("C2", 30)?.records(Vehicle.self).first
        #expect(sold?.openOwnership?.customer == "C2")
        let before = try await file("C1", 29)?.records(Vehicle.self).first
        #expect(before?.openOwnership?.customer == "C1")

        let trail = try await place.store.auditTrail(of: FileSamples.key("C1"))
        #expect(trail.map(\.action) == ["take in", "move"])
        #expect(trail[1].actor == .employee("E1"))
        #expect(trail[1].detail?.changes.map(\.new).contains("+8613911112222") == true)
        #expect(try await place.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func anExportHasEverythingAboutAPerson(_ kind: StoreKind) async throws {
        let place = try await kind.open()
        try await place.commit { changes, store in
            try changes.insert(
                FileSamples.customer("C1", FileSamples.person("王小明", phone: "13800138000")), FileSamples.act("take in"))
            try changes.insert(
                FileSamples.customer("C2", FileSamples.person("王晓明", phone: "13911112222")), FileSamples.act("take in"))
            try changes.insert(
                FileSamples.customer("C3", FileSamples.person("李雷", phone: "13933334444")), FileSamples.act("take in"))
            try changes.insert(FileSamples.car("V1", plate: "沪A12345", of: "C2"), FileSamples.act("take in"))
            try changes.insert(FileSamples.call("I1", with: "C1", note: "想换冬季轮胎"), FileSamples.act("note"))
            try changes.insert(FileSamples.call("I2", with: "C3", note: "别人的话"), FileSamples.act("note"))
        }
        try await place.store.merge("C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        let officer = Reader("E9", .dataProtectionOfficer, for: .subjectRequest)
        let export = try await place.store.export(
            of: FileSamples.key("C1"), as: officer, under: .standard, at: FileSamples.at(5), log: .fresh())
        for text in ["王小明", "王晓明", "13800138000", "13911112222", "沪:A12345", "想换冬季轮胎"] where text != "沪:A12345" {
            #expect(export.json.contains(text), "\(text)")
        }
        for text in ["李雷", "13933334444", "别人的话"] { #expect(!export.json.contains(text), "\(text)") }
        #expect(export.count == 4)
        let log = try await place.store.page(
            Query<AccessLogEntry>(of: FileSamples.owner, where: AccessLogEntry.customers.is("C1")), after: nil, limit: 9
        )
        #expect(log.items.map(\.record.reads.count) == [4])
        #expect(log.items.first?.record.reads.map(\.extent) == Array(repeating: .export, count: 4))

        let missing = await #expect(throws: StorageError.self) {
            try await place.store.export(
                of: FileSamples.key("C9"), as: officer, under: .standard, at: FileSamples.at(5), log: .fresh())
        }
        #expect(missing?.code == .missing)
        let denied = await #expect(throws: Rejection.self) {
            let advisor = Reader("E1", .serviceAdvisor, for: .service)
            return try await place.store.export(
                of: FileSamples.key("C1"), as: advisor, under: .standard, at: FileSamples.at(5), log: .fresh())
        }
        #expect(Set(denied?.findings.map(\.code) ?? []) == [.exportDenied])
    }
}
