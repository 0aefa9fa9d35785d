import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

@Suite struct VehicleRecallTests {
    private static let party = RecallSample.party

    private static func perform(_ action: VehicleRecallAction, on recall: inout VehicleRecall, at: Timestamp) throws {
        switch action {
        case .notify: try recall.notify(.call, by: party, at: at)
        case .book: try recall.book(for: RecallSample.day("2026-07-01"), by: party, at: at)
        case .callOff: try recall.callOffBooking(by: party, at: at)
        case .release: try recall.release(by: "RO-9", proof: "P1", acting: party, at: at)
        case .remedy:
            try recall.remedy(under: RecallSample.settled(), job: "J1", operation: "OP-1", by: party, at: at)
        case .reportRemedy:
            try recall.reportRemedy(
                by: "D77", on: RecallSample.day("2026-05-20"), proof: "B1", acting: party, at: at)
        case .loseTrack: try recall.loseTrack(because: .stolen, proof: "P1", by: party, at: at)
        case .find: try recall.find(by: party, at: at)
        case .scrap: try recall.scrap(proof: "S1", by: party, at: at)
        case .export: try recall.export(proof: "X1", by: party, at: at)
        case .withdraw: try recall.withdraw(because: .superseded, supersededBy: "K2", by: party, at: at)
        case .reopen: try recall.reopen(because: .remedyFailed, by: party, at: at)
        }
    }

    @Test(arguments: VehicleRecallStatus.allCases)
    func everyActionInEveryState(status: VehicleRecallStatus) throws {
        let before = try RecallSample.recall(in: status)
        #expect(before.status == status)
        let allowed = VehicleRecallStatus.lifecycle.allowed(in: status)
        for action in VehicleRecallAction.allCases {
            var recall = before
            do {
                try Self.perform(action, on: &recall, at: RecallSample.at(60))
                #expect(try recall.status == VehicleRecallStatus.lifecycle.next(from: status, on: action))
                #expect(recall.steps.count == before.steps.count + 1)
                #expect(Array(recall.steps.dropLast()) == before.steps)
                // What was taken can be read, and tells the same.
                let json = try recall.recordJSON()
                #expect(try VehicleRecall(recordJSON: json, format: 1) == recall)
            } catch let error as VehicleRecallRefusal {
                #expect(error == .transition(TransitionError(from: status, action: action, allowed: allowed)))
                #expect(recall == before)
            }
        }
    }

    @Test func theTableIsSound() {
        let table = VehicleRecallStatus.lifecycle
        #expect(table.unreachableStates(from: .affected) == [])
        // From everywhere a car can be brought back to be remedied: nothing said of it is for ever.
        for status in VehicleRecallStatus.allCases { #expect(table.reachable(from: status).contains(.remedied)) }
        #expect(VehicleRecallStatus.open.allSatisfy { table.allowed(in: $0).contains(.remedy) })
        for status in [VehicleRecallStatus.scrapped, .exported, .remedied, .withdrawn] {
            #expect(!table.allowed(in: status).contains(.remedy) && !status.isOpen)
        }
    }

    @Test func tellsWhatWasDone() throws {
        var recall = try RecallSample.recall()
        try recall.notify(.letter, proof: "L1", by: Self.party, at: RecallSample.at(10))
        try recall.notify(.call, by: Self.party, at: RecallSample.at(20))
        #expect(recall.notices.map(\.way) == [.letter, .call] && recall.notices.map(\.proof) == ["L1", nil])
        #expect(try recall.notifiedAt == RecallSample.at(20) && recall.quietSince == RecallSample.at(20))
        #expect(try recall.statusSince == RecallSample.at(10))
        try recall.book(
            for: RecallSample.day("2026-06-05"), appointment: "A1", by: Self.party, at: RecallSample.at(30))
        try recall.book(for: RecallSample.day("2026-06-09"), by: Self.party, at: RecallSample.at(31))
        #expect(try recall.booking?.day == RecallSample.day("2026-06-09") && recall.booking?.appointment == nil)
        #expect(try recall.statusSince == RecallSample.at(30))
        try recall.release(by: "RO-9", acting: Self.party, at: RecallSample.at(32))
        #expect(recall.isReleased(by: "RO-9") && !recall.isReleased(by: "RO-1") && recall.status == .booked)
        try recall.callOffBooking(by: Self.party, at: RecallSample.at(33))
        #expect(recall.status == .notified && recall.booking == nil)
        try recall.loseTrack(because: .noticeReturned, proof: "R1", by: Self.party, at: RecallSample.at(34))
        try recall.loseTrack(because: .stolen, proof: "R2", by: Self.party, at: RecallSample.at(35))
        #expect(recall.loss == .stolen)
        try recall.find(by: Self.party, at: RecallSample.at(36))
        #expect(try recall.loss == nil && recall.quietSince == RecallSample.at(36))
        try recall.remedy(
            under: RecallSample.settled(), job: "J1", operation: "OP-1", by: Self.party, at: RecallSample.at(50))
        #expect(recall.repair?.order == "RO-1" && recall.report == nil)
        try recall.reopen(because: .orderUndone, credit: "RO-2", by: Self.party, at: RecallSample.at(60))
        #expect(recall.repair == nil && recall.status == .affected && recall.notices.count == 2)
        // It is told of no car where it is written into a log.
        #expect(!"\(recall)".contains("LSV"))
    }

    @Test func refusesWithEveryReason() throws {
        let early = try RecallSample.at(-1)
        let at = try RecallSample.at(60)
        let past = try RecallSample.day("2026-05-30")
        let cases: [(String, (inout VehicleRecall) throws -> Void, [Finding.Code])] = [
            (
                "way", { try $0.notify("", proof: " ", by: Self.party, at: early) },
                [.beforeLastStep, .emptyText, .emptyText]
            ),
            ("nul", { try $0.notify(.letter, by: .employee("E\0"), at: at) }, [.controlCharacter]),
            ("past", { try $0.book(for: past, by: Self.party, at: at) }, [.recallBookedInPast]),
            ("proof", { try $0.scrap(proof: "", by: Self.party, at: early) }, [.beforeLastStep, .emptyText]),
            ("proof", { try $0.export(proof: "\n", by: Self.party, at: at) }, [.emptyText, .controlCharacter]),
            ("loss", { try $0.loseTrack(because: "", proof: "", by: Self.party, at: at) }, [.emptyText, .emptyText]),
            (
                "self",
                {
                    try $0.withdraw(because: .superseded, supersededBy: "K1", by: Self.party, at: at)
                }, [.recallSupersedesItself]
            ),
            (
                "report",
                {
                    try $0.reportRemedy(
                        by: "", on: RecallSample.day("2026-06-03"), proof: "", acting: Self.party, at: early)
                }, [.beforeLastStep, .emptyText, .emptyText, .dateInFuture]
            ),
        ]
        for (name, body, codes) in cases {
            var recall = try RecallSample.recall()
            let before = recall
            let error = #expect(throws: VehicleRecallRefusal.self, "\(name)") { try body(&recall) }
            #expect(error?.findings.recallCodes == codes, "\(name)")
            #expect(recall == before)
            for finding in error?.findings ?? [] {
                #expect(!finding.text(.english).isEmpty && !finding.text(.simplifiedChinese).isEmpty)
            }
        }
        // The day before is still today somewhere; the day behind may be already.
        var recall = try RecallSample.recall()
        try recall.book(for: RecallSample.day("2026-05-31"), by: Self.party, at: at)
        try recall.reportRemedy(
            by: "D77", on: RecallSample.day("2026-06-01"), proof: "B1", acting: Self.party, at: RecallSample.at(61))
        #expect(throws: Rejection.self) { try RecallSample.recall(under: " ") }
    }

    @Test func isRemediedOnlyByAJobThatStands() throws {
        let lines = [
            try RecallSample.line("L1", code: "OP-1"), try RecallSample.line("L2", job: "J2", code: "OP-2"),
            try RecallSample.line("L3", job: "J3", code: "OP-1"),
            try RecallSample.line("L4", .part, job: "J4", code: "OP-9"),
        ]
        var order = try RecallSample.order(lines: lines, declined: ["J3"])
        try order.settle(by: Self.party, at: RecallSample.at(50), in: .china)
        let whole = try order.settled()
        let undone = try order.reverse(
            ["L1"], by: RecordKey(RecallSample.dealer, "RO-2"), because: "wrong", acting: Self.party,
            at: RecallSample.at(55), in: .china)
        let partly = try order.settled()
        let credit = try undone.settled()
        let other = try RecallSample.settled("RO-3", car: "V2")
        let cases: [(SettledOrder, Identifier<Job>, String?, Int, [Finding.Code])] = [
            (whole, "J1", "OP-1", 60, []), (whole, "J1", nil, 50, []), (whole, "J2", nil, 60, []),
            (whole, "J1", "OP-1", 49, [.beforeLastStep]),
            (whole, "J9", "OP-1", 60, [.unknownJob]), (whole, "J3", "OP-1", 60, [.jobNotAuthorized]),
            (whole, "J2", "OP-1", 60, [.recallOperationMissing]),
            // A part whose number is the code is no work.
            (whole, "J4", "OP-9", 60, [.recallOperationMissing]),
            (partly, "J1", "OP-1", 60, [.recallJobUndone]), (partly, "J1", nil, 60, [.recallJobUndone]),
            (partly, "J2", "OP-2", 60, []),
            (credit, "J1", "OP-1", 54, [.recallByCredit, .beforeLastStep]),
            (other, "J1", "OP-1", 60, [.orderOfAnother]),
        ]
        for (settled, job, operation, minutes, codes) in cases {
            var recall = try RecallSample.recall()
            do {
                try recall.remedy(
                    under: settled, job: job, operation: operation, by: Self.party, at: RecallSample.at(minutes))
                #expect(codes.isEmpty && recall.status == .remedied, "\(job) \(operation ?? "-")")
            } catch let error as VehicleRecallRefusal {
                #expect(error.findings.recallCodes == codes, "\(job) \(operation ?? "-")")
                #expect(recall.status == .affected && !codes.isEmpty)
            }
        }
    }

    @Test func aRecordThatCannotBeIsNotRead() throws {
        var recall = try RecallSample.recall()
        try recall.notify(.letter, proof: "L1", by: Self.party, at: RecallSample.at(1))
        try recall.scrap(proof: "S1", by: Self.party, at: RecallSample.at(2))
        let json = try recall.recordJSON()
        #expect(try VehicleRecall(recordJSON: json, format: 1) == recall)
        let changes: [(String, String)] = [
            (#""to":"scrapped""#, #""to":"remedied""#), (#""action":"scrap""#, #""action":"reopen""#),
            (#""action":"scrap""#, #""action":"export""#), (#""proof":"S1","#, ""),
            (#""proof":"S1""#, #""proof":"""#), (#""campaign":"K1""#, #""campaign":"K2""#),
            (#""id":"LSVAB2180E2000001/K1""#, #""id":"other""#), ("00:02:00Z", "00:00:30Z"),
            (#""notice":{"proof":"L1","way":"letter"},"#, ""), (#""vin":"LSVAB2180E2000001""#, #""vin":"LSV""#),
        ]
        for (old, new) in changes {
            let text = json.replacing(old, with: new)
            #expect(text != json, "\(old)")
            #expect(throws: (any Error).self, "\(old)") { try VehicleRecall(recordJSON: text, format: 1) }
        }
    }

    @Test func aLongCampaignIdStillMakesAnId() throws {
        let long = Identifier<RecallCampaign>(String(repeating: "k", count: 300))
        let id = VehicleRecall.id(of: try RecallSample.vin(), under: long)
        #expect(id.rawValue.utf8.count <= 255 && id.rawValue.hasPrefix("LSVAB2180E2000001/"))
        let fits = Identifier<RecallCampaign>(String(repeating: "k", count: 237))
        #expect(VehicleRecall.id(of: try RecallSample.vin(), under: fits).rawValue.utf8.count == 255)
        #expect(try RecallSample.recall(under: long).key.id == id)
    }
}
