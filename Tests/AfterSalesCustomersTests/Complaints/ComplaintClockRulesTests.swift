import AfterSalesCore
import AfterSalesCustomers
import Testing

@Suite struct ComplaintClockRulesTests {
    @Test func theStandardIsThatOfTheProcedure() throws {
        #expect(
            try JSONText.of(ComplaintClockRules.standard)
                == #"{"closing":{"basis":"calendar","limit":"P2D"},"puttingInOrder":{"basis":"calendar","limit":"PT1H"},"#
                + #""response":{"basis":"calendar","limit":"PT30M"}}"#)
    }

    @Test func aDealershipHasItsOwn() throws {
        let json =
            #"{"closing":{"basis":"business","limit":"P3D"},"puttingInOrder":{"basis":"business","limit":"PT4H"},"#
            + #""response":{"basis":"calendar","limit":"PT10M"}}"#
        let rules = try JSONText.read(ComplaintClockRules.self, json)
        #expect(try JSONText.of(rules) == json)
        #expect(rules[.closing].limit == (try ClockLimit(3, .days)))
        #expect(rules[.puttingInOrder].basis == .business)
        #expect(rules[.response] == rules.response)
    }

    @Test func allClocksRunAtOnce() throws {
        let received = try Timestamp("2026-06-26T09:00:00Z")
        let states = try ComplaintClockRules.standard.states(
            from: received, stops: [.response: received.adding(seconds: 1_200)], now: received.adding(seconds: 7_200))
        #expect(
            try states == [
                .response: .met(due: received.adding(seconds: 1_800), inTimeBy: 600),
                .puttingInOrder: .missed(due: received.adding(seconds: 3_600), by: 3_600, isOpen: true),
                .closing: .running(due: received.adding(seconds: 172_800), left: 165_600),
            ])
    }

    @Test func saysOfWhichClockItSpeaks() throws {
        let received = try Timestamp("2026-06-26T09:00:00Z")
        let business = ServiceClock(limit: try ClockLimit(2, .days), basis: .business)
        let rules = ComplaintClockRules(
            response: ComplaintClockRules.standard.response, puttingInOrder: business, closing: business)
        let rejection = try #require(throws: Rejection.self) {
            try rules.states(from: received, stops: [.response: received.adding(seconds: -1)], now: received)
        }
        #expect(rejection.findings.map(\.code) == [.stoppedBeforeReceived, .businessHoursNeeded, .businessHoursNeeded])
        #expect(
            rejection.findings.map(\.place.path) == [
                "$.response.stoppedAt", "$.puttingInOrder.hours", "$.closing.hours",
            ])
    }

    @Test(arguments: [
        ("PT30M", 30, ClockLimit.Unit.minutes), ("PT1H", 1, .hours), ("P2D", 2, .days), ("P999999D", 999_999, .days),
    ])
    func aLimitIsItsText(text: String, count: Int, unit: ClockLimit.Unit) throws {
        let limit = try ClockLimit(text)
        #expect(limit == (try ClockLimit(count, unit)))
        #expect(limit.description == text)
    }

    @Test(arguments: [
        ("", Finding.Code.clockLimitMalformed), ("30M", .clockLimitMalformed), ("P30M", .clockLimitMalformed),
        ("PT30S", .clockLimitMalformed), ("PT1H30M", .clockLimitMalformed), ("PT-1H", .clockLimitMalformed),
        ("PT1.5H", .clockLimitMalformed), ("pt1h", .clockLimitMalformed), ("PTH", .clockLimitMalformed),
        ("P１D", .clockLimitMalformed), ("PT" + String(repeating: "9", count: 10_000) + "M", .clockLimitMalformed),
        ("\u{0}", .clockLimitMalformed), ("PT0M", .clockLimitOutOfRange), ("P1000000D", .clockLimitOutOfRange),
        ("PT9999999999M", .clockLimitOutOfRange),
    ])
    func refusesWhatIsNoLimit(text: String, code: Finding.Code) throws {
        let rejection = try #require(throws: Rejection.self) { try ClockLimit(text) }
        #expect(rejection.findings.map(\.code) == [code])
    }
}
