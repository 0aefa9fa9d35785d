import AfterSales
import AfterSalesTestStores
import Testing

/// Opening an order asks what the car is called back for and how near the lemon rules are, and carries what was found.
@Suite struct OpeningTests {
    private let car = WarrantyCase()

    private func open(
        _ kind: StoreKind, vin: Bool = true, watching watch: CarWatch = CarWatch(),
        with campaigns: [RecallCampaign] = []
    ) async throws -> Stored<RepairOrder> {
        let place = try await kind.open(StoredKinds.all)
        try await place.commit { changes, _ in
            var file = try car.file()
            if !vin { try file.edit { $0.vin = nil } }
            try changes.insert(file, Act("register", by: WarrantyCase.advisor, at: car.at(-10)))
            for campaign in campaigns {
                try changes.insert(campaign, Act("publish", by: .system("recalls"), at: car.at(-10)))
            }
        }
        let commit = CommitKey.fresh()
        let opened = try await place.store.open(
            try car.order(), watching: watch, odometer: 41_200, by: WarrantyCase.advisor, in: .china, as: commit)
        // A request that is sent again changes nothing.
        let again = try await place.store.open(
            try car.order(), watching: watch, odometer: 41_200, by: WarrantyCase.advisor, in: .china, as: commit)
        #expect(opened.record == again.record && opened.revision == again.revision)
        #expect(try await place.check().isEmpty)
        return opened
    }

    @Test(arguments: StoreKind.allCases) func anOpenRecallIsTold(kind: StoreKind) async throws {
        let campaigns = [try car.campaign("K1", doNotDrive: true), try car.campaign("K2")]
        for watch in [CarWatch(), CarWatch(campaigns: RecallIndex(campaigns))] {
            let order = try await open(kind, watching: watch, with: campaigns).record
            let codes = order.advisories.map(\.code)
            #expect(codes.filter { $0 == .recallOpen }.count == 2, "\(codes)")
            #expect(codes.contains(.recallDoNotDrive))
            #expect(order.advisories.allSatisfy { $0.severity != .error }, "nothing of it stops the order")
            for finding in order.advisories {
                #expect(!finding.text(.english).isEmpty && !finding.text(.simplifiedChinese).isEmpty)
            }
        }
    }

    @Test(arguments: StoreKind.allCases) func aCarWithoutANumberCannotBeAsked(kind: StoreKind) async throws {
        let order = try await open(kind, vin: false, with: [try car.campaign()]).record
        #expect(order.advisories.first?.code == .recallsNotAsked)
        #expect(!order.advisories.contains { $0.code == .recallOpen })
    }

    @Test(arguments: StoreKind.allCases) func aFaultThatCameFourTimesIsTold(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        try await car.keep(in: place)
        // Each time the same fault, at the manufacturer's cost, two weeks apart.
        for visit in 0..<4 {
            var order = try car.inspected(Identifier("RO-\(visit)"), minutes: Int64(visit - 5) * 20_160)
            try order.settle(by: WarrantyCase.advisor, at: car.at(Int64(visit - 5) * 20_160 + 310), in: .china)
            try await place.commit { changes, _ in
                try changes.insert(order, Act("open", by: WarrantyCase.advisor, at: order.openedAt))
            }
        }
        let opened = try await place.store.open(
            try car.order("RO-9"), watching: CarWatch(), odometer: 41_200, by: WarrantyCase.advisor, in: .china,
            as: .fresh())
        let briefing = try await place.store.briefing(
            on: car.vehicle.id, of: WarrantyCase.owner, by: CarWatch(), odometer: 41_200, at: car.at(0), in: .china)
        #expect(opened.record.advisories == briefing.advisories)
        let near = try #require(briefing.lemon.outlook?.english)
        #expect(near.contains("one more repair"), "\(near)")
        #expect(opened.record.advisories.contains { $0.text(.english).contains("one more repair") })
    }

    @Test(arguments: StoreKind.allCases) func aCarThatNobodyKnowsIsNotServed(kind: StoreKind) async throws {
        let place = try await kind.open(StoredKinds.all)
        let before = try await place.contents()
        do {
            try await place.store.open(
                try car.order(), watching: CarWatch(), by: WarrantyCase.advisor, in: .china, as: .fresh())
            Issue.record("an order of a car that is not there was opened")
        } catch let error as StorageError {
            #expect(error.code == .missing)
        }
        #expect(try await place.contents() == before)
    }
}
