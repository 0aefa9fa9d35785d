import AfterSales
import AfterSalesTestStores
import Testing

/// A car that is remedied under a recall is claimed by that alone, in the commit that settles its order.
@Suite struct WarrantySettlementTests {
    private let car = WarrantyCase()

    private func settle(
        _ place: TestStore, _ request: WarrantyRequest, order id: Identifier<RepairOrder> = "RO-1",
        operation: String = "RC-1", as commit: CommitKey = .fresh()
    ) async throws -> WarrantySettlement? {
        try await car.keep(in: place)
        let order = try car.inspected(id, operation: operation)
        try await place.commit { changes, _ in
            try changes.insert(order, Act("open", by: WarrantyCase.advisor, at: order.openedAt))
        }
        let store = place.store
        var result: WarrantySettlement?
        for _ in 0..<2 {
            try await store.counted.settle(
                order.key, by: WarrantyCase.advisor, at: car.at(310), in: .china, as: commit
            ) { changes, settled in
                result = try await changes.addWarranty(
                    of: settled, request, in: store, by: WarrantyCase.officer, at: car.at(310), in: .china)
            }
        }
        #expect(try await place.check().isEmpty)
        #expect(try await store.figureProblems().isEmpty)
        return result
    }

    private func claims(_ place: TestStore) async throws -> [WarrantyClaim] {
        try await place.store.page(.claims(of: WarrantyCase.owner, for: "RO-1"), after: nil, limit: 10).items.map(
            \.record)
    }

    @Test(arguments: StoreKind.allCases) func aRemedyIsAClaimByItself(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        let watch = CarWatch(campaigns: RecallIndex([try car.campaign()]))
        let settled = try await settle(place, WarrantyRequest(watching: watch, terms: [try car.terms()]))
        #expect(settled?.findings.map(\.code) == [])
        let claim = try #require(try await claims(place).first)
        #expect(claim.kind == .recall && claim.campaign == "K1" && claim.job == "J1")
        #expect(claim.claimed == (try Money("1133.33", .cny)) && claim.number == "RO-1-J1")
        let vin = try VIN(car.number)
        let recall = try await place.store.existing(
            RecordKey<VehicleRecall>(WarrantyCase.owner, VehicleRecall.id(of: vin, under: "K1"))
        ).record
        #expect(recall.status == .remedied && recall.repair?.order == "RO-1")
        let briefing = try await place.store.briefing(
            on: car.vehicle.id, of: WarrantyCase.owner, by: watch, at: car.days(1), in: .china)
        #expect(briefing.recalls?.open == [])
    }

    @Test(arguments: StoreKind.allCases) func whatCannotBeClaimedIsSaid(kind: StoreKind) async throws {
        let cases: [(RecallCampaign, [ManufacturerTerms], Finding.Code)] = [
            (try car.campaign(of: nil), [try car.terms()], .recallWithoutManufacturer),
            (try car.campaign(), [], .noTerms), (try car.campaign(of: "M2"), [try car.terms()], .noTerms),
        ]
        for (campaign, terms, reason) in cases {
            let place = try await kind.open(StoredKinds.all)
            let settled = try await settle(
                place, WarrantyRequest(watching: CarWatch(campaigns: RecallIndex([campaign])), terms: terms))
            #expect(settled?.findings.map(\.code) == [.recallNotClaimed])
            #expect(settled?.findings.first?.severity == .warning)
            #expect(settled?.findings.first?.inputs.contains(.init("reason", reason.rawValue)) == true)
            #expect(try await claims(place) == [] && settled?.remedied.count == 1)
        }
    }

    @Test(arguments: StoreKind.allCases) func aClaimThatIsAskedForAndCannotBeRefusesTheSettlement(
        kind: StoreKind
    ) async throws {
        let place = try await kind.open(StoredKinds.all)
        var draft = try car.draft(try car.terms())
        draft.job = "J9"
        let request = WarrantyRequest(watching: CarWatch(), terms: [], drafts: [draft])
        await #expect(throws: Rejection.self) { try await settle(place, request, operation: "OP-1") }
        let order = try await place.store.existing(RecordKey<RepairOrder>(WarrantyCase.owner, "RO-1")).record
        #expect(order.status == .inspected)
        #expect(try await claims(place) == [])
        #expect(try await place.check().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func whoAsksForTheClaimOfACampaignGetsThatOne(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        var draft = try car.draft(try car.terms())
        (draft.kind, draft.campaign, draft.authorization) = (.recall, "K1", "A-77")
        let request = WarrantyRequest(
            watching: CarWatch(campaigns: RecallIndex([try car.campaign()])), terms: [try car.terms()], drafts: [draft])
        let settled = try await settle(place, request)
        #expect(settled?.findings == [] && settled?.remedied.count == 1)
        let claims = try await claims(place)
        #expect(claims.map(\.key.id) == ["WC-1"] && claims.first?.details.authorization == "A-77")
    }

    /// Neither a claim on another ground for the same job nor one that took its number keeps the car here.
    @Test(arguments: StoreKind.allCases) func whatIsAskedForGoesBeforeACampaign(kind: StoreKind) async throws {
        var sameNumber = try car.draft(try car.terms())
        (sameNumber.job, sameNumber.payType, sameNumber.number) = ("J2", .customer, "RO-1-J1")
        for (draft, reason) in [
            (try car.draft(try car.terms()), Finding.Code.claimedTwice), (sameNumber, .numberTaken),
        ] {
            let place = try await kind.open(StoredKinds.all)
            let request = WarrantyRequest(
                watching: CarWatch(campaigns: RecallIndex([try car.campaign()])), terms: [try car.terms()],
                drafts: [draft])
            let settled = try await settle(place, request)
            #expect(settled?.findings.map(\.code) == [.recallNotClaimed])
            #expect(settled?.findings.first?.inputs.contains(.init("reason", reason.rawValue)) == true)
            #expect(try await claims(place).map(\.key.id) == ["WC-1"] && settled?.remedied.count == 1)
        }
    }

    @Test(arguments: StoreKind.allCases) func anOrderWithTheLongestIdIsClaimedToo(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        let id = Identifier<RepairOrder>(String(repeating: "R", count: 253))
        let request = WarrantyRequest(
            watching: CarWatch(campaigns: RecallIndex([try car.campaign()])), terms: [try car.terms()],
            number: { _, _ in "N-1" })
        let settled = try await settle(place, request, order: id)
        #expect(settled?.findings.map(\.code) == [] && settled?.claims.map(\.number) == ["N-1"])
    }

    /// One job for two campaigns: both are remedied, one is claimed, and of the other it is said.
    @Test(arguments: StoreKind.allCases) func aJobForTwoCampaignsIsClaimedOnce(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        let index = RecallIndex([try car.campaign("K1"), try car.campaign("K2")])
        let request = WarrantyRequest(
            watching: CarWatch(campaigns: index), terms: [try car.terms()],
            links: [RecallJobLink("J1", for: "K1"), RecallJobLink("J1", for: "K2")])
        let settled = try await settle(place, request)
        #expect(settled?.remedied.map(\.recall.campaign.key.id) == ["K1", "K2"])
        #expect(try await claims(place).map(\.campaign) == ["K1"])
        #expect(settled?.findings.isEmpty == false)
        for finding in settled?.findings ?? [] {
            #expect(finding.code == .recallNotClaimed && finding.inputs.first == .init("campaign", "K2"))
        }
    }

    @Test(arguments: StoreKind.allCases) func anOrdinaryRepairRemediesNothing(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        let request = WarrantyRequest(
            watching: CarWatch(campaigns: RecallIndex([try car.campaign()])), terms: [try car.terms()],
            drafts: [try car.draft(try car.terms())])
        let settled = try await settle(place, request, operation: "OP-1")
        #expect(settled?.remedied == [])
        #expect(try await claims(place).map(\.kind) == [.warranty])
    }
}
