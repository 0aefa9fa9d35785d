import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesWarranty
import Testing

/// Claims in stores: each job once, each act once, everything found again.
@Suite struct ClaimStoreTests {
    static let kinds: [any StoredRecord.Type] = [
        RepairOrder.self, OrderFigures.self, WarrantyClaim.self, RetainedPart.self, ManufacturerSending.self,
    ]
    private let officer = ClaimSample.officer
    private let claimKey = RecordKey<WarrantyClaim>(ClaimSample.owner, "WC-1")

    static func key(_ text: String) -> CommitKey { CommitKey(ClaimSample.owner, text) }

    private func store(_ kind: StoreKind, with orders: RepairOrder...) async throws -> TestStore {
        let store = try await kind.open(Self.kinds)
        try await store.commit { changes, _ in
            for order in orders { try changes.insert(order, Act("open", by: officer, at: try ClaimSample.at(0))) }
        }
        return store
    }

    @discardableResult
    private func draft(_ store: TestStore, _ drafts: ClaimDraft..., commit: String) async throws -> [WarrantyClaim] {
        try await store.store.draftClaims(
            drafts, of: ClaimSample.order, by: officer, at: ClaimSample.at(320), in: .china, as: Self.key(commit)
        ).map(\.record)
    }

    private func codes(_ body: () async throws -> Void) async -> [Finding.Code] {
        do {
            try await body()
            Issue.record("nothing was refused")
            return []
        } catch {
            return claimCodes(of: error)
        }
    }

    @Test(arguments: StoreKind.allCases) func aJobIsClaimedOnce(kind: StoreKind) async throws {
        let store = try await store(kind, with: try ClaimSample.settled())
        let claims = try await draft(store, ClaimSample.draft(), commit: "draft-1")
        #expect(claims.map(\.key) == [claimKey])
        let contents = try await store.contents()
        // Sent again, and as another request.
        try await draft(store, ClaimSample.draft(), commit: "draft-1")
        let again = await codes { try await draft(store, ClaimSample.draft("WC-2"), commit: "draft-2") }
        #expect(again == [.claimedTwice])
        var other = try ClaimSample.draft("WC-3", for: "J3")
        other.number = "N-WC-1"
        other.job = "J9"
        let both = await codes { [other] in try await draft(store, other, commit: "draft-3") }
        #expect(both == [.numberTaken, .unknownJob])
        // Two at once, of which one is bad: neither is there.
        let twice = await codes {
            try await draft(
                store, ClaimSample.draft("WC-4", for: "J3"), ClaimSample.draft("WC-5", for: "J3"), commit: "draft-4")
        }
        #expect(twice == [.claimedTwice])
        #expect(try await store.contents() == contents)
        // The store refuses it by itself, too.
        let forged = try WarrantyClaim(
            ClaimSample.draft("WC-6"), of: ClaimSample.settled().settled(), by: officer, at: ClaimSample.at(320),
            in: .china)
        await #expect {
            try await store.commit { changes, _ in
                try changes.insert(forged, Act("draft", by: officer, at: try ClaimSample.at(320)))
            }
        } throws: { ($0 as? StorageError)?.code == .duplicate }
        // Once the draft is dropped the job is free again.
        try await store.store.change(claimKey, by: officer, at: ClaimSample.at(330), as: Self.key("drop")) {
            try $0.writeOff(because: "in error", by: officer, at: ClaimSample.at(330))
        }
        try await draft(store, ClaimSample.draft("WC-2"), commit: "draft-5")
        #expect(try await store.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func anUnknownOrAnUnsettledOrderIsNotClaimed(kind: StoreKind) async throws {
        let store = try await store(kind, with: try ClaimSample.inspected())
        #expect(await codes { try await draft(store, ClaimSample.draft(), commit: "a") } == [.notSettled])
        let unknown = await codes {
            try await store.store.draftClaims(
                [ClaimSample.draft()], of: RecordKey(ClaimSample.owner, "RO-9"), by: officer, at: ClaimSample.at(320),
                in: .china, as: Self.key("b"))
        }
        #expect(unknown == [.unknownOrder])
        #expect(try await store.store.load(claimKey) == nil)
    }

    @Test(arguments: StoreKind.allCases) func theCommitThatSettlesMayClaim(kind: StoreKind) async throws {
        let store = try await store(kind, with: try ClaimSample.inspected())
        let at = try ClaimSample.at(310)
        let drafts = [try ClaimSample.draft(), try ClaimSample.draft("WC-3", for: "J3")]
        #expect(try ClaimSample.settled().settled().jobs() == drafts.map(\.job))
        #expect(try ClaimSample.settled().settled().jobs(paidAs: .goodwill) == ["J1"])
        // A claim that is refused leaves the order unsettled.
        let bad = [try ClaimSample.draft("WC-9", for: "J2")]
        for (name, list) in [("bad", bad), ("good", drafts)] {
            do {
                try await store.store.settle(
                    ClaimSample.order, by: .employee("E1"), at: at, in: .china, as: Self.key(name)
                ) { changes, settled in
                    try await changes.insertClaims(
                        list, of: settled, in: store.store, by: .system("claims"), at: at, in: .china)
                }
                #expect(name == "good")
            } catch {
                #expect(name == "bad" && claimCodes(of: error) == [.nothingToClaim])
            }
            let order = try await store.store.existing(ClaimSample.order)
            #expect(order.record.status == (name == "good" ? .settled : .inspected))
        }
        let query = Query<WarrantyClaim>.claims(of: ClaimSample.owner, for: "RO-1")
        #expect(try await ids(store, query) == ["WC-1", "WC-3"])
        let receipt = try #require(try await store.store.load(Self.key("good").receipt))
        #expect(receipt.record.entries.count == 4)
        #expect(try await store.check().isEmpty)
    }

    private func ids(_ store: TestStore, _ query: Query<WarrantyClaim>) async throws -> [String] {
        try await store.store.page(query, after: nil, limit: 100).items.map(\.record.key.id.rawValue).sorted()
    }

    @Test(arguments: StoreKind.allCases) func aClaimIsAuditedSentAndPaid(kind: StoreKind) async throws {
        let store = try await store(kind, with: try ClaimSample.settled())
        try await draft(store, ClaimSample.draft(), commit: "draft")
        let terms = try ClaimSample.terms()
        // The part has no tag yet.
        let at = try ClaimSample.at(330)
        func check(_ name: String) async throws {
            try await store.store.check(
                claimKey, terms: terms, acting: .employee("E8"), at: at, in: .china, as: Self.key(name))
        }
        #expect(await codes { try await check("check-1") } == [.partNotTagged])
        try await store.store.tag(RetainedPartTests.tagged(), as: Self.key("tag"))
        try await check("check-2")
        // Sent again.
        try await check("check-2")
        let batch = RecordKey<ManufacturerSending>(ClaimSample.owner, "2026-06-A")
        let period = try DateWindow(from: ClaimSample.day(1), through: ClaimSample.day(30))
        func send(_ paper: ManufacturerSending.Paper, _ id: Identifier<ManufacturerSending>) async throws
            -> SendingResult
        {
            try await store.store.send(
                paper, to: "M1", repairedIn: period, as: RecordKey(ClaimSample.owner, id), by: officer,
                at: ClaimSample.at(340), in: .china, commit: Self.key("send-\(id)"))
        }
        let reports = try await send(.failureReports, "2026-06-F")
        #expect(reports.sending.entries.map(\.claim) == ["WC-1"] && reports.leftOut.isEmpty)
        let sent = try await send(.claimApplications, batch.id)
        #expect(sent.sending.entries.map(\.number) == ["N-WC-1"])
        #expect(sent.sending.totals == [try ClaimSample.yuan("1253.33")])
        #expect(try await send(.claimApplications, batch.id) == sent)
        let json = try sent.sending.recordJSON()
        #expect(try ManufacturerSending(recordJSON: json, format: 1) == sent.sending)
        let forged = json.split(separator: #""totals":["1253.33"#, omittingEmptySubsequences: false)
            .joined(separator: #""totals":["1253.34"#)
        #expect(forged != json && (try? ManufacturerSending(recordJSON: forged, format: 1)) == nil)
        // Each claim once.
        #expect(await codes { _ = try await send(.claimApplications, "B2") } == [.nothingToSend])
        #expect(await codes { _ = try await send(.failureReports, "F2") } == [.nothingToSend])
        let submitted = try await store.store.existing(claimKey).record
        #expect(submitted.status == .submitted && submitted.reportedIn == "2026-06-F")
        #expect(FailureReport(of: submitted).parts.map(\.code) == ["P-1"])
        try await store.store.change(claimKey, by: ClaimSample.maker, at: ClaimSample.at(350), as: Self.key("ok")) {
            try $0.approve(by: ClaimSample.maker, at: ClaimSample.at(350))
        }
        for _ in 0..<2 {
            try await store.store.change(
                claimKey, by: officer, at: ClaimSample.at(ClaimSample.noon(30)), as: Self.key("pay")
            ) {
                try $0.pay(
                    ClaimSample.yuan("1200.00"), by: "LIST/1", on: ClaimSample.day(30), acting: officer,
                    at: ClaimSample.at(ClaimSample.noon(30)))
            }
        }
        try await store.store.change(
            claimKey, by: officer, at: ClaimSample.at(ClaimSample.noon(31)), as: Self.key("back")
        ) {
            try $0.chargeBack(
                ClaimSample.yuan("200.00"), "A1", because: "no photo", by: "AUDIT/1", on: ClaimSample.day(1, 7),
                acting: officer, at: ClaimSample.at(ClaimSample.noon(31)))
        }
        let paid = try await store.store.existing(claimKey).record
        #expect(paid.receivable == (try ClaimSample.yuan("253.33")))
        let june = try Month(year: 2026, month: 6)
        #expect(
            try await store.store.warrantyReceipts(of: ClaimSample.owner, in: june) == [
                .cny: ClaimSample.yuan("1200.00")
            ])
        #expect(
            try await store.store.warrantyReceipts(of: ClaimSample.owner, in: june.next)
                == [.cny: ClaimSample.yuan("-200.00")])
        #expect(try await store.store.warrantyReceipts(of: ClaimSample.owner, in: june.previous).isEmpty)
        // Money before and behind a month is none in it.
        try await store.store.change(
            claimKey, by: officer, at: ClaimSample.at(ClaimSample.noon(93)), as: Self.key("more")
        ) {
            try $0.pay(
                ClaimSample.yuan("1.00"), by: "LIST/2", on: ClaimSample.day(1, 9), acting: officer,
                at: ClaimSample.at(ClaimSample.noon(93)))
        }
        let august = try Month(year: 2026, month: 8)
        #expect(try await store.store.warrantyReceipts(of: ClaimSample.owner, in: august).isEmpty)
        let trail = try await store.store.auditTrail(of: claimKey)
        #expect(trail.map(\.action) == ["draft", "check", "report", "submit", "approve", "pay", "chargeBack", "pay"])
        #expect(try await store.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func claimsAreFoundByWhatTheyAreLookedUpBy(kind: StoreKind) async throws {
        let store = try await kind.open(Self.kinds)
        var claims: [WarrantyClaim] = []
        for (index, status) in ClaimStatus.allCases.enumerated() {
            let id = "WC-\(index)"
            let json = try ClaimSample.claim(in: status).recordJSON()
                .split(separator: "WC-1", omittingEmptySubsequences: false).joined(separator: id)
                .split(separator: "RO-1", omittingEmptySubsequences: false).joined(separator: "RO-\(index)")
            claims.append(try WarrantyClaim(recordJSON: json, format: 1))
        }
        let all = claims
        try await store.commit { changes, _ in
            for claim in all { try changes.insert(claim, Act("draft", by: officer, at: try ClaimSample.at(320))) }
        }
        let owner = ClaimSample.owner
        let window = try DateWindow(from: ClaimSample.day(1), through: ClaimSample.day(1))
        let open: [ClaimStatus] = [.draft, .checked]
        let queries: [(Query<WarrantyClaim>, (WarrantyClaim) -> Bool)] = [
            (.claims(of: owner, in: [.paid, .rejected]), { $0.status == .paid || $0.status == .rejected }),
            (.claims(of: owner, to: "M1", in: open), { open.contains($0.status) }),
            (.claims(of: owner, to: "M2"), { _ in false }),
            (.claims(of: owner, for: "RO-4"), { $0.order == "RO-4" }),
            (.claims(of: owner, on: "V1"), { _ in true }),
            (.claims(of: owner, to: "M1", numbered: "N-WC-3"), { $0.number == "N-WC-3" }),
            (.claims(of: owner, submittedIn: window), { !$0.submissions.isEmpty }),
            (.claims(of: owner, dueBy: try ClaimSample.day(16)), { open.contains($0.status) }),
            (
                .claims(of: owner, dueBy: try ClaimSample.day(20)),
                { open.contains($0.status) || $0.status == .returned }
            ),
            (.claims(of: owner, paidIn: window), { !$0.payments.isEmpty }),
            (.claims(of: owner, under: "24V"), { _ in false }),
            (Query(of: owner, where: WarrantyClaim.linked(to: "C1")), { _ in true }),
        ]
        for (query, isWanted) in queries {
            #expect(try await ids(store, query) == all.filter(isWanted).map(\.key.id.rawValue).sorted())
        }
    }

    @Test(arguments: StoreKind.allCases) func aLateClaimDoesNotStopTheOthers(kind: StoreKind) async throws {
        var make = ClaimSample.Make()
        make.key = RecordKey(ClaimSample.owner, "RO-2")
        make.shift = 10 * 1_440
        let orders = [try ClaimSample.settled(), try ClaimSample.settled(make)]
        let store = try await store(kind, with: orders[0], orders[1])
        for (index, order) in orders.enumerated() {
            let draft = try ClaimSample.draft(Identifier("WC-\(index)"))
            let at = try ClaimSample.at(Int64(index) * make.shift + 320)
            try await store.store.draftClaims(
                [draft], of: order.key, by: officer, at: at, in: .china, as: Self.key("d\(index)"))
            try await store.store.change(
                RecordKey(ClaimSample.owner, draft.id), by: officer, at: at, as: Self.key("c\(index)")
            ) { try $0.check(finding: [], by: officer, at: at) }
        }
        let result = try await store.store.send(
            .claimApplications, to: "M1", repairedIn: DateWindow(from: ClaimSample.day(1)),
            as: RecordKey(ClaimSample.owner, "B"), by: officer, at: ClaimSample.at(ClaimSample.noon(17)), in: .china,
            commit: Self.key("send"))
        #expect(result.sending.entries.map(\.claim) == ["WC-1"])
        #expect(result.leftOut.map(\.claim) == ["WC-0"])
        #expect(result.leftOut.flatMap(\.findings).map(\.code) == [.pastDeadline])
    }
}
