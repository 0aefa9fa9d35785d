import AfterSalesCSI
import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesTesting
import Testing

/// Complaints in figures, by hand and by properties.
@Suite struct ComplaintTallyTests {
    private static let received = DeskSample.time("2026-06-10T02:00:00Z")
    private static let now = DeskSample.time("2026-06-20T00:00:00Z")

    /// A complaint that was answered, put in order and closed so many minutes behind its receipt.
    private static func complaint(
        _ id: String, _ channel: ComplaintChannel = .dealer, _ category: ComplaintCategory = .repairQuality,
        answered: Int64? = nil, inOrder: Int64? = nil, closed: Int64? = nil, justified: Bool? = nil,
        at: Timestamp = received
    ) throws -> Complaint {
        var complaint = try Complaint(
            RecordKey(DeskSample.owner, Identifier(id)), by: "C1", receivedAt: at, channel: channel,
            category: category, severity: .ordinary)
        if let answered { try complaint.perform(.answer, by: "E1", at: at.adding(seconds: answered * 60)) }
        if let inOrder { try complaint.perform(.putInOrder, by: "E1", at: at.adding(seconds: inOrder * 60)) }
        if let justified { try complaint.judge(justified: justified, on: DeskSample.day("2026-06-12"), by: "E2") }
        if let closed { try complaint.perform(.close, by: "E1", at: at.adding(seconds: closed * 60)) }
        return complaint
    }

    private static func four() throws -> [Complaint] {
        [
            // All in time, on the second.
            try complaint("K1", answered: 30, inOrder: 60, closed: 2_880, justified: true),
            // Answered a minute late, the rest in time.
            try complaint("K2", .manufacturer, .price, answered: 31, inOrder: 45, closed: 100, justified: false),
            // In order ten minutes late, still open: the closing is missed by now.
            try complaint("K3", .survey, .price, answered: 5, inOrder: 70),
            // Just come in.
            try complaint("K4", .survey, .serviceAttitude, at: DeskSample.time("2026-06-19T23:50:00Z")),
        ]
    }

    @Test func byHand() throws {
        let tally = try ComplaintTally(of: Self.four(), orders: 160, now: Self.now)
        #expect(tally.perHundredOrders == Ratio(400, per: 160))
        #expect(tally.perHundredOrders.value == (try Rational(5, over: 2)))
        #expect(tally.all.complaints == 4 && tally.all.judged == 2 && tally.all.justified == 1)
        #expect(tally.all.justifiedShare == Ratio(1, per: 2))
        #expect(tally.byChannel.mapValues(\.complaints) == [.dealer: 1, .manufacturer: 1, .survey: 2])
        #expect(tally.byCategory.mapValues(\.complaints) == [.repairQuality: 1, .price: 2, .serviceAttitude: 1])
        #expect(tally.byCategory[.price]?.justifiedShare == Ratio(0, per: 1))
        let response = try #require(tally.clocks[.response])
        #expect(response.met == 2 && response.missed == 1 && response.missedOpen == 0 && response.running == 1)
        #expect(response.secondsOver == 60 && response.mostSecondsOver == 60 && response.share == Ratio(2, per: 3))
        let order = try #require(tally.clocks[.puttingInOrder])
        #expect(order.met == 2 && order.missed == 1 && order.running == 1 && order.secondsOver == 600)
        let closing = try #require(tally.clocks[.closing])
        // Due on the 12th at 02:00, by now 7 days and 22 hours over.
        #expect(closing.met == 2 && closing.missed == 1 && closing.missedOpen == 1 && closing.running == 1)
        #expect(closing.secondsOver == 684_000)
    }

    @Test func byOpeningHours() throws {
        // Open 9 to 18 in China; received at 17:50, 30 minutes end at 9:20 on the next day.
        let at = DeskSample.time("2026-06-10T09:50:00Z")
        let hours = try BusinessHours(
            weekly: Dictionary(
                uniqueKeysWithValues: try Weekday.allCases.map { ($0, [try OpeningWindow("09:00-18:00")]) }),
            zone: .china)
        let rules = ComplaintClockRules(
            response: ServiceClock(limit: try ClockLimit("PT30M"), basis: .business),
            puttingInOrder: ServiceClock(limit: try ClockLimit("PT1H")),
            closing: ServiceClock(limit: try ClockLimit("P2D")))
        let late = try Self.complaint("K", answered: 15 * 60 + 30, at: at)  // 9:20
        let tally = try ComplaintTally(of: [late], orders: 1, now: Self.now, by: rules, hours: hours)
        #expect(tally.clocks[.response]?.met == 1)
        let error = #expect(throws: Rejection.self) {
            try ComplaintTally(of: [late, late], orders: -1, now: Self.now, by: rules)
        }
        #expect(error?.findings.map(\.code) == [.ordersBelowZero, .businessHoursNeeded, .complaintTwice])
        #expect(error?.findings[1].place.path.contains("K.response") == true)
    }

    @Test func noOrdersIsNoRateAndNobodyIsNoShare() throws {
        let tally = try ComplaintTally(of: [], orders: 0, now: Self.now)
        #expect(tally.perHundredOrders.value == nil && tally.all.justifiedShare.value == nil)
        #expect(tally.clocks.count == 3 && tally.clocks.values.allSatisfy { $0.share.value == nil })
    }

    @Test func partsMergeIntoTheWholeInAnyOrder() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<50 {
            var list: [Complaint] = []
            for number in 0..<random.number(0...20) {
                let answered = random.chance(70) ? Int64(random.number(0...60)) : nil
                let channel: ComplaintChannel = random.pick([.dealer, .survey, .press])
                let category: ComplaintCategory = random.pick([.price, .safety])
                list.append(
                    try Self.complaint(
                        "K\(number)", channel, category, answered: answered,
                        justified: random.chance(50) ? random.chance(50) : nil))
            }
            let whole = try ComplaintTally(of: list, orders: 30, now: Self.now)
            #expect(try ComplaintTally(of: list.shuffled(using: &random), orders: 30, now: Self.now) == whole)
            let cut = random.number(0...list.count)
            let first = try ComplaintTally(of: Array(list[..<cut]), orders: 10, now: Self.now)
            let second = try ComplaintTally(of: Array(list[cut...]), orders: 20, now: Self.now)
            #expect(try first.merging(second) == whole)
            #expect(try second.merging(first) == whole)
            #expect(whole.byChannel.values.reduce(0) { $0 + $1.complaints } == list.count)
            #expect(whole.byCategory.values.reduce(0) { $0 + $1.justified } == whole.all.justified)
            for clock in whole.clocks.values { #expect(clock.met + clock.missed + clock.running == list.count) }
        }
    }

    @Test(arguments: StoreKind.allCases) func ofATimeInAStore(_ kind: StoreKind) async throws {
        let test = try await kind.open([Complaint.self])
        var changes = ChangeSet(CommitKey(DeskSample.owner, "k"))
        for complaint in try Self.four() {
            try changes.insert(complaint, Act("receive", by: .system("test"), at: Self.now))
        }
        try await test.store.commit(changes)
        let tally = try await test.store.complaintTally(
            of: DeskSample.owner, from: Self.received, until: DeskSample.time("2026-06-19T23:50:00Z"), orders: 60,
            now: Self.now)
        #expect(tally.all.complaints == 3, "the end is not included")
        #expect(tally.perHundredOrders.value == Rational(5))
    }
}
