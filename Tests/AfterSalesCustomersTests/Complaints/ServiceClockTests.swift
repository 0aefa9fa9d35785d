import AfterSalesCore
import AfterSalesCustomers
import AfterSalesTesting
import Testing

@Suite struct ServiceClockTests {
    static func at(_ text: String) throws -> Timestamp { try Timestamp(text + ":00+08:00") }

    /// Monday to Friday, 08:30 to 17:30, in China.
    static func hours() throws -> BusinessHours {
        let day = [try OpeningWindow("08:30-17:30")]
        return try BusinessHours(
            weekly: [.monday: day, .tuesday: day, .wednesday: day, .thursday: day, .friday: day], zone: .china)
    }

    static func codes(_ body: () throws -> Void) throws -> [Finding.Code] {
        try #require(throws: Rejection.self, performing: body).findings.map(\.code)
    }

    // Received on Friday, 2026-06-26, at 17:00.
    @Test(arguments: [
        ("PT30M", ServiceClock.Basis.calendar, "2026-06-26T17:30"), ("PT1H", .calendar, "2026-06-26T18:00"),
        ("P2D", .calendar, "2026-06-28T17:00"), ("PT30M", .business, "2026-06-26T17:30"),
        ("PT1H", .business, "2026-06-29T09:00"), ("P2D", .business, "2026-06-30T17:30"),
        ("PT48H", .business, "2026-07-06T11:00"),
    ])
    func isDue(limit: String, basis: ServiceClock.Basis, due: String) throws {
        let clock = ServiceClock(limit: try ClockLimit(limit), basis: basis)
        #expect(try clock.due(from: Self.at("2026-06-26T17:00"), hours: Self.hours()) == Self.at(due))
    }

    @Test(
        arguments: [
            (nil, "17:00", "running", 1_800), (nil, "17:30", "running", 0), ("17:20", "17:40", "met", 600),
            ("17:30", "17:40", "met", 0), ("17:31", "17:40", "missed", 60), (nil, "17:40", "missed", 600),
        ] as [(String?, String, String, Int64)])
    func stands(stopped: String?, now: String, state: String, seconds: Int64) throws {
        let day = "2026-06-26T"
        let due = try Self.at(day + "17:30")
        let expected: ClockState =
            switch state {
            case "running": .running(due: due, left: seconds)
            case "met": .met(due: due, inTimeBy: seconds)
            default: .missed(due: due, by: seconds, isOpen: stopped == nil)
            }
        let found = try ComplaintClockRules.standard.response.state(
            from: Self.at(day + "17:00"), stoppedAt: stopped.map { try Self.at(day + $0) }, now: Self.at(day + now))
        #expect(found == expected)
        #expect(found.isOpen == (stopped == nil))
        #expect(found.isMissed == (state == "missed"))
        #expect(found.due == due)
    }

    @Test func businessHoursAreCountedBothWays() throws {
        let clock = ServiceClock(limit: try ClockLimit(1, .hours), basis: .business)
        let received = try Self.at("2026-06-26T17:00")
        let due = try Self.at("2026-06-29T09:00")
        let saturday = try Self.at("2026-06-27T12:00")
        let hours = try Self.hours()
        #expect(
            try clock.state(from: received, stoppedAt: nil, now: saturday, hours: hours)
                == .running(due: due, left: 1_800))
        let late = try Self.at("2026-06-30T09:00")
        #expect(
            try clock.state(from: received, stoppedAt: late, now: late, hours: hours)
                == .missed(due: due, by: 32_400, isOpen: false))
        // Due at closing, done in the evening: late, and by no opening time.
        let half = ServiceClock(limit: try ClockLimit(30, .minutes), basis: .business)
        let evening = try Self.at("2026-06-26T20:00")
        #expect(
            try half.state(from: received, stoppedAt: evening, now: evening, hours: hours)
                == .missed(due: Self.at("2026-06-26T17:30"), by: 0, isOpen: false))
    }

    @Test func saysAllThatIsWrong() throws {
        let clock = ServiceClock(limit: try ClockLimit(1, .hours), basis: .business)
        let (early, noon, late) = (
            try Self.at("2026-06-26T08:00"), try Self.at("2026-06-26T12:00"), try Self.at("2026-06-26T18:00")
        )
        #expect(
            try Self.codes { _ = try clock.state(from: noon, stoppedAt: nil, now: early) }
                == [.receivedInFuture, .businessHoursNeeded])
        #expect(
            try Self.codes { _ = try clock.state(from: noon, stoppedAt: early, now: late) }
                == [.stoppedBeforeReceived, .businessHoursNeeded])
        #expect(
            try Self.codes { _ = try clock.state(from: early, stoppedAt: late, now: noon, hours: Self.hours()) }
                == [.stoppedInFuture])
        #expect(
            try Self.codes { _ = try clock.state(from: late, stoppedAt: noon, now: early, hours: Self.hours()) }
                == [.receivedInFuture, .stoppedInFuture, .stoppedBeforeReceived])
        let never = try BusinessHours(weekly: [:], zone: .china)
        #expect(try Self.codes { _ = try clock.due(from: noon, hours: never) } == [.clockUnreachable])
        let end = ServiceClock(limit: try ClockLimit(2, .days))
        #expect(try Self.codes { _ = try end.due(from: Timestamp("9999-12-31T00:00:00Z")) } == [.clockUnreachable])
        #expect(try Self.codes { _ = try clock.due(from: noon) } == [.businessHoursNeeded])
    }

    @Test func theVerdictAgreesWithWhatIsLeft() throws {
        var random = SeededRandom(seed: 31)
        let hours = try Self.hours()
        let start = try Self.at("2026-06-22T00:00")
        for _ in 0..<3_000 {
            let units = ClockLimit.Unit.allCases
            let clock = ServiceClock(
                limit: try ClockLimit(random.number(1...50), units[random.number(0...2)]),
                basis: random.chance(50) ? .business : .calendar)
            let received = try start.adding(seconds: Int64(random.number(0...2_000_000)))
            let stopped = try received.adding(seconds: Int64(random.number(0...2_000_000)))
            let due = try clock.due(from: received, hours: hours)
            #expect(due >= received)
            switch try clock.state(from: received, stoppedAt: stopped, now: stopped, hours: hours) {
            case .running: Issue.record("it is stopped")
            case .met(_, let seconds): #expect(stopped <= due && seconds >= 0)
            case .missed(_, let seconds, let isOpen): #expect(stopped > due && seconds >= 0 && !isOpen)
            }
            let open = try clock.state(from: received, stoppedAt: nil, now: stopped, hours: hours)
            #expect(open.isOpen && open.due == due && open.isMissed == (stopped > due))
        }
    }
}
