import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesTesting
import Foundation
import Testing

@Suite struct PromiseRuleTests {
    // Told on Tuesday, 2026-06-30, at 10:00; open from 08:30 to 17:30.
    @Test(
        arguments: [
            ("2.00", "0.00", 1, nil, "2026-06-30T12:30"), ("2.00", "3.00", 1, nil, "2026-06-30T15:30"),
            ("2.00", "3.00", 3, nil, "2026-06-30T13:30"), ("7.00", "0.00", 1, nil, "2026-06-30T17:30"),
            ("7.01", "0.00", 1, nil, "2026-07-01T08:30:36"),
            ("2.00", "0.00", 1, "2026-06-30T15:00", "2026-06-30T17:30"),
            // Parts at night are there in the morning, and what is waited for before counts no more.
            ("2.00", "0.00", 1, "2026-06-30T22:00", "2026-07-01T11:00"),
            ("2.00", "6.00", 1, "2026-06-30T12:00", "2026-07-01T09:30"),
            // Over the weekend, and a third of an hour in whole seconds.
            ("20.00", "9.00", 1, nil, "2026-07-03T12:30"), ("30.00", "9.00", 1, nil, "2026-07-06T13:30"),
            ("1.00", "0.01", 7, nil, "2026-06-30T11:30:06"),
        ] as [(String, String, Int, String?, String)])
    func promisedTime(work: String, ahead: String, posts: Int, parts: String?, ready: String) throws {
        func at(_ text: String) throws -> Timestamp {
            try TimeSamples.at(text + (text.count == 16 ? ":00+08:00" : "+08:00"))
        }
        let load = PromiseLoad(
            work: try TimeSamples.hours(work), ahead: try TimeSamples.hours(ahead), posts: posts,
            partsAt: try parts.map(at))
        let found = try PromiseRule.standard.ready(
            load, from: at("2026-06-30T10:00"), hours: TimeSamples.openingHours())
        #expect(found == (try at(ready)))
    }

    @Test func countsOpeningTimeOverAChangeOfTheClocks() throws {
        // Open at night on the Saturday; the hour from two to three is not there.
        let night = [try OpeningWindow("00:00-24:00")]
        let hours = try BusinessHours(
            weekly: [.saturday: night, .sunday: night], zone: TimeSamples.centralEurope())
        let ready = try PromiseRule(slack: nil).ready(
            PromiseLoad(work: TimeSamples.hours("4.00")), from: TimeSamples.at("2026-03-28T23:00:00+01:00"),
            hours: hours)
        #expect(ready == (try TimeSamples.at("2026-03-29T04:00:00+02:00")))
    }

    @Test func slackInDaysEndsWithAClosing() throws {
        let rule = PromiseRule(slack: try ClockLimit("P1D"))
        let ready = try rule.ready(
            PromiseLoad(work: TimeSamples.hours("1.00")), from: TimeSamples.at("2026-07-03T10:00:00+08:00"),
            hours: TimeSamples.openingHours())
        #expect(ready == (try TimeSamples.at("2026-07-06T17:30:00+08:00")))
    }

    @Test func everyReasonIsNamed() throws {
        func codes(_ load: PromiseLoad, _ hours: BusinessHours) throws -> [Finding.Code] {
            try #require(throws: Rejection.self) {
                try PromiseRule.standard.ready(load, from: TimeSamples.at("2026-06-30T10:00:00Z"), hours: hours)
            }.findings.codes
        }
        let open = try TimeSamples.openingHours()
        let minus = Hours(units: -1)
        #expect(
            try codes(PromiseLoad(work: .zero, ahead: minus, posts: 0), open)
                == [.hoursOutOfRange, .hoursBelowZero, .noPost])
        let never = try BusinessHours(weekly: [:], zone: .china)
        #expect(try codes(PromiseLoad(work: TimeSamples.hours("1.00")), never) == [.promiseUnreachable])
        #expect(try codes(PromiseLoad(work: Hours(units: .max)), open) == [.promiseUnreachable])
        #expect(
            try codes(PromiseLoad(work: Hours(units: 100), ahead: Hours(units: .max / 36)), open)
                == [.promiseUnreachable])
        let end = PromiseLoad(work: try TimeSamples.hours("1.00"), partsAt: try TimeSamples.at("9999-12-31T23:00:00Z"))
        #expect(try codes(end, open) == [.promiseUnreachable])
    }

    // More to do, more ahead, fewer posts or later parts never make it earlier, and it is always within opening hours.
    @Test func neverEarlierForMore() throws {
        var random = SeededRandom(seed: 11)
        let hours = try TimeSamples.openingHours(TimeSamples.centralEurope())
        let start = try TimeSamples.at("2026-03-20T00:00:00Z")
        for _ in 0..<500 {
            let at = try start.adding(seconds: Int64(random.number(0...2_000_000)))
            var load = PromiseLoad(
                work: Hours(units: Int64(random.number(1...4_000))),
                ahead: Hours(units: Int64(random.number(0...4_000))),
                posts: random.number(2...5))
            let ready = try PromiseRule.standard.ready(load, from: at, hours: hours)
            let wait = load.ahead.units * 36
            let posts = Int64(load.posts)
            let needed = (wait + posts - 1) / posts + load.work.units * 36 + 1_800
            #expect(try hours.elapsed(from: at, to: ready) == needed)
            load.posts -= 1
            #expect(try PromiseRule.standard.ready(load, from: at, hours: hours) >= ready)
            load.partsAt = try ready.adding(seconds: 0)
            #expect(try PromiseRule.standard.ready(load, from: at, hours: hours) > ready)
        }
    }

    @Test func theLoadComesOfTheQueue() throws {
        func order(_ id: Identifier<RepairOrder>, _ sold: [Int64]) throws -> RepairOrder {
            let at = try TimeSamples.at("2026-06-30T09:00:00Z")
            var order = try TimeSamples.draft(id, at: at)
            try order.checkIn(TimeSamples.reception(), by: TimeSamples.advisor, at: at)
            let jobs = sold.indices.map { Identifier<Job>("J\($0)") }
            var draft = try TimeSamples.estimate(jobs: jobs)
            for index in draft.lines.indices { draft.lines[index].hours = LabourHours(sold: Hours(units: sold[index])) }
            try order.estimate(draft, by: TimeSamples.advisor, at: at)
            return order
        }
        var mine = try order("RO-1", [150, 50])
        let others = [try order("RO-2", [100]), try order("RO-3", [25, 25])]
        #expect(
            try PromiseLoad(for: mine, behind: others, posts: 2)
                == PromiseLoad(
                    work: Hours(units: 200), ahead: Hours(units: 150), posts: 2))
        try mine.decline("J1", because: "Too dear.", at: TimeSamples.at("2026-06-30T09:00:00Z"))
        #expect(try mine.hoursToDo() == Hours(units: 150))
        try mine.authorize(by: .customer, with: .signature("S"), at: TimeSamples.at("2026-06-30T09:00:00Z"))
        try mine.assign("J0", to: [WorkShare("T1", Rate("100%"))])
        try mine.startWork(by: TimeSamples.advisor, at: TimeSamples.at("2026-06-30T09:00:00Z"))
        #expect(try mine.hoursToDo() == Hours(units: 150))
        try mine.finishWork(by: TimeSamples.advisor, at: TimeSamples.at("2026-06-30T10:00:00Z"))
        #expect(try mine.hoursToDo() == .zero)
    }

    @Test func isData() throws {
        let rule = try JSONDecoder().decode(PromiseRule.self, from: Data(#"{"slack":"PT45M"}"#.utf8))
        #expect(rule == PromiseRule(slack: try ClockLimit(45, .minutes)))
        #expect(try JSONDecoder().decode(PromiseRule.self, from: Data("{}".utf8)) == PromiseRule(slack: nil))
    }
}
