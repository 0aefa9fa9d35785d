import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import Testing

/// Looks for values in everything that a role gets to see, where it may not see them.
@Suite struct AccessLeakTests {
    static let roles = AccessMatrixTests.matrix.map(\.role)
    let policy = AccessPolicy.standard

    @Test(arguments: roles) func noViewLeaks(_ role: AccessRole) throws {
        try look(AccessSamples.person(), role)
        try look(AccessSamples.organisation(), role)
        try look(AccessSamples.vehicle(), role)
        try look(AccessSamples.interaction(), role)
        try look(AccessSamples.referral(), role)
        try look(AccessSamples.complaint(), role)
        try look(AccessSamples.merge(), role)
        try look(AccessSamples.logEntry(), role)
    }

    /// The personal and sensitive values of a record that a role may not see as they are.
    private func secrets<Record: ClassifiedRecord>(of record: Record, keptFrom role: AccessRole) -> [String] {
        let all = AccessPolicy(roles: ["all": RoleAccess(AccessRights(everywhere: .read))]).view(of: record, for: "all")
        let rights = policy.rights(of: role, forKind: Record.schema.kind)
        let open = Set(all.fields.filter { rights[$0.fieldClass] >= .read }.compactMap(\.text))
        return all.fields.filter { $0.fieldClass > .open && rights[$0.fieldClass] < .read }.compactMap(\.text)
            .filter { !open.contains($0) && $0.utf8.count > 3 }
    }

    private func look<Record: ClassifiedRecord>(_ record: Record, _ role: AccessRole) throws {
        let secrets = secrets(of: record, keptFrom: role)
        let view = policy.view(of: record, for: role)
        var texts = Self.everything(about: view) + [view.json]
        texts.append(policy.redacted(json: try record.recordJSON(), of: Record.self, for: role))
        texts += view.fields.flatMap { Self.everything(about: $0) + [$0.text ?? ""] }
        do throws(AccessDenied) {
            try policy.check(inserting: record, by: role)
        } catch {
            texts += Self.everything(about: error) + error.findings.flatMap { Self.everything(about: $0) }
        }
        Self.expectNone(of: secrets, in: texts)
    }

    @Test(arguments: roles) func noHistoryAndNoLogLeaks(_ role: AccessRole) async throws {
        let dealer = AccessSamples.dealer
        let old = try AccessSamples.person()
        var new = try AccessSamples.organisation("C1")
        let store = InMemoryStore()
        try await Self.commit(old, to: store, "insert")
        try await Self.replace(old.key, with: new, in: store, "replace")
        try new.edit(asOf: try LocalDate("2026-06-01")) { $0.family = [] }
        try await Self.replace(old.key, with: new, in: store, "edit")

        let secrets = secrets(of: old, keptFrom: role) + secrets(of: new, keptFrom: role)
        var texts: [String] = []
        let trail = try await store.auditTrail(of: old.key)
        #expect(trail[1].detail?.before != nil)
        for event in policy.history(trail, of: Customer.self, for: role) {
            texts += Self.everything(about: event)
            texts += event.changes.flatMap { Self.everything(about: $0) + [$0.old ?? "", $0.new ?? "", $0.path] }
            texts += [event.reason?.text ?? ""]
        }
        let reader = Reader("E1", role, for: .audit)
        let now = try AccessSamples.now(900)
        do {
            let views = [
                try await store.read(
                    old.key, asOf: AccessSamples.now(), as: reader, under: policy, at: now, log: CommitKey(dealer, "1")),
                try await store.read(old.key, as: reader, under: policy, at: now, log: CommitKey(dealer, "2")),
            ]
            texts += views.compactMap(\.?.json)
        } catch let denied as AccessDenied {
            texts += Self.everything(about: denied)
        }
        let reason = policy.rights(of: role, forKind: "customer").sensitive < .read ? ["他正在离婚"] : []
        Self.expectNone(of: secrets + reason, in: texts)
        // The log holds values for nobody, whoever he is.
        for try await entry in store.accessLog(of: dealer) {
            Self.expectNone(of: self.secrets(of: old, keptFrom: "nobody"), in: [entry.json])
        }
    }

    @Test func noFindingOfAnInvalidEditLeaks() throws {
        let today = try LocalDate("2026-06-01")
        var person = try AccessSamples.personData()
        let bell = "\u{7}"
        person.name += bell
        person.latinName? += bell
        person.formerNames[0] += bell
        person.occupation? += bell
        person.identityNumber? += bell
        person.birthday = Birthday(try LocalDate("2077-07-17"))
        var details = try AccessSamples.details(.person(person), "13812343079")
        details.addresses[0].lines[0] += bell
        details.addresses[0].city += bell
        details.addresses[0].consents[0].source += bell
        details.contactPoints[0].label? += bell
        details.contactPoints.append(details.contactPoints[0])
        details.membership?.number? += bell
        details.tags[0] += bell
        details.preferences[0] += bell
        details.family[0].name += bell
        details.family[0].birthday = Birthday(try LocalDate("2078-05-15"))
        let rejection = try #require(throws: Rejection.self) {
            _ = try Customer(RecordKey(AccessSamples.dealer, "C1"), details, asOf: today)
        }
        #expect(rejection.errors.count >= 14)
        let secrets = secrets(of: try AccessSamples.person(), keptFrom: "nobody") + ["2077-07-17", "2078-05-15"]
        let texts = Self.everything(about: rejection) + rejection.findings.flatMap { Self.everything(about: $0) }
        Self.expectNone(of: secrets, in: texts)
    }

    private static func expectNone(of secrets: [String], in texts: [String]) {
        let bytes = Array(Set(texts).joined(separator: "\n").utf8)
        let leaked = Set(secrets).filter { isIn(bytes, Array($0.utf8)) }
        #expect(leaked.isEmpty)
    }

    /// Faster than looking for a text by its characters, which takes the most time of these tests.
    private static func isIn(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            part.withUnsafeBufferPointer { part in
                guard let first = part.first, part.count <= bytes.count else { return part.isEmpty }
                for start in 0...(bytes.count - part.count) where bytes[start] == first {
                    if bytes[start..<start + part.count].elementsEqual(part) { return true }
                }
                return false
            }
        }
    }

    @Test func thereIsSomethingToLookFor() throws {
        let customer = try AccessSamples.person()
        let secrets = secrets(of: customer, keptFrom: "nobody")
        #expect(secrets.count > 25)
        let json = policy.view(of: customer, for: .serviceManager).json
        #expect(secrets.allSatisfy { Self.isIn(Array(json.utf8), Array($0.utf8)) })
        #expect(Set(secrets).isSuperset(of: ["王小明", "110101197707171234", "1977-07-17", "+8613812343079", "王小丫"]))
    }

    /// All that can be made of a value without asking it for what it holds.
    private static func everything(about value: some Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        var texts = ["\(value)", String(reflecting: value), String(describing: value), dumped]
        if let finding = value as? Finding { texts += [finding.text(.english), finding.text(.simplifiedChinese)] }
        return texts + children(of: Mirror(reflecting: value))
    }

    private static func children(of mirror: Mirror, depth: Int = 0) -> [String] {
        guard depth < 8 else { return [] }
        return mirror.children.flatMap {
            ["\($0.value)", String(reflecting: $0.value)] + children(of: Mirror(reflecting: $0.value), depth: depth + 1)
        }
    }

    private static func commit(_ customer: Customer, to store: InMemoryStore, _ name: String) async throws {
        var changes = ChangeSet(CommitKey(AccessSamples.dealer, name))
        try changes.insert(
            customer, Act("create", by: .employee("E1"), at: AccessSamples.now(), because: "他正在离婚"))
        try await store.commit(changes)
    }

    private static func replace(
        _ key: RecordKey<Customer>, with customer: Customer, in store: InMemoryStore, _ name: String
    ) async throws {
        var changes = ChangeSet(CommitKey(AccessSamples.dealer, name))
        try changes.update(
            try await store.existing(key), to: customer,
            Act("edit", by: .employee("E1"), at: AccessSamples.now(60), because: "他正在离婚"))
        try await store.commit(changes)
    }
}
