import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesTesting
import AfterSalesWarranty
import Foundation
import Testing

@Suite struct RecallCompletionTests {
    private static let days = [
        "2026-05-31", "2026-06-01", "2026-06-30", "2026-07-31", "2026-09-30", "2026-12-31", "2027-03-31", "2030-12-31",
    ]

    /// Cars of three dealerships with random lives.
    private static func lives(seed: UInt64, cars: Int = 60) throws -> [VehicleRecall] {
        var history = try RecallHistory(seed: seed, cars: cars)
        return try (1...cars).map { number in
            let owner: RecordOwner = number % 3 == 0 ? RecallSample.dealer : .dealer(Identifier("D0\(number % 3 + 1)"))
            return try history.car(number, at: owner, steps: history.random.number(0...9)).recall
        }
    }

    private static func owners(_ recalls: [VehicleRecall]) -> [RecordOwner] { Set(recalls.map(\.key.owner)).sorted() }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func everyCarStandsWhereItStood(seed: UInt64) throws {
        var history = try RecallHistory(seed: seed, cars: 40)
        for number in 1...40 {
            let (recall, states) = try history.car(number, steps: 8)
            #expect(try recall.standing(before: RecallSample.at(0)) == nil)
            #expect(recall.standing(before: recall.enrolledAt) == nil)
            for (index, state) in states.enumerated() where index + 1 == states.count || states[index + 1].at > state.at
            {
                let just = try Timestamp(microsecondsSince1970: state.at.microsecondsSince1970 + 1)
                #expect(recall.standing(before: just)?.status == state.status)
            }
            #expect(recall.standing(before: try RecallSample.at(10_000_000))?.status == recall.status)
        }
    }

    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func countsOfDealersMergeToThoseOfAll(seed: UInt64) throws {
        let recalls = try Self.lives(seed: seed)
        var random = SeededRandom(seed: seed)
        for text in Self.days {
            let day = try LocalDate(text)
            var parts = try Self.owners(recalls).map {
                try RecallCompletion(of: RecallSample.campaign, at: $0, recalls, through: day, in: .china)
            }
            parts.shuffle(using: &random)
            var sum = try #require(parts.first)
            for part in parts.dropFirst() { sum = try sum.merging(part) }
            // Counted by another way: car by car.
            let end = try CivilZone.china.timestamp(of: day, secondsOfDay: 86_400)
            let standings = recalls.compactMap { $0.standing(before: end) }
            func count(_ statuses: VehicleRecallStatus...) -> Int64 {
                Int64(standings.count { statuses.contains($0.status) })
            }
            let counts = sum.counts
            #expect(counts.involved == Int64(standings.count) - count(.withdrawn))
            #expect(counts.withdrawn == count(.withdrawn) && counts.scrapped == count(.scrapped))
            #expect(counts.open == count(.affected, .notified, .booked, .notReachable))
            #expect(counts.remedied == count(.remedied) && counts.lost == count(.notReachable))
            #expect(counts.involved == counts.open + counts.remedied + counts.scrapped + counts.exported)
            #expect(counts.inspected == Int64(standings.count { $0.result == .inspected }))
            #expect(
                counts.completionRate
                    == Ratio(counts.remedied, per: counts.involved - counts.scrapped - counts.exported)
            )
            let told = standings.filter { $0.status != .withdrawn && $0.firstNoticeAt != nil }
            #expect(counts.everNotified == Int64(told.count))
            #expect(
                sum.firstNoticeOn
                    == (try told.compactMap(\.firstNoticeAt).min().map { try CivilZone.china.date(of: $0) }))
            #expect(
                sum.lastNoticeOn == (try told.compactMap(\.lastNoticeAt).max().map { try CivilZone.china.date(of: $0) })
            )
            #expect(sum.owners == Self.owners(recalls))
            // What a dealership sends is read as it was written.
            let data = try JSONEncoder().encode(sum)
            #expect(try JSONDecoder().decode(RecallCompletion.self, from: data) == sum)
        }
    }

    @Test(arguments: [21, 22] as [UInt64])
    func aPastDayGivesTheSameFiguresForEver(seed: UInt64) throws {
        let day = try LocalDate("2026-06-30")
        let end = try CivilZone.china.timestamp(of: day, secondsOfDay: 86_400)
        var history = try RecallHistory(seed: seed, cars: 40)
        let lives = try (1...40).map { try history.car($0, steps: 8).recall }
        func figures(_ recalls: [VehicleRecall]) throws -> RecallCompletion {
            try RecallCompletion(of: RecallSample.campaign, at: RecallSample.dealer, recalls, through: day, in: .china)
        }
        // As the dealership had them that evening: what was noted later was not there.
        let then = try lives.filter { $0.enrolledAt < end }.map { recall in
            var json = try #require(
                try JSONSerialization.jsonObject(with: Data(recall.recordJSON().utf8)) as? [String: Any])
            json["steps"] = Array((json["steps"] as? [Any] ?? []).prefix(recall.steps.count { $0.at < end }))
            let data = try JSONSerialization.data(withJSONObject: json)
            return try VehicleRecall(recordJSON: String(decoding: data, as: UTF8.self), format: 1)
        }
        #expect(try figures(lives) == figures(then))
        #expect(try figures(lives).counts.involved > 0)
    }

    @Test func aMomentOfMidnightIsOfTheDayBehind() throws {
        // 2026-06-30 24:00 in China.
        let midnight = try Timestamp("2026-06-30T16:00:00Z")
        let before = try Timestamp(microsecondsSince1970: midnight.microsecondsSince1970 - 1)
        for (at, zone, notified) in [
            (before, CivilZone.china, 1), (midnight, .china, 0), (midnight, .utc, 1),
        ] as [(Timestamp, CivilZone, Int64)] {
            var recall = try RecallSample.recall()
            try recall.notify(.letter, by: RecallSample.party, at: at)
            let figures = try RecallCompletion(
                of: RecallSample.campaign, at: RecallSample.dealer, [recall], through: LocalDate("2026-06-30"),
                in: zone)
            #expect(figures.counts.notified == notified && figures.counts.affected == 1 - notified)
            #expect((figures.firstNoticeOn == nil) == (notified == 0))
        }
    }

    // A car in every state: 8 are involved; scrapped and exported are in neither part of the rate.
    @Test func theRateIsExact() throws {
        var recalls = try VehicleRecallStatus.allCases.map { try RecallSample.recall(in: $0) }
        var inspected = try RecallSample.recall()
        try inspected.notify(.letter, by: RecallSample.party, at: RecallSample.at(1))
        try inspected.reportRemedy(
            by: "D77", on: RecallSample.day("2026-06-01"), proof: "B", result: .inspected, acting: RecallSample.party,
            at: RecallSample.at(2))
        recalls.append(inspected)
        // Of another campaign, of another dealership: neither counts.
        recalls.append(try RecallSample.recall(under: "K2"))
        recalls.append(try RecallSample.recall(at: .dealer("D02")))
        let counts = try RecallCompletion(
            of: RecallSample.campaign, at: RecallSample.dealer, recalls, through: LocalDate("2026-06-30"), in: .china
        ).counts
        #expect(counts.involved == 8 && counts.withdrawn == 1 && counts.remedied == 2 && counts.open == 4)
        #expect(counts.repaired == 1 && counts.inspected == 1 && counts.elsewhere == 1)
        #expect(counts.notReachable == [.noticeReturned: 1] && counts.everNotified == 2)
        #expect(counts.completionRate == Ratio(2, per: 6) && counts.grossRate == Ratio(2, per: 8))
        #expect(counts.notificationRate == Ratio(2, per: 8))
        #expect(RecallCounts().completionRate.value == nil)
    }

    @Test func figuresThatDoNotBelongTogetherAreNotMerged() throws {
        func figures(_ campaign: Identifier<RecallCampaign> = "K1", _ dealer: RecordOwner, _ day: String) throws
            -> RecallCompletion
        {
            try RecallCompletion(of: campaign, at: dealer, [VehicleRecall](), through: LocalDate(day), in: .china)
        }
        let mine = try figures("K1", .dealer("D01"), "2026-06-30")
        let error = #expect(throws: Rejection.self) {
            try mine.merging(figures("K2", .dealer("D01"), "2026-07-01"))
        }
        #expect(error?.findings.recallCodes == [.recallReportsDiffer, .recallReportsDiffer, .recallCountedTwice])
        #expect(throws: Never.self) { try mine.merging(figures("K1", .dealer("D02"), "2026-06-30")) }
    }

    @Test func figuresThatCannotBeAreNotRead() throws {
        let recalls = try VehicleRecallStatus.allCases.map { try RecallSample.recall(in: $0) }
        let figures = try RecallCompletion(
            of: RecallSample.campaign, at: RecallSample.dealer, recalls, through: LocalDate("2026-06-30"), in: .china)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(figures), as: UTF8.self)
        #expect(try JSONDecoder().decode(RecallCompletion.self, from: Data(json.utf8)) == figures)
        for (old, new) in [
            (#""scrapped":1"#, #""scrapped":-1"#), (#""affected":1"#, #""affected":9223372036854775807"#),
            (#""everNotified":1"#, #""everNotified":9"#), (#""everNotified":1"#, #""everNotified":0"#),
            (#""elsewhere":0"#, #""elsewhere":2"#), (#""owners":["D01"]"#, #""owners":["D01","D01"]"#),
            (#""owners":["D01"]"#, #""owners":[]"#), (#""lastNoticeOn":"2026-06-01""#, #""lastNoticeOn":"2026-07-01""#),
            (#""firstNoticeOn":"2026-06-01","#, ""), (#""noticeReturned":1"#, #""noticeReturned":-1"#),
        ] {
            let text = json.replacing(old, with: new)
            #expect(text != json, "\(old)")
            #expect(throws: (any Error).self, "\(old) \(new)") {
                try JSONDecoder().decode(RecallCompletion.self, from: Data(text.utf8))
            }
        }
        // Large counts of two are no trap.
        let text = json.replacing(#""affected":1"#, with: #""affected":9000000000000000000"#)
        let large = try JSONDecoder().decode(RecallCompletion.self, from: Data(text.utf8))
        let other = try JSONDecoder().decode(
            RecallCompletion.self, from: Data(text.replacing("D01", with: "D02").utf8))
        let error = #expect(throws: Rejection.self) { try large.merging(other) }
        #expect(error?.findings.recallCodes == [.overflow])
    }

    @Test(arguments: StoreKind.allCases)
    func storesCountAllDaysInOneReading(kind: StoreKind) async throws {
        let recalls = try Self.lives(seed: 31, cars: 30)
        let store = try await kind.open([VehicleRecall.self])
        try await store.commit { changes, _ in
            for recall in recalls { try changes.insert(recall, RecallSample.act()) }
        }
        let days = try Self.days.map { try LocalDate($0) }
        for owner in Self.owners(recalls) {
            let figures = try await store.store.recallCompletion(
                of: RecallSample.campaign, at: owner, through: days, in: .china, pageSize: 7)
            #expect(
                figures
                    == (try days.map {
                        try RecallCompletion(of: RecallSample.campaign, at: owner, recalls, through: $0, in: .china)
                    }))
        }
        #expect(try await store.check() == [])
    }
}
