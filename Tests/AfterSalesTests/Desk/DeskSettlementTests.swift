import AfterSales
import AfterSalesTestStores
import Testing

/// An order is settled with all that comes of it in one commit, and undone in one.
@Suite struct DeskSettlementTests {
    private let sample = DeskCase()
    private var car: WarrantyCase { sample.car }
    private let settling = CommitKey(WarrantyCase.owner, "out/RO-1")

    private func settle(_ place: TestStore, _ claims: [ClaimDraft] = []) async throws -> OrderSettlement {
        try await sample.desk(place.store).settle(
            "RO-1", SettlementRequest(claiming: claims, following: sample.care), by: sample.advisor, at: car.at(310),
            as: settling)
    }

    @Test(arguments: StoreKind.allCases) func settlingIsOneReceipt(kind: StoreKind) async throws {
        let place = try await sample.inspected(kind)
        let settled = try await settle(place)
        let written = try await sample.written(settling, in: place)
        let kinds = Set(written.compactMap { $0.split(separator: " ").first.map(String.init) })
        #expect(
            kinds == ["repair_order", "order_figures", "day_figures", "care_task", "vehicle_recall", "warranty_claim"],
            "\(written)")
        #expect(written.contains("repair_order RO-1 2"))
        #expect(settled.claims.map(\.kind) == [.recall] && settled.recalls.map(\.campaign) == ["K1"])
        #expect(settled.findings == [] && settled.order.record.status == .settled)
        let before = try await place.contents()
        let again = try await settle(place)
        #expect(again.claims == settled.claims && again.recalls == settled.recalls)
        #expect(again.order.record == settled.order.record && again.order.revision == settled.order.revision)
        #expect(try await place.contents() == before)
        #expect(try await place.check().isEmpty)
        #expect(try await place.store.figureProblems().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func settlingFailsAsAWhole(kind: StoreKind) async throws {
        let place = try await sample.inspected(kind)
        let calls = try await sample.failingEverywhere(place) { desk, commit in
            try await desk.settle(
                "RO-1", SettlementRequest(following: sample.care), by: sample.advisor, at: car.at(310), as: commit)
        }
        #expect(calls >= 8, "\(calls)")
    }

    @Test(arguments: StoreKind.allCases) func whatIsRefusedChangesNothing(kind: StoreKind) async throws {
        let place = try await sample.inspected(kind)
        let before = try await place.contents()
        var draft = try car.draft(try car.terms())
        draft.job = "J9"
        await #expect(throws: Rejection.self) { try await settle(place, [draft]) }
        struct NotToday: Error {}
        let desk = try sample.desk(place.store)
        await #expect(throws: NotToday.self) {
            try await desk.settle(
                "RO-1", by: sample.advisor, at: car.at(310), as: settling, also: { _, _ in throw NotToday() })
        }
        await #expect(throws: OrderRefusal.self) {
            try await desk.settle("RO-1", by: sample.advisor, at: car.at(100), as: settling)
        }
        await #expect(throws: StorageError.self) {
            try await desk.settle("RO-2", by: sample.advisor, at: car.at(310), as: settling)
        }
        #expect(try await place.contents() == before)
    }

    @Test(arguments: StoreKind.allCases) func undoingIsOneReceipt(kind: StoreKind) async throws {
        let place = try await sample.inspected(kind)
        _ = try await settle(place)
        try await send(place, "RO-1/J1")
        let desk = try sample.desk(place.store)
        let commit = CommitKey(WarrantyCase.owner, "undo/RO-1")
        let undone = try await desk.reverse(
            "RO-1", by: "RO-1-C", because: "wrong", acting: sample.advisor, at: car.at(900), as: commit)
        let written = try await sample.written(commit, in: place)
        let kinds = Set(written.compactMap { $0.split(separator: " ").first.map(String.init) })
        #expect(
            kinds == ["repair_order", "order_figures", "day_figures", "care_task", "vehicle_recall"], "\(written)")
        #expect(written.contains("repair_order RO-1 3") && written.contains("repair_order RO-1-C 1"))
        #expect(Set(undone.findings.map(\.code)) == [.recallReopened, .claimOfReversedOrder])
        let claim = try #require(undone.findings.first { $0.code == .claimOfReversedOrder })
        #expect(claim.severity == .warning && claim.inputs.contains(.init("status", "submitted")))
        #expect(claim.message.english.contains("was sent"))
        let recall = try await place.store.existing(
            RecordKey<VehicleRecall>(WarrantyCase.owner, VehicleRecall.id(of: VIN(car.number), under: "K1"))
        ).record
        #expect(recall.status != .remedied)
        let before = try await place.contents()
        let again = try await desk.reverse(
            "RO-1", by: "RO-1-C", because: "wrong", acting: sample.advisor, at: car.at(900), as: commit)
        #expect(again.findings.map(\.code) == [.claimOfReversedOrder] && again.credit.record == undone.credit.record)
        #expect(try await place.contents() == before)
        #expect(try await place.check().isEmpty)
        #expect(try await place.store.figureProblems().isEmpty)
        let day = try await place.store.figures(dealer: "D01", month: Month("2026-06"))
        #expect(EarningLife.numbers(of: day).isEmpty, "an order and its credit come to nothing")
    }

    /// Of the service that the customer pays nothing was claimed and nothing remedied.
    @Test(arguments: StoreKind.allCases) func aPartOfIt(kind: StoreKind) async throws {
        let place = try await sample.inspected(kind)
        _ = try await settle(place)
        let desk = try sample.desk(place.store)
        let part = try await desk.reverse(
            "RO-1", ["L3"], by: "RO-1-C", because: "wrong", acting: sample.advisor, at: car.at(900), as: .fresh())
        #expect(part.findings == [] && part.credit.record.lines.map(\.id) == ["L3"])
        let rest = try await desk.reverse(
            "RO-1", ["L2"], by: "RO-1-D", because: "wrong", acting: sample.advisor, at: car.at(901), as: .fresh())
        #expect(rest.findings.contains { $0.code == .claimOfReversedOrder })
        #expect(rest.findings.first { $0.code == .claimOfReversedOrder }?.message.english.contains("not sent") == true)
        #expect(try await place.store.figureProblems().isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func undoingFailsAsAWhole(kind: StoreKind) async throws {
        let place = try await sample.inspected(kind)
        _ = try await settle(place)
        let calls = try await sample.failingEverywhere(place) { desk, commit in
            try await desk.reverse(
                "RO-1", by: "RO-1-C", because: "wrong", acting: sample.advisor, at: car.at(900), as: commit)
        }
        #expect(calls >= 6, "\(calls)")
        let before = try await place.contents()
        let desk = try sample.desk(place.store)
        await #expect(throws: OrderRefusal.self) {
            try await desk.reverse(
                "RO-1", ["L9"], by: "RO-1-D", because: "wrong", acting: sample.advisor, at: car.at(901), as: .fresh())
        }
        #expect(try await place.contents() == before)
    }

    private func send(_ place: TestStore, _ id: Identifier<WarrantyClaim>) async throws {
        let key = RecordKey<WarrantyClaim>(WarrantyCase.owner, id)
        try await place.store.change(key, by: WarrantyCase.officer, at: car.at(400), as: .fresh()) { claim in
            try claim.check(finding: [], by: WarrantyCase.officer, at: car.at(400))
            try claim.submit(batch: "B", by: WarrantyCase.officer, at: car.at(401), in: .china)
        }
    }
}
