import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesWarranty
import Testing

/// Claims belong to their customers' files, and many hands reach for one job.
@Suite struct ClaimFileTests {
    private let officer = ClaimSample.officer

    @Test(arguments: StoreKind.allCases) func anErasureReachesClaimsAndTheirHistory(kind: StoreKind) async throws {
        let store = try await kind.open(
            CustomerFile.kinds + [CustomerMerge.self, AccessLogEntry.self, WarrantyClaim.self])
        let customer = RecordKey<Customer>(ClaimSample.owner, "C1")
        let claim = try ClaimSample.claim()
        try await store.commit { changes, _ in
            let act = Act("take in", by: officer, at: try ClaimSample.at(0))
            try changes.insert(
                try Customer(
                    customer, CustomerDetails(party: .person(Person(name: "王小明"))), asOf: ClaimSample.day(1)), act)
            try changes.insert(claim, act)
        }
        for (minute, reason) in [(330, "写错了"), (331, "客户自行改装")] as [(Int64, String)] {
            try await store.store.change(claim.key, by: officer, at: ClaimSample.at(minute), as: .fresh()) {
                if minute == 330 {
                    try $0.correct($0.details, by: officer, at: ClaimSample.at(330))
                } else {
                    try $0.writeOff(because: reason, by: officer, at: ClaimSample.at(331))
                }
            }
        }
        #expect(try await store.contents().contains { $0.contains("改装") })
        let report = try await store.store.erase(
            customer, Act("erase", by: officer, at: try ClaimSample.at(400), because: "on demand"), as: .fresh(),
            kinds: CustomerFile.kinds + [WarrantyClaim.self])
        #expect(report.records["warranty_claim"] == 1)
        for row in try await store.contents() {
            for mark in [ClaimSample.words, "改装", "photo-1", "bearing of the pump"] { #expect(!row.contains(mark)) }
        }
        let left = try await store.store.existing(claim.key).record
        #expect(left.claimed == claim.claimed && left.status == .writtenOff && left.details.complaint.isEmpty)
        #expect(try await store.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func ofManyWhoClaimAJobOneDoes(kind: StoreKind) async throws {
        let store = try await kind.open(ClaimStoreTests.kinds)
        let order = try ClaimSample.settled()
        try await store.commit { changes, _ in
            try changes.insert(order, Act("open", by: officer, at: try ClaimSample.at(0)))
        }
        let codes = try await withThrowingTaskGroup(of: [Finding.Code].self) { group in
            for index in 0..<8 {
                group.addTask {
                    do {
                        try await store.store.draftClaims(
                            [ClaimSample.draft(Identifier("WC-\(index)"))], of: ClaimSample.order, by: officer,
                            at: ClaimSample.at(320), in: .china, as: ClaimStoreTests.key("draft-\(index)"))
                        return []
                    } catch {
                        return claimCodes(of: error)
                    }
                }
            }
            var codes: [[Finding.Code]] = []
            for try await result in group { codes.append(result) }
            return codes
        }
        #expect(codes.count { $0.isEmpty } == 1 && codes.count { $0 == [.claimedTwice] } == 7)
    }

    @Test func theOfficerKeepsClaimsAndATechnicianReadsWhatIsOpen() throws {
        let policy = AccessPolicy.standardWithClaims
        let claim = try ClaimSample.claim()
        let kind = WarrantyClaim.schema.kind
        #expect(policy.roles[.warrantyOfficer]?.kinds[kind] == AccessRights(everywhere: .change))
        #expect(policy.roles.keys == AccessPolicy.standardWithOrders.roles.keys)
        let shown = "\(policy.view(of: claim, for: .technician))"
        #expect(!shown.contains(ClaimSample.words))
    }

    /// Submitted on 1 June: an answer within 30 days, the money within 45 of it.
    @Test func theManufacturersDaysAreCounted() throws {
        let terms = try ClaimSample.terms()
        var claim = try ClaimSample.claim(in: .submitted)
        #expect(claim.answerBy(under: terms, in: .china) == (try ClaimSample.day(1, 7)))
        #expect(claim.payBy(under: terms, in: .china) == nil)
        #expect(claim.answerBy(under: try ClaimSample.terms(.init()), in: .china) == nil)
        try claim.approve(by: ClaimSample.maker, at: ClaimSample.at(ClaimSample.noon(10)))
        #expect(claim.answerBy(under: terms, in: .china) == nil)
        #expect(claim.payBy(under: terms, in: .china) == (try ClaimSample.day(25, 7)))
        try claim.pay(
            claim.claimed, by: "L/1", on: ClaimSample.day(10), acting: officer, at: ClaimSample.at(ClaimSample.noon(10))
        )
        #expect(claim.payBy(under: terms, in: .china) == nil)
        var appealed = try ClaimSample.claim(in: .rejected)
        try appealed.appeal(because: "no wear", by: officer, at: ClaimSample.at(ClaimSample.noon(20)))
        try appealed.writeOff(
            ClaimSample.yuan("1.00"), because: "small", by: officer, at: ClaimSample.at(ClaimSample.noon(22)))
        #expect(appealed.answerBy(under: terms, in: .china) == (try ClaimSample.day(20, 7)))
        #expect(terms.resubmitBy(returnedOn: try ClaimSample.day(25)) == (try ClaimSample.day(5, 7)))
    }
}
