import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Who is erased is nowhere to be found, and everything else holds.
@Suite struct ErasureTests {
    /// What tells of the person, and must not be left anywhere.
    static let marks = [
        "王小明", "WangXiaoming", "13800138000", "13911112222", "张江路", "wang@example.com", "沪A99887", "抱怨等待", "老王",
        "610481199",
        "想换轮胎", "王太太", "答卷文字", "判定说明",
    ]

    static func filled(_ kind: StoreKind) async throws -> TestStore {
        let place = try await kind.open()
        try await place.commit { changes, store in
            var details = FileSamples.person("王小明", latin: "WangXiaoming", phone: "13800138000")
            details.party = .person(
                Person(
                    name: "王小明", latinName: "WangXiaoming", formerNames: ["老王"], identityNumber: "610481199001011234"))
            details.addresses = [PostalAddress(lines: ["张江路 88 号"], city: "上海", country: "CN")]
            details.contactPoints.append(ContactPoint(.email(try EmailAddress("wang@example.com"))))
            details.family = [FamilyMember(name: "王太太", relation: .spouse)]
            details.segment = .taxi
            try changes.insert(FileSamples.customer("C1", details), FileSamples.act("take in", 1, because: "老王介绍"))
            try changes.insert(
                FileSamples.customer("C2", FileSamples.person("李雷", phone: "13700137000")),
                FileSamples.act("take in", 1))
            try changes.insert(
                FileSamples.car("V1", vin: "WAUZZZ4L78D067850", plate: "沪A99887", of: "C1"),
                FileSamples.act("take in", 1))
            let call = FileSamples.call(
                "I1", with: "C1", note: "想换轮胎", answers: [QuestionnaireAnswer("q1", text: "答卷文字", mark: 9)])
            try changes.insert(call, FileSamples.act("note", 1))
            var complaint = try Complaint(
                RecordKey(FileSamples.owner, "K1"), by: "C1", concerning: "E7", receivedAt: FileSamples.at(0),
                channel: .dealer,
                category: .repairQuality, severity: .ordinary, text: "抱怨等待")
            try complaint.judge(justified: true, on: FileSamples.today, by: "E1", note: "判定说明")
            try changes.insert(complaint, FileSamples.act("note", 1))
            var referral = try Referral(RecordKey(FileSamples.owner, "R1"), of: "C2", by: "C1", on: FileSamples.today)
            try referral.convert(on: FileSamples.today, reward: Money(minorUnits: 50_000, currency: .cny))
            try changes.insert(referral, FileSamples.act("note", 1))
        }
        try await place.store.change(FileSamples.key("C1"), FileSamples.act("move", 2), as: .fresh()) {
            try $0.edit(asOf: FileSamples.today) {
                $0.contactPoints[0].value = .mobile(FileSamples.phone("13911112222"))
            }
        }
        return place
    }

    @Test(arguments: StoreKind.allCases)
    func nothingIsLeftOfThePerson(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let before = try await place.bytes()
        for mark in Self.marks { #expect(before.holds(mark), "\(mark) is there before, or the test sees nothing") }
        let report = try await place.store.erase(
            FileSamples.key("C1"), FileSamples.act("erase", 9, because: "on demand"), as: .fresh())
        #expect(report.records == ["customer": 1, "vehicle": 1, "interaction": 1, "complaint": 1, "referral": 1])
        let after = try await place.bytes()
        for mark in Self.marks { #expect(!after.holds(mark), "\(mark)") }
        #expect(after.holds("李雷"))
        #expect(after.holds("13700137000"))
    }

    @Test(arguments: StoreKind.allCases)
    func ordersAmountsAndTrailsHold(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        try await place.store.erase(FileSamples.key("C1"), FileSamples.act("erase", 9), as: .fresh())
        #expect(try await place.check().isEmpty)
        let customer = try await place.store.existing(FileSamples.key("C1")).record
        #expect(customer.standing == .erased)
        #expect(customer.details.segment == .taxi)
        let referral = try await place.store.existing(RecordKey<Referral>(FileSamples.owner, "R1")).record
        #expect(referral.reward == Money(minorUnits: 50_000, currency: .cny))
        #expect(referral.introducer == "C1")
        #expect(
            try await place.store.justifiedComplaints(of: FileSamples.owner, in: FileSamples.today.month) == ["E7": 1])
        let car = try await place.store.existing(RecordKey<Vehicle>(FileSamples.owner, "V1")).record
        #expect(car.details.vin == (try VIN("WAUZZZ4L78D067850")))
        #expect(car.ownerships.map(\.customer) == ["C1"])
        let answers = try await place.store.existing(RecordKey<Interaction>(FileSamples.owner, "I1")).record.answers
        #expect(answers.map(\.mark) == [9])
        let trail = try await place.store.auditTrail(of: FileSamples.key("C1"))
        #expect(trail.map(\.action) == ["take in", "move", "erase"])
        #expect(trail.map { $0.detail == nil } == [true, true, false])
        let error = await #expect(throws: StorageError.self) {
            try await place.store.file(of: FileSamples.key("C1"), asOf: FileSamples.at(3))
        }
        #expect(error?.code == .historyErased)
        for query in [
            Query<Customer>.customers(of: FileSamples.owner, named: "王"), .customers(of: FileSamples.owner, in: .taxi),
        ] {
            #expect(try await place.store.page(query, after: nil, limit: 9).items.isEmpty)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func whoWasMergedIsForgottenWithTheSurvivor(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        try await place.store.merge("C1", into: "C2", of: FileSamples.owner, FileSamples.act("merge", 3), as: .fresh())
        let part = await #expect(throws: Rejection.self) {
            try await place.store.erase(FileSamples.key("C1"), FileSamples.act("erase", 9), as: .fresh())
        }
        #expect(part?.findings.map(\.code) == [.customerMerged])
        try await place.store.erase(FileSamples.key("C2"), FileSamples.act("erase", 9), as: .fresh())
        let after = try await place.bytes()
        for mark in Self.marks + ["李雷", "13700137000"] { #expect(!after.holds(mark), "\(mark)") }
        #expect(try await place.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func erasingAgainChangesNothing(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let key = CommitKey.fresh()
        try await place.store.erase(FileSamples.key("C1"), FileSamples.act("erase", 9), as: key)
        let after = try await place.contents()
        #expect(
            try await place.store.erase(FileSamples.key("C1"), FileSamples.act("erase", 9), as: key).records.isEmpty)
        #expect(
            try await place.store.erase(FileSamples.key("C1"), FileSamples.act("erase", 11), as: .fresh()).records
                .isEmpty)
        #expect(try await place.contents() == after)
    }
}
