import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Two files of one customer become one, and two again.
@Suite struct MergeTests {
    static func filled(_ kind: StoreKind) async throws -> TestStore {
        let place = try await kind.open()
        try await place.commit { changes, store in
            var second = FileSamples.person("王晓明", phone: "13911112222")
            second.tags = ["vip"]
            second.since = try LocalDate("2019-05-01")
            try changes.insert(
                FileSamples.customer("C1", FileSamples.person("王小明", phone: "13800138000")), FileSamples.act("take in"))
            try changes.insert(FileSamples.customer("C2", second), FileSamples.act("take in"))
            var third = FileSamples.person("李雷")
            third.introducedBy = "C2"
            try changes.insert(FileSamples.customer("C3", third), FileSamples.act("take in"))
            try changes.insert(FileSamples.car("V1", of: "C1"), FileSamples.act("take in"))
            try changes.insert(FileSamples.car("V2", of: "C2"), FileSamples.act("take in"))
            for (id, customer) in [("I1", "C1"), ("I2", "C2"), ("I3", "C2")] {
                try changes.insert(
                    FileSamples.call(Identifier(id), with: Identifier(customer)), FileSamples.act("note"))
            }
            let complaint = try Complaint(
                RecordKey(FileSamples.owner, "K1"), by: "C2", receivedAt: FileSamples.at(0), channel: .dealer,
                category: .price, severity: .minor)
            try changes.insert(complaint, FileSamples.act("note"))
            let referral = try Referral(RecordKey(FileSamples.owner, "R1"), of: "C3", by: "C2", on: FileSamples.today)
            try changes.insert(referral, FileSamples.act("note"))
        }
        return place
    }

    /// Kind, id and JSON of every record, without merges.
    static func records(_ place: TestStore) async throws -> [String] {
        try await place.contents().filter { !$0.hasPrefix("customer_merge") }.map { row in
            let parts = row.split(separator: " ", maxSplits: 3)
            return "\(parts[0]) \(parts[1]) \(parts[3])"
        }
    }

    @Test(arguments: StoreKind.allCases)
    func everyReferenceIsRedirected(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let merge = try await place.store.merge(
            "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        #expect(Set(merge.redirected.map(\.id)) == ["C3", "V2", "I2", "I3", "K1", "R1"])
        let file = try await place.store.file(of: FileSamples.key("C1"))
        #expect(
            file.records.map { $0.reference.id.rawValue }.sorted() == ["C3", "I1", "I2", "I3", "K1", "R1", "V1", "V2"])
        let details = file.customer.details
        #expect(details.phoneNumbers.map(\.e164) == ["+8613800138000", "+8613911112222"])
        #expect(details.tags == ["vip"])
        #expect(details.since == (try LocalDate("2019-05-01")))
        guard case .person(let person) = details.party else { return }
        #expect(person.formerNames == ["王晓明"])
        #expect(try await place.store.file(of: FileSamples.key("C2")).records.isEmpty)
        #expect(try await place.store.existing(FileSamples.key("C2")).record.standing == .merged(into: "C1"))
        // The file as it was is still to be read.
        let before = try await place.store.file(of: FileSamples.key("C2"), asOf: FileSamples.at(0))
        #expect(before?.records.map { $0.reference.id.rawValue }.sorted() == ["C3", "I2", "I3", "K1", "R1", "V2"])
        #expect(try await place.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func undoneItIsWhatItWas(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let before = try await Self.records(place)
        let merge = try await place.store.merge(
            "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        #expect(try await Self.records(place) != before)
        #expect(try await place.store.undo(merge, FileSamples.act("undo", 2), as: .fresh()).isEmpty)
        #expect(try await Self.records(place) == before)
        #expect(try await place.check().isEmpty)
        let again = await #expect(throws: Rejection.self) {
            try await place.store.undo(merge, FileSamples.act("undo", 3), as: .fresh())
        }
        #expect(again?.findings.map(\.code) == [.mergeUndone])
    }

    @Test(arguments: StoreKind.allCases)
    func requestsThatAreSentAgainChangeNothing(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let key = CommitKey.fresh()
        let merge = try await place.store.merge(
            "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: key)
        let after = try await place.contents()
        let same = try await place.store.merge(
            "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 9), as: key)
        #expect(same == merge)
        #expect(try await place.contents() == after)
        let undo = CommitKey.fresh()
        try await place.store.undo(merge, FileSamples.act("undo", 2), as: undo)
        let undone = try await place.contents()
        try await place.store.undo(merge, FileSamples.act("undo", 7), as: undo)
        #expect(try await place.contents() == undone)
    }

    @Test(arguments: StoreKind.allCases)
    func whatCannotBeMergedIsRefused(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        try await place.commit { changes, _ in
            try changes.insert(FileSamples.customer("C4", FileSamples.person("韩梅梅")), FileSamples.act("take in"))
            try changes.insert(FileSamples.customer("C5", FileSamples.person("Kim")), FileSamples.act("take in"))
        }
        try await place.store.erase(FileSamples.key("C4"), FileSamples.act("erase", 1), as: .fresh())
        try await place.store.merge("C5", into: "C3", of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
        let before = try await place.contents()
        let table: [(Identifier<Customer>, Identifier<Customer>, [Finding.Code])] = [
            ("C1", "C1", [.mergeWithSelf]), ("C4", "C1", [.customerErased]), ("C1", "C4", [.customerErased]),
            ("C9", "C1", [.unknownCustomer]), ("C1", "C9", [.unknownCustomer]), ("C5", "C1", [.customerMerged]),
            ("C8", "C9", [.unknownCustomer, .unknownCustomer]),
        ]
        for (merged, survivor, codes) in table {
            let error = await #expect(throws: Rejection.self) {
                try await place.store.merge(
                    merged, into: survivor, of: FileSamples.owner, FileSamples.act("merge", 2), as: .fresh())
            }
            #expect(error?.findings.map(\.code) == codes, "\(merged) into \(survivor)")
        }
        #expect(try await place.contents() == before)
    }

    @Test(arguments: StoreKind.allCases)
    func aPersonIsNoOrganisation(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let works = CustomerDetails(party: .organisation(Organisation(name: "Works")))
        try await place.commit { changes, _ in
            try changes.insert(FileSamples.customer("C6", works), FileSamples.act("take in"))
        }
        let before = try await place.contents()
        for (merged, survivor) in [("C6", "C1"), ("C1", "C6")] as [(Identifier<Customer>, Identifier<Customer>)] {
            let error = await #expect(throws: Rejection.self) {
                try await place.store.merge(
                    merged, into: survivor, of: FileSamples.owner, FileSamples.act("merge", 1), as: .fresh())
            }
            #expect(error?.findings.map(\.code) == [.differentParties])
        }
        #expect(try await place.contents() == before)
    }

    @Test func anOrganisationIsFoundByBothNames() {
        let one = CustomerDetails(party: .organisation(Organisation(name: "A", shortName: "a")))
        let other = CustomerDetails(party: .organisation(Organisation(name: "B", shortName: "b")))
        #expect(one.merging(other).party.names == ["A", "a", "B", "b"])
    }

    @Test func aWithdrawalOfTheSameDayCounts() {
        func point(_ isGiven: Bool) -> ContactPoint {
            let consent = Consent(.care, isGiven: isGiven, on: FileSamples.today, source: "form")
            return ContactPoint(.mobile(FileSamples.phone("13800138000")), consents: [consent])
        }
        for (mine, theirs) in [(true, false), (false, true)] {
            var details = FileSamples.person("王")
            details.contactPoints = [point(mine)]
            var others = FileSamples.person("王")
            others.contactPoints = [point(theirs)]
            let merged = details.merging(others).contactPoints
            #expect(merged.count == 1)
            #expect(merged[0].consents.count == 2)
            #expect(!merged[0].consents.allow(.care, on: FileSamples.today))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func theLongestNameOfACommitWillDo(_ kind: StoreKind) async throws {
        let place = try await Self.filled(kind)
        let name = String(repeating: "k", count: 255)
        try await place.store.merge(
            "C2", into: "C1", of: FileSamples.owner, FileSamples.act("merge", 1), as: CommitKey(FileSamples.owner, name)
        )
        let other = CommitKey(FileSamples.owner, String(repeating: "e", count: 255))
        let report = try await place.store.erase(FileSamples.key("C1"), FileSamples.act("erase", 2), as: other)
        #expect(report.records["customer"] == 2)
    }
}
