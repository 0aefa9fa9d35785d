import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesWarranty
import Testing

@Suite struct RecallStoreTests {
    private static let kinds: [any StoredRecord.Type] =
        [RepairOrder.self, OrderFigures.self, RecallCampaign.self, VehicleRecall.self] + CustomerFile.kinds
    private static let dealer = RecallSample.dealer
    private static let party = RecallSample.party

    private static func open(
        _ kind: StoreKind, cars: [Int] = [], recalls: [VehicleRecall] = [], campaigns: [RecallCampaign] = [],
        orders: [RepairOrder] = []
    ) async throws -> TestStore {
        let store = try await kind.open(kinds)
        let act = try RecallSample.act()
        try await store.commit { changes, _ in
            try changes.insert(RecallSample.car(9_999, vin: nil, at: .dealer("D09")), act)
            for number in cars { try changes.insert(RecallSample.car(number, vin: RecallSample.vin(number)), act) }
            for recall in recalls { try changes.insert(recall, act) }
            for campaign in campaigns { try changes.insert(campaign, act) }
            for order in orders { try changes.insert(order, act) }
        }
        return store
    }

    private static func all<Record: StoredRecord>(_ store: TestStore, _ query: Query<Record>) async throws -> [Record] {
        var found: [Record] = []
        var token: PageToken?
        repeat {
            let page = try await store.store.page(query, after: token, limit: 100)
            found += page.items.map(\.record)
            token = page.next
        } while token != nil
        return found
    }

    @Test(arguments: StoreKind.allCases) func enrolsEachCarOnce(kind: StoreKind) async throws {
        let store = try await Self.open(kind, cars: Array(1...250))
        try await store.commit { changes, _ in
            try changes.insert(RecallSample.car(251, vin: nil), RecallSample.act())
        }
        let day = try LocalDate("2026-06-01")
        let odd = Array(stride(from: 1, through: 249, by: 2))
        let doubtful = RecallScope(
            wmi: "LSV", produced: RecallRange(from: try LocalDate("2014-01-01"), through: try LocalDate("2014-12-31")))
        var campaigns = [
            try RecallSample.campaign("K1", cars: odd), try RecallSample.campaign("K2", cars: [1, 2, 3, 900]),
            try RecallSample.campaign("K3", closed: "2026-06-01"),
            try RecallSample.campaign("K4", cars: [], scopes: [doubtful]),
        ]
        let enrol = { (campaigns: [RecallCampaign], minutes: Int, pageSize: Int) in
            try await store.store.enrolRecalls(
                by: RecallIndex(campaigns), for: Self.dealer, on: day, by: Self.party, at: RecallSample.at(minutes),
                pageSize: pageSize)
        }
        let first = try await enrol(campaigns, 0, 7)
        #expect(first.cars == 251 && first.withoutVIN == 1 && first.added == 128 && first.present == 0)
        #expect(first.doubtful == 250 && first.doubts.first?.doubts == [.production] && first.outOfScope == 0)
        // Again, and again in other pages: nothing is written.
        let contents = try await store.contents()
        let again = try await enrol(campaigns, 5, 100)
        #expect(again.added == 0 && again.present == 128 && again.outOfScope == 0)
        #expect(try await store.contents() == contents)
        // Only the new ones; what one has done about the old ones stays.
        let key = RecordKey<VehicleRecall>(Self.dealer, VehicleRecall.id(of: try RecallSample.vin(1), under: "K1"))
        try await store.store.change(key, RecallSample.act(), as: .fresh()) {
            try $0.notify(.letter, by: Self.party, at: RecallSample.at(6))
        }
        campaigns[1] = try RecallSample.campaign("K2", cars: [1, 3, 4])
        let third = try await enrol(campaigns, 10, 33)
        #expect(third.added == 1 && third.present == 127 && third.outOfScope == 1)
        #expect(
            try third.outOfScopeCars
                == [RecordKey(Self.dealer, VehicleRecall.id(of: RecallSample.vin(2), under: "K2"))])
        #expect(try await store.store.load(key)?.record.status == .notified)
        // Who has been taken out and is meant again is told, and left out.
        let gone = RecordKey<VehicleRecall>(Self.dealer, VehicleRecall.id(of: try RecallSample.vin(2), under: "K2"))
        try await store.store.change(gone, RecallSample.act(), as: .fresh()) {
            try $0.withdraw(because: .notAffected, by: Self.party, at: RecallSample.at(11))
        }
        #expect(try await enrol(campaigns, 12, 500).outOfScope == 0)
        campaigns[1] = try RecallSample.campaign("K2", cars: [1, 2, 3, 4])
        let fourth = try await enrol(campaigns, 13, 500)
        #expect(fourth.backInScopeCars == [gone] && fourth.added == 0)
        #expect(try await store.store.load(gone)?.record.status == .withdrawn)
        // A campaign that is over calls nobody back any more, and takes nobody out.
        campaigns[0] = try RecallSample.campaign("K1", cars: [], closed: "2026-06-01", scopes: [doubtful])
        #expect(try await enrol(campaigns, 14, 500).outOfScope == 0)
        #expect(try await store.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func aCorrectedNumberIsOutOfScope(kind: StoreKind) async throws {
        let store = try await Self.open(kind, cars: [1])
        let index = RecallIndex([try RecallSample.campaign("K1", cars: [1, 2])])
        let day = try LocalDate("2026-06-01")
        let enrol = {
            try await store.store.enrolRecalls(
                by: index, for: Self.dealer, on: day, by: Self.party, at: RecallSample.at())
        }
        #expect(try await enrol().added == 1)
        try await store.store.change(
            RecordKey<Vehicle>(Self.dealer, "V1"), RecallSample.act(), as: .fresh()
        ) { car in
            let vin = try RecallSample.vin(2)
            try car.edit { $0.vin = vin }
        }
        let corrected = try await enrol()
        #expect(corrected.added == 1 && corrected.outOfScope == 1)
        #expect(try await Self.all(store, .openRecalls(of: Self.dealer, car: "V1")).count == 2)
    }

    /// Two files had each other's number: whatever the pages, the cars are as they were, and none of them is out of scope.
    @Test(arguments: StoreKind.allCases) func numbersThatWereMixedUpTakeTheirRecallsAlong(kind: StoreKind) async throws
    {
        let index = RecallIndex([try RecallSample.campaign("K1", cars: [1])])
        let day = try LocalDate("2026-06-01")
        for pageSize in [1, 500] {
            let wrong = try VehicleRecall(
                of: "V2", RecallSample.vin(1), under: "K1", at: Self.dealer, by: Self.party,
                enrolledAt: RecallSample.at())
            let store = try await Self.open(kind, cars: [1, 2], recalls: [wrong])
            let result = try await store.store.enrolRecalls(
                by: index, for: Self.dealer, on: day, by: Self.party, at: RecallSample.at(1), pageSize: pageSize)
            #expect(result.moved == 1 && result.present == 1 && result.outOfScope == 0, "pages of \(pageSize)")
            #expect(try await Self.all(store, .openRecalls(of: Self.dealer, car: "V1")).count == 1)
        }
    }

    @Test(arguments: StoreKind.allCases) func aNumberThatMovesTakesItsRecallsAlong(kind: StoreKind) async throws {
        let index = RecallIndex([try RecallSample.campaign("K1", cars: [1])])
        let day = try LocalDate("2026-06-01")
        // Noted with a file that sorts before the present one, and with one that sorts behind it.
        for file in ["V0", "V9"] as [Identifier<Vehicle>] {
            let recall = try VehicleRecall(
                of: file, RecallSample.vin(), under: "K1", at: Self.dealer, by: Self.party,
                enrolledAt: RecallSample.at())
            let store = try await Self.open(kind, cars: [1], recalls: [recall])
            try await store.commit { changes, _ in
                try changes.insert(
                    Vehicle(RecordKey(Self.dealer, file), VehicleDetails(make: "VW", model: "Golf")), RecallSample.act()
                )
            }
            for (pageSize, moved) in [(1, 1), (1, 0), (500, 0)] {
                let result = try await store.store.enrolRecalls(
                    by: index, for: Self.dealer, on: day, by: Self.party, at: RecallSample.at(pageSize),
                    pageSize: pageSize)
                #expect(result.moved == moved && result.present == 1 && result.added == 0 && result.outOfScope == 0)
            }
            #expect(try await Self.all(store, .openRecalls(of: Self.dealer, car: "V1")).count == 1)
            #expect(try await store.check() == [])
        }
    }

    @Test(arguments: StoreKind.allCases) func whatSomebodyElseRemediedStopsNoSettlement(kind: StoreKind) async throws {
        let order = try RecallSample.order(lines: [RecallSample.line("L1", code: "OP-1")])
        let campaign = try RecallSample.campaign()
        let recall = try VehicleRecall(
            of: "V7", RecallSample.vin(), under: "K1", at: Self.dealer, by: .other(kind: "agent", id: "Li"),
            enrolledAt: RecallSample.at())
        #expect(recall.enrolledBy == .other(kind: "agent", id: ""))
        for isRemedied in [false, true] {
            let store = try await Self.open(kind, recalls: [recall], campaigns: [campaign], orders: [order])
            let day = try LocalDate("2026-06-01")
            let seen = try await store.store.carRecalls(
                of: RecallVehicle(RecallSample.vin()), at: Self.dealer, on: day)
            if isRemedied {
                try await store.store.change(recall.key, RecallSample.act(), as: .fresh()) {
                    try $0.reportRemedy(by: "D7", on: day, proof: "B", acting: Self.party, at: RecallSample.at(45))
                }
            }
            var found: RecallRemedies?
            try await store.store.settle(
                order.key, by: Self.party, at: RecallSample.at(50), in: .china, as: .fresh()
            ) { changes, settled in
                found = try await changes.remedyRecalls(
                    by: settled, for: seen, in: store.store, Act("settle", by: Self.party, at: RecallSample.at(50)))
            }
            #expect(found?.matches.count == (isRemedied ? 0 : 1))
            #expect(found?.findings.recallCodes == (isRemedied ? [.recallRemediedBefore] : []))
            let now = try await store.store.existing(recall.key).record
            // The car was noted with another file; it is the same car.
            #expect(now.vehicle == (isRemedied ? "V7" : "V1") && (now.report != nil) == isRemedied)
        }
    }

    @Test(arguments: StoreKind.allCases) func twoHostsEnrolTheSameCars(kind: StoreKind) async throws {
        let store = try await Self.open(kind, cars: Array(1...60))
        let index = RecallIndex([try RecallSample.campaign("K1", cars: Array(1...60))])
        let day = try LocalDate("2026-06-01")
        let added = try await withThrowingTaskGroup(of: Int.self) { group in
            for host in 0..<4 {
                group.addTask {
                    try await store.store.enrolRecalls(
                        by: index, for: Self.dealer, on: day, by: Self.party, at: RecallSample.at(host),
                        pageSize: 5 + host
                    ).added
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(added == 60)
        #expect(try await Self.all(store, Query<VehicleRecall>(of: Self.dealer)).count == 60)
        #expect(try await store.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func aCarIsAskedAbout(kind: StoreKind) async throws {
        let recall = try RecallSample.recall(in: .notified)
        let campaigns = [
            try RecallSample.campaign("K1", closed: "2026-05-01"), try RecallSample.campaign("K2"),
            try RecallSample.campaign("K3", cars: [2]),
        ]
        let store = try await Self.open(kind, recalls: [recall], campaigns: campaigns)
        let vehicle = RecallVehicle(try RecallSample.vin())
        let day = try LocalDate("2026-06-01")
        for index in [nil, RecallIndex(campaigns), RecallIndex(campaigns, openOn: day)] {
            let found = try await store.store.carRecalls(of: vehicle, at: Self.dealer, by: index, on: day)
            #expect(
                found.open.map(\.campaign.key.id) == ["K1", "K2"] && found.open.map(\.status) == [.notified, .affected])
        }
        // At another dealership nothing is recorded of it.
        let there = try await store.store.carRecalls(of: vehicle, at: .dealer("D02"), on: day)
        #expect(there.open.map(\.campaign.key.id) == ["K2"])
        let stock = try await store.store.stockFindings(
            [2, 7, 1, 1].map { StockCar(RecallVehicle(try RecallSample.vin($0)), .new) }, at: Self.dealer,
            by: RecallIndex(campaigns, openOn: day), on: day, bans: .china)
        #expect(stock.map(\.position) == [0, 2, 3] && stock.map(\.findings.count) == [1, 2, 2])
        #expect(stock.first?.findings.first?.place == Place("$.cars[0]"))
    }

    @Test(arguments: StoreKind.allCases) func actsAreNotedOnce(kind: StoreKind) async throws {
        let store = try await Self.open(kind)
        let vin = try RecallSample.vin()
        let key = CommitKey(Self.dealer, "notify/1")
        let note = { @Sendable (commit: CommitKey, minutes: Int) in
            let at = try RecallSample.at(minutes)
            return try await store.store.noteRecall(
                of: "V1", vin, under: "K1", at: Self.dealer, by: Self.party, at: at, as: commit
            ) { try $0.notify(.inPerson, by: Self.party, at: at) }
        }
        #expect(try await note(key, 1).record.status == .notified)
        #expect(try await note(key, 1).record.steps.count == 1)
        #expect(try await note(CommitKey(Self.dealer, "notify/2"), 2).record.steps.count == 2)
        let contents = try await store.contents()
        await #expect(throws: VehicleRecallRefusal.self) {
            try await note(CommitKey(Self.dealer, "notify/3"), 1)
        }
        #expect(try await store.contents() == contents)
        let trail = try await store.store.auditTrail(
            of: RecordKey<VehicleRecall>(Self.dealer, VehicleRecall.id(of: vin, under: "K1")))
        #expect(trail.map(\.action) == ["notify", "notify"] && trail.map(\.actor) == [Self.party, Self.party])
        // Many at once: every notice is kept.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<4 {
                group.addTask { _ = try await note(CommitKey(Self.dealer, "many/\(number)"), 9) }
            }
            try await group.waitForAll()
        }
        #expect(try await Self.all(store, Query<VehicleRecall>(of: Self.dealer)).first?.notices.count == 6)
        #expect(try await store.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func queriesFindWhatTheySay(kind: StoreKind) async throws {
        var recalls: [VehicleRecall] = []
        for (index, status) in VehicleRecallStatus.allCases.enumerated() {
            var recall = try RecallSample.recall(index + 1, minutes: index)
            switch status {
            case .affected: break
            case .notified: try recall.notify(.letter, by: Self.party, at: RecallSample.at(500))
            case .booked: try recall.book(for: LocalDate("2026-06-05"), by: Self.party, at: RecallSample.at(40))
            case .remedied:
                try recall.reportRemedy(
                    by: "D7", on: LocalDate("2026-05-05"), proof: "B", acting: Self.party, at: RecallSample.at(40))
            case .notReachable:
                try recall.loseTrack(because: .noOwner, proof: "P", by: Self.party, at: RecallSample.at(40))
            case .scrapped: try recall.scrap(proof: "P", by: Self.party, at: RecallSample.at(40))
            case .exported: try recall.export(proof: "P", by: Self.party, at: RecallSample.at(40))
            case .withdrawn: try recall.withdraw(because: .notAffected, by: Self.party, at: RecallSample.at(40))
            }
            #expect(recall.status == status)
            recalls.append(recall)
        }
        recalls.append(try RecallSample.recall(1, under: "K2"))
        let store = try await Self.open(kind, recalls: recalls)
        func numbers(_ query: Query<VehicleRecall>) async throws -> [String] {
            try await Self.all(store, query).map { "\($0.vehicle)/\($0.campaign)" }
        }
        #expect(try await numbers(.recalls(of: Self.dealer, car: RecallSample.vin(4))) == ["V4/K1"])
        #expect(try await numbers(.openRecalls(of: Self.dealer, car: RecallSample.vin(4))) == [])
        #expect(try await numbers(.openRecalls(of: Self.dealer, car: RecallSample.vin(1))) == ["V1/K1", "V1/K2"])
        #expect(try await numbers(.openRecalls(of: Self.dealer, car: "V3")) == ["V3/K1"])
        #expect(
            try await numbers(.recalls(of: Self.dealer, under: "K1")) == ["V1/K1", "V3/K1", "V5/K1", "V2/K1"])
        #expect(try await numbers(.recalls(of: Self.dealer, in: [.scrapped])) == ["V6/K1"])
        #expect(try await numbers(.recalls(of: .dealer("D02"))) == [])
        for (minutes, found) in [
            (-1, []), (0, ["V1/K1", "V1/K2"]), (499, ["V1/K1", "V1/K2"]), (500, ["V1/K1", "V1/K2", "V2/K1"]),
        ] as [(Int, [String])] {
            #expect(
                try await numbers(.recalls(of: Self.dealer, quietSince: RecallSample.at(minutes))) == found,
                "\(minutes)")
        }
        for (from, through, found) in [
            ("2026-06-05", "2026-06-05", ["V3/K1"]), ("2026-06-06", nil, []), ("2026-06-01", "2026-06-04", []),
            ("2026-06-01", nil, ["V3/K1"]),
        ] as [(String, String?, [String])] {
            let days = try DateWindow(from: LocalDate(from), through: through.map { try LocalDate($0) })
            #expect(try await numbers(.recalls(of: Self.dealer, bookedIn: days)) == found)
        }
        #expect(try await store.check() == [])
    }

    @Test(arguments: StoreKind.allCases) func settlingRemediesAndUndoingReopens(kind: StoreKind) async throws {
        let order = try RecallSample.order(lines: [
            RecallSample.line("L1", code: "OP-1"), RecallSample.line("L2", job: "J2", code: "OP-2"),
            RecallSample.line("L3", job: "J3", code: "X"),
        ])
        // K1 is enrolled, K2 was made known since, K3 calls nobody back.
        let campaigns = [
            try RecallSample.campaign("K1"), try RecallSample.campaign("K2", operation: "OP-2"),
            try RecallSample.campaign("K3", cars: [2], operation: "X"),
        ]
        let store = try await Self.open(
            kind, recalls: [try RecallSample.recall(in: .exported)], campaigns: campaigns, orders: [order])
        let vin = try RecallSample.vin()
        let day = try LocalDate("2026-06-01")
        let at = try RecallSample.at(50)
        let act = Act("settle", by: Self.party, at: at, because: "never noted with the car")
        func settle(_ links: [RecallJobLink]) async throws -> Stored<RepairOrder> {
            let before = try await store.store.carRecalls(of: RecallVehicle(vin), at: Self.dealer, on: day)
            return try await store.store.settle(
                order.key, by: Self.party, at: at, in: .china, as: CommitKey(Self.dealer, "settle/RO-1")
            ) { changes, settled in
                let found = try await changes.remedyRecalls(
                    by: settled, for: before, linked: links, in: store.store, act)
                #expect(found.matches.map(\.job) == ["J1", "J2"] && found.findings.recallCodes == [.recallCarFound])
                #expect(found.findings.first?.text(.simplifiedChinese).contains("已出口") == true)
            }
        }
        let contents = try await store.contents()
        await #expect(throws: Rejection.self) { try await settle([RecallJobLink("J1", for: "K3")]) }
        #expect(try await store.contents() == contents)
        _ = try await settle([])
        func recall(_ campaign: Identifier<RecallCampaign>) async throws -> VehicleRecall {
            try await store.store.existing(
                RecordKey<VehicleRecall>(Self.dealer, VehicleRecall.id(of: vin, under: campaign))
            ).record
        }
        let first = try await recall("K1")
        #expect(first.status == .remedied && first.steps.map(\.action) == [.export, .find, .remedy])
        #expect(first.repair?.order == "RO-1" && first.repair?.job == "J1" && first.repair?.operation == "OP-1")
        #expect(try await recall("K2").repair?.job == "J2")
        // Again: nothing.
        let settled = try await store.contents()
        _ = try await settle([])
        #expect(try await store.contents() == settled)
        #expect(try await store.store.carRecalls(of: RecallVehicle(vin), at: Self.dealer, on: day).isEmpty)
        // J3 alone undone: both stand. Then J1: only K1 is open again.
        let later = try RecallSample.at(60)
        let undo = { (lines: [Identifier<OrderLine>]?, credit: Identifier<RepairOrder>, expected: [String]) in
            try await store.store.reverse(
                order.key, lines, by: credit, because: "said of a customer", acting: Self.party, at: later, in: .china,
                as: CommitKey(Self.dealer, "reverse/\(credit)")
            ) { changes, _, after, credit in
                let found = try await changes.reopenRecalls(
                    of: after, undoneBy: credit, in: store.store, Act("reverse", by: Self.party, at: later))
                #expect(found.recallCodes == expected.map { _ in .recallReopened })
                #expect(found.map { $0.inputs.first?.value } == expected)
            }
        }
        _ = try await undo(["L3"], "RO-2", [])
        _ = try await undo(["L1"], "RO-3", ["K1"])
        let reopened = try await recall("K1")
        #expect(reopened.status == .affected && reopened.steps.last?.order == "RO-3")
        #expect(reopened.steps.last?.reopening == .orderUndone)
        #expect(try await recall("K2").status == .remedied)
        _ = try await undo(nil, "RO-4", ["K2"])
        #expect(try await recall("K2").status == .affected)
        // How it stood is told for ever: remedied at the settlement, open now.
        #expect(reopened.standing(before: later)?.status == .remedied)
        #expect(try await store.check() == [])
    }
}
