import AfterSalesCore
import AfterSalesCustomers
import Testing

@Suite struct BusinessHoursTests {
    /// A workshop in China over the National Day of 2026, days off and make-up days as a host would hand them over.
    static func workshop() throws -> BusinessHours {
        let day = [try OpeningWindow("13:00-17:30"), try OpeningWindow("08:30-12:00")]
        return try BusinessHours(
            weekly: [.monday: day, .tuesday: day, .wednesday: day, .thursday: day, .friday: day],
            closedDays: Set((1...7).map { try LocalDate(year: 2026, month: 10, day: $0) }),
            specialDays: [
                LocalDate("2026-10-10"): day, LocalDate("2026-09-30"): [OpeningWindow("08:30-12:00")],
                LocalDate("2026-12-31"): [],
            ], zone: .china)
    }

    /// An instant of local time in China.
    static func china(_ text: String) throws -> Timestamp { try Timestamp(text + ":00+08:00") }

    @Test(arguments: [
        ("2026-09-28T08:29", false), ("2026-09-28T08:30", true), ("2026-09-28T11:59", true),
        ("2026-09-28T12:00", false),
        ("2026-09-28T13:00", true), ("2026-09-28T17:30", false), ("2026-09-26T10:00", false),
        ("2026-09-30T10:00", true),
        ("2026-09-30T14:00", false), ("2026-10-01T10:00", false), ("2026-10-08T10:00", true),
        ("2026-10-10T10:00", true),
        ("2026-10-11T10:00", false), ("2026-12-31T10:00", false),
    ])
    func isOpen(at time: String, open: Bool) throws {
        #expect(try Self.workshop().isOpen(at: Self.china(time)) == open)
    }

    // Reckoned by hand: a full day has 8 hours, 28 800 seconds.
    @Test(arguments: [
        ("2026-09-28T08:30", "2026-09-28T17:30", 28_800), ("2026-09-28T00:00", "2026-09-29T00:00", 28_800),
        ("2026-09-28T11:30", "2026-09-28T13:30", 3_600), ("2026-09-28T12:00", "2026-09-28T13:00", 0),
        ("2026-09-25T17:00", "2026-09-28T09:00", 3_600), ("2026-09-30T11:00", "2026-10-08T09:00", 5_400),
        ("2026-09-28T00:00", "2026-10-12T00:00", 28_800 * 5 + 12_600), ("2026-10-01T00:00", "2026-10-08T00:00", 0),
    ])
    func countsOpeningTime(from start: String, to end: String, seconds: Int) throws {
        let hours = try Self.workshop()
        #expect(try hours.elapsed(from: Self.china(start), to: Self.china(end)) == Int64(seconds))
        #expect(try hours.elapsed(from: Self.china(end), to: Self.china(start)) == -Int64(seconds))
    }

    @Test(
        arguments: [
            ("2026-09-28T08:30", 28_800, "2026-09-28T17:30"), ("2026-09-28T08:30", 28_801, nil),
            ("2026-09-28T11:30", 1_800, "2026-09-28T12:00"), ("2026-09-28T11:30", 3_600, "2026-09-28T13:30"),
            ("2026-09-28T20:00", 0, "2026-09-28T20:00"), ("2026-09-28T20:00", 3_600, "2026-09-29T09:30"),
            ("2026-09-30T11:00", 5_400, "2026-10-08T09:00"), ("2026-10-09T17:00", 3_600, "2026-10-10T09:00"),
        ] as [(String, Int, String?)])
    func findsADeadline(from start: String, adding seconds: Int, deadline: String?) throws {
        let found = try Self.workshop().deadline(from: Self.china(start), adding: Int64(seconds))
        if let deadline {
            #expect(try found == Self.china(deadline))
        } else {
            #expect(found.description == "2026-09-29T00:30:01Z")
        }
    }

    @Test(arguments: [
        ("2026-09-25T10:00", 1, "2026-09-28T17:30"), ("2026-09-25T23:00", 2, "2026-09-29T17:30"),
        ("2026-09-26T10:00", 2, "2026-09-29T17:30"), ("2026-09-29T10:00", 1, "2026-09-30T12:00"),
        ("2026-09-29T10:00", 2, "2026-10-08T17:30"), ("2026-10-08T10:00", 2, "2026-10-10T17:30"),
    ])
    func findsTheClosingOfAnOpenDay(after start: String, count: Int, closing: String) throws {
        #expect(try Self.workshop().closing(ofOpenDay: count, after: Self.china(start)) == Self.china(closing))
    }

    @Test func whereNothingIsEverOpenThereIsNoDeadline() throws {
        let never = try BusinessHours(weekly: [.monday: []], zone: .china)
        let start = try Self.china("2026-09-28T08:30")
        #expect(throws: BusinessHoursError.notReached(from: start)) { try never.deadline(from: start, adding: 1) }
        #expect(throws: BusinessHoursError.notReached(from: start)) { try never.closing(ofOpenDay: 1, after: start) }
        #expect(try never.deadline(from: start, adding: 0) == start)
        #expect(try never.elapsed(from: start, to: start.adding(seconds: 1_000_000)) == 0)
        #expect(!never.isOpen(at: start))
    }

    @Test func refusesWhatIsTooFarOrBehind() throws {
        let hours = try Self.workshop()
        let start = try Self.china("2026-09-28T08:30")
        for seconds in [-1, .min] as [Int64] {
            #expect(throws: BusinessHoursError.notAhead(seconds)) { try hours.deadline(from: start, adding: seconds) }
        }
        for seconds in [.max, 10_000_000_000] as [Int64] {
            #expect(throws: BusinessHoursError.notReached(from: start)) {
                try hours.deadline(from: start, adding: seconds)
            }
        }
        for count in [0, -1, .min] {
            #expect(throws: BusinessHoursError.notAhead(Int64(count))) {
                try hours.closing(ofOpenDay: count, after: start)
            }
        }
        #expect(throws: BusinessHoursError.notReached(from: start)) { try hours.closing(ofOpenDay: .max, after: start) }
        let far = try Timestamp("2500-01-01T00:00:00Z")
        #expect(throws: BusinessHoursError.spanTooLong(from: start, to: far)) {
            try hours.elapsed(from: start, to: far)
        }
        #expect(throws: BusinessHoursError.spanTooLong(from: far, to: start)) {
            try hours.elapsed(from: far, to: start)
        }
        let last = try Timestamp("9999-12-31T23:00:00Z")
        #expect(throws: BusinessHoursError.outsideCalendar) { try hours.deadline(from: last, adding: 1) }
        #expect(!hours.isOpen(at: last))
        #expect(throws: BusinessHoursError.outsideCalendar) {
            try BusinessHours.always.deadline(from: last, adding: 100_000)
        }
    }

    @Test func saysAllThatIsWrongWithThem() throws {
        let morning = try OpeningWindow("08:00-12:00")
        let noon = try OpeningWindow("11:59-13:00")
        let day = try LocalDate("2026-10-01")
        let rejection = try #require(throws: Rejection.self) {
            try BusinessHours(
                weekly: [.sunday: [noon, morning], .monday: [morning, morning, morning]], closedDays: [day],
                specialDays: [day: [morning, noon]], zone: .china)
        }
        #expect(
            rejection.findings.map(\.code) == [
                .openingsOverlap, .openingsOverlap, .openingsOverlap, .openingsOverlap, .dayClosedAndOpen,
            ])
        #expect(rejection.findings[2].place == Place("$.weekly.sunday[0]"))
        #expect(rejection.findings[3].place == Place(#"$.specialDays[?(@.date=="2026-10-01")][1]"#))
        // Touching is not overlapping.
        let touching = try BusinessHours(weekly: [.monday: [morning, OpeningWindow("12:00-13:00")]], zone: .china)
        #expect(try touching.elapsed(from: Self.china("2026-09-28T11:00"), to: Self.china("2026-09-28T13:00")) == 7_200)
    }

    @Test func isAnObjectInJSON() throws {
        let hours = try BusinessHours(
            weekly: [.monday: [OpeningWindow("13:00-17:30"), OpeningWindow("08:30-12:00")]],
            closedDays: [LocalDate("2026-10-02"), LocalDate("2026-10-01")],
            specialDays: [LocalDate("2026-10-10"): [OpeningWindow("09:00-16:00")]], zone: .china)
        let json =
            #"{"closedDays":["2026-10-01","2026-10-02"],"specialDays":[{"date":"2026-10-10","windows":["09:00-16:00"]}],"#
            + #""weekly":{"monday":["08:30-12:00","13:00-17:30"]},"zone":{"utcOffsetSeconds":28800}}"#
        #expect(try JSONText.of(hours) == json)
        #expect(try JSONText.read(BusinessHours.self, json) == hours)
        for broken in [
            #"{"weekly":{"monday":["08:30-12:00","11:00-17:30"]},"zone":{"utcOffsetSeconds":28800}}"#,
            #"{"weekly":{"monday":["8-12"]},"zone":{"utcOffsetSeconds":28800}}"#, #"{"weekly":{}}"#,
            #"{"weekly":{},"zone":{"utcOffsetSeconds":28800},"specialDays":["#
                + #"{"date":"2026-10-10","windows":[]},{"date":"2026-10-10","windows":[]}]}"#,
        ] {
            #expect(throws: DecodingError.self) { try JSONText.read(BusinessHours.self, broken) }
        }
    }
}
