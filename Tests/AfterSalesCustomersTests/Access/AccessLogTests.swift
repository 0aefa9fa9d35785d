import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

@Suite struct AccessLogTests {
    let policy = AccessPolicy.standard
    let dealer = AccessSamples.dealer
    let manager = Reader("E-manager", .serviceManager, for: .complaint)

    private func store() async throws -> InMemoryStore {
        let store = InMemoryStore()
        var changes = ChangeSet(CommitKey(dealer, "setup"))
        let act = Act("create", by: .system("test"), at: try AccessSamples.now())
        try changes.insert(try AccessSamples.person(), act)
        try changes.insert(try AccessSamples.organisation(), act)
        try changes.insert(try AccessSamples.vehicle(), act)
        try changes.insert(try AccessSamples.interaction(), act)
        try await store.commit(changes)
        return store
    }

    private func entries(_ store: some RecordStore) async throws -> [AccessLogEntry] {
        var entries: [AccessLogEntry] = []
        for try await entry in store.accessLog(of: dealer) { entries.append(entry.record) }
        return entries
    }

    @Test func readingWhatIsSensitiveIsWrittenDown() async throws {
        let store = try await store()
        let view = try await store.read(
            RecordKey<Customer>(dealer, "C1"), as: manager, under: policy, at: AccessSamples.now(60),
            log: CommitKey(dealer, "read/1"))
        #expect(view["details.preferences.0"]?.text == "只喝龙井绿茶")
        let entry = try #require(try await entries(store).first)
        #expect(entry.reader == manager && entry.customers == ["C1"])
        #expect(try entry.at == AccessSamples.now(60))
        let read = try #require(entry.reads.first)
        #expect(read.kind == "customer" && read.id == "C1" && read.extent == .record)
        #expect(
            Set(read.fields) == [
                "details.family.*.birthday", "details.family.*.name", "details.family.*.relation",
                "details.party.person.identityNumber", "details.preferences.*",
            ])
        #expect(try AccessLogEntry(recordJSON: entry.recordJSON(), format: 1) == entry)
    }

    @Test func readingNothingSensitiveIsNot() async throws {
        let store = try await store()
        for role: AccessRole in [.serviceAdvisor, .technician, .warrantyOfficer, .payrollClerk, .auditor] {
            let reader = Reader("E1", role, for: .service)
            _ = try await store.read(
                RecordKey<Customer>(dealer, "C1"), as: reader, under: policy, at: AccessSamples.now(),
                log: CommitKey(dealer, "read/\(role)"))
        }
        _ = try await store.read(
            RecordKey<Vehicle>(dealer, "V1"), as: manager, under: policy, at: AccessSamples.now(),
            log: CommitKey(dealer, "read/car"))
        #expect(try await entries(store).isEmpty)
    }

    @Test func noLogNoView() async throws {
        let store = try await store()
        let key = CommitKey(dealer, "read/1")
        func read(_ id: Identifier<Customer>, _ second: Int64, _ reader: Reader) async throws -> MaskedRecord {
            try await store.read(
                RecordKey(dealer, id), as: reader, under: policy, at: AccessSamples.now(second), log: key)
        }
        _ = try await read("C1", 1, manager)
        // The same request again is the same reading.
        _ = try await read("C1", 1, manager)
        #expect(try await entries(store).count == 1)
        // The key of an old line lets nobody read anything else, or later, or in another's name.
        let other = Reader("E-other", .serviceManager, for: .complaint)
        for (id, second, reader) in [("C2", 1, manager), ("C1", 2, manager), ("C1", 1, other)] {
            let error = await #expect(throws: StorageError.self) {
                _ = try await read(Identifier(id), Int64(second), reader)
            }
            #expect(error?.code == .commitKeyReused)
        }
        let failing = FailingStore(store: store)
        await #expect(throws: StorageError.self) {
            _ = try await failing.read(
                RecordKey<Customer>(dealer, "C2"), as: manager, under: policy, at: AccessSamples.now(),
                log: CommitKey(dealer, "read/2"))
        }
    }

    @Test func whoMaySeeNothingIsToldSoBeforeAnybodyLooks() async throws {
        let store = try await store()
        for id: Identifier<Customer> in ["C1", "no such customer"] {
            let error = await #expect(throws: AccessDenied.self) {
                _ = try await store.read(
                    RecordKey(dealer, id), as: Reader("E1", "cleaner", for: .service), under: policy,
                    at: AccessSamples.now(), log: CommitKey(dealer, "read"))
            }
            #expect(error?.findings.map(\.code) == [.accessDenied])
        }
        await #expect(throws: Rejection.self) {
            _ = try await store.read(
                RecordKey<Customer>(dealer, "C1"), as: Reader("", .serviceManager, for: " "), under: policy,
                at: AccessSamples.now(), log: CommitKey(dealer, "read"))
        }
        let error = await #expect(throws: StorageError.self) {
            _ = try await store.read(
                RecordKey<Customer>(dealer, "C-none"), as: manager, under: policy, at: AccessSamples.now(),
                log: CommitKey(dealer, "read"))
        }
        #expect(error?.code == .missing)
    }

    @Test func theLogIsAskedByCustomerReaderAndTime() async throws {
        let store = try await store()
        let officer = Reader("E-officer", .dataProtectionOfficer, for: .subjectRequest)
        _ = try await store.read(
            [RecordKey<Customer>(dealer, "C1"), RecordKey(dealer, "C2")], as: officer, under: policy,
            at: AccessSamples.now(10), log: CommitKey(dealer, "a"))
        _ = try await store.read(
            RecordKey<Interaction>(dealer, "I1"), as: manager, under: policy, at: AccessSamples.now(20),
            log: CommitKey(dealer, "b"))
        _ = try await store.read(
            RecordKey<Customer>(dealer, "C2"), as: manager, under: policy, at: AccessSamples.now(30),
            log: CommitKey(dealer, "c"))
        func ids(_ log: RecordSequence<InMemoryStore, AccessLogEntry>) async throws -> [String] {
            var ids: [String] = []
            for try await entry in log { ids.append(entry.record.key.id.rawValue) }
            return ids
        }
        #expect(try await ids(store.accessLog(of: dealer)) == ["a", "b", "c"])
        #expect(try await ids(store.accessLog(of: dealer, about: "C1")) == ["a", "b"])
        #expect(try await ids(store.accessLog(of: dealer, about: "C2", by: "E-manager")) == ["c"])
        #expect(try await ids(store.accessLog(of: dealer, by: "E-officer")) == ["a"])
        #expect(
            try await ids(store.accessLog(of: dealer, from: AccessSamples.now(20), before: AccessSamples.now(30)))
                == ["b"])
        #expect(try await ids(store.accessLog(of: .dealer("D02"))).isEmpty)
    }

    @Test func earlierStatesAndHistoryAreReadByTheSameRule() async throws {
        let store = try await store()
        let key = RecordKey<Customer>(dealer, "C1")
        try await store.change(
            key, Act("edit", by: .employee("E1"), at: AccessSamples.now(100), because: "他说他要离婚"),
            as: CommitKey(dealer, "edit"), by: .customerAdvisor, under: policy
        ) { customer in
            try customer.edit(asOf: LocalDate("2026-06-01")) {
                $0.preferences = ["不要打电话"]
                $0.segment = .privateUse
            }
        }
        let earlier = try await store.read(
            key, asOf: AccessSamples.now(50), as: manager, under: policy, at: AccessSamples.now(200),
            log: CommitKey(dealer, "earlier"))
        #expect(earlier?["details.preferences.0"]?.text == "只喝龙井绿茶")
        let none = try await store.read(
            key, asOf: AccessSamples.now(-50), as: manager, under: policy, at: AccessSamples.now(200),
            log: CommitKey(dealer, "none"))
        #expect(none == nil)
        let events = try await store.readHistory(
            of: key, as: manager, under: policy, at: AccessSamples.now(300), log: CommitKey(dealer, "history"))
        #expect(events.map(\.revision) == [1, 2])
        #expect(events[1].reason?.text == "他说他要离婚")
        let log = try await entries(store)
        #expect(log.flatMap(\.reads).map(\.extent) == [.earlierState, .history])
        #expect(log.last?.reads.first?.fields == ["reason", "details.preferences.*"])
        let masked = try await store.readHistory(
            of: key, as: Reader("E2", .auditor, for: .audit), under: policy, at: AccessSamples.now(400),
            log: CommitKey(dealer, "masked"))
        #expect(masked[1].reason?.text == "****")
        let changes = Dictionary(uniqueKeysWithValues: masked[1].changes.map { ($0.path, [$0.old, $0.new]) })
        #expect(changes["details.preferences.0"] == ["****", "****"])
        #expect(changes["details.segment"] == ["taxi", "private"])
        #expect(try await entries(store).count == 2)
    }

    @Test func aChangeThatIsRefusedChangesNothing() async throws {
        let store = try await store()
        let key = RecordKey<Customer>(dealer, "C1")
        await #expect(throws: AccessDenied.self) {
            try await store.change(
                key, Act("edit", by: .employee("E1"), at: AccessSamples.now(1)), as: CommitKey(dealer, "edit"),
                by: .serviceAdvisor, under: policy
            ) { try $0.edit(asOf: LocalDate("2026-06-01")) { $0.preferences = [] } }
        }
        #expect(try await store.existing(key).revision.number == 1)
    }
}

/// A store that can be read and keeps nothing.
private struct FailingStore: RecordStore {
    let store: InMemoryStore

    func load<Record: StoredRecord>(_ key: RecordKey<Record>) async throws(StorageError) -> Stored<Record>? {
        try await store.load(key)
    }

    func page<Record: StoredRecord>(
        _ query: Query<Record>, after token: PageToken?, limit: Int
    ) async throws(StorageError) -> Page<Record> {
        try await store.page(query, after: token, limit: limit)
    }

    func commit(_ changes: ChangeSet) async throws(StorageError) -> CommitOutcome { throw .full("test") }
}
