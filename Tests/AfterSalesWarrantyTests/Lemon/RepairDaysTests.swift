import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty
import Testing

/// How stays become days.
@Suite struct RepairDaysTests {
    /// A stay under 24 hours is one day (Order No. 150, art. 19), and a day that has begun counts.
    private static let stays: [(seconds: Int64, days: Int)] = [
        (0, 1), (1, 1), (82_800, 1), (86_399, 1), (86_400, 1), (86_401, 2), (90_000, 2), (172_800, 2), (172_801, 3),
        (2_592_000, 30),
    ]

    @Test(arguments: stays) func aStay(seconds: Int64, days: Int) throws {
        let start = try LemonSamples.at("2023-05-01")
        let visit = RepairVisit("V", from: start, until: try start.adding(seconds: seconds), odometer: 10)
        #expect(try days == self.days([visit]))
    }

    /// Two short stays of one day are two days; what overlaps counts once, and no stay makes it less.
    private static let together: [([(Int64, Int64)], Int)] = [
        ([(0, 2), (4, 6)], 2), ([(0, 2), (1, 3)], 1), ([(0, 30), (29, 60)], 3), ([(0, 100), (10, 20)], 5),
        ([(0, 2), (4, 6), (1, 5)], 2), ([(0, 2), (2, 4)], 2), ([(0, 30), (29, 60), (61, 62), (59, 62)], 4),
        ([(0, 48), (48, 72)], 3), ([(0, 0), (0, 0)], 1), ([(5, 5), (0, 24)], 1), ([], 0),
        ([(0, 10), (20, 30), (5, 25), (40, 41)], 3),
    ]

    @Test(arguments: together.indices) func staysTogether(index: Int) throws {
        let (hours, days) = Self.together[index]
        let start = try LemonSamples.at("2023-05-01")
        let visits = try hours.enumerated().map { index, stay in
            RepairVisit(
                Identifier("V\(index)"), from: try start.adding(seconds: stay.0 * 3_600),
                until: try start.adding(seconds: stay.1 * 3_600), odometer: 10)
        }
        #expect(try days == self.days(visits))
        #expect(try days == self.days(visits.reversed()))
    }

    /// What is no repair time is taken off, once however many say it, and never more than the stay.
    private static let paused: [([(Int64, Int64?)], Int)] = [
        ([(0, 72)], 7), ([(0, 71)], 8), ([(0, 72), (24, 48)], 7), ([(-100, 72)], 7),
        ([(200, nil)], 9), ([(240, 300)], 10), ([(0, 240)], 1), ([(10, 10)], 10),
    ]

    @Test(arguments: paused.indices) func pauses(index: Int) throws {
        let (hours, days) = Self.paused[index]
        let start = try LemonSamples.at("2023-05-01")
        let visit = RepairVisit(
            "V", from: start, until: try start.adding(seconds: 240 * 3_600), odometer: 10,
            pauses: try hours.map { from, until in
                StayPause(
                    from: try start.adding(seconds: from * 3_600),
                    until: try until.map { try start.adding(seconds: $0 * 3_600) })
            })
        #expect(try days == self.days([visit]))
    }

    /// While one order waits for a part that is made for the car, another is worked on: that is repair time.
    @Test func thePauseOfOneOrderTakesNothingFromAnother() throws {
        func visit(_ id: Identifier<RepairOrder>, _ from: String, _ hours: Int64, pausedUntil: String? = nil) throws
            -> RepairVisit
        {
            let start = try LemonSamples.at(from)
            let pause = try pausedUntil.map {
                StayPause(from: try start.adding(seconds: 86_400), until: try LemonSamples.at($0))
            }
            return try LemonSamples.visit(id, from, hours: hours, pauses: pause.map { [$0] } ?? [])
        }
        let waiting = try visit("A", "2023-05-01", 240, pausedUntil: "2023-05-10")
        let worked = try visit("B", "2023-05-03", 120)
        let idle = try visit("C", "2023-05-03", 120, pausedUntil: "2023-05-08")
        for (visits, expected) in [
            ([worked], 5), ([waiting], 2), ([waiting, worked], 7), ([waiting, idle], 3), ([waiting, idle, worked], 7),
        ] { #expect(try days(visits) == expected) }
    }

    /// By hours summer time changes nothing; by the calendar a day of 23 hours is a day.
    @Test func summerTime() throws {
        let pacific = try CivilZone(
            utcOffsetSeconds: -28_800,
            transitions: [
                CivilZoneTransition(at: Timestamp("2023-03-12T10:00:00Z"), utcOffsetSeconds: -25_200)
            ])
        // Saturday noon until Sunday noon: 23 hours have passed, two days are touched.
        let visit = RepairVisit(
            "V", from: try Timestamp("2023-03-11T12:00:00-08:00"), until: try Timestamp("2023-03-12T12:00:00-07:00"),
            odometer: 10)
        let midnight = RepairVisit(
            "W", from: try Timestamp("2023-03-11T00:00:00-08:00"), until: try Timestamp("2023-03-12T00:00:00-08:00"),
            odometer: 10)
        for (set, visit, days) in [
            (LemonRuleSet.california, visit, 2), (.china2022, visit, 1), (.california, midnight, 1),
            (.china2022, midnight, 1),
        ] {
            let car = CarHistory(
                in: set.market, zone: pacific, deliveredOn: try LocalDate("2023-03-01"), visits: [visit])
            let verdict = set.verdict(on: car, at: try Timestamp("2023-06-01T00:00:00Z"))
            #expect(verdict.rule("repairDays")?.counts[0].count == days)
        }
    }

    /// The days of the calendar count once, however many stays touch them, and not where the car waited all day for all of
    /// its orders.
    @Test func calendarDays() throws {
        let start = try LemonSamples.at("2023-05-01")
        func visit(_ id: Identifier<RepairOrder>, _ from: Int64, _ until: Int64, pauses: [StayPause] = []) throws
            -> RepairVisit
        {
            RepairVisit(
                id, from: try start.adding(seconds: from * 3_600), until: try start.adding(seconds: until * 3_600),
                odometer: 10, pauses: pauses)
        }
        let waiting = StayPause(
            from: try start.adding(seconds: 12 * 3_600), until: try start.adding(seconds: 60 * 3_600))
        for (visits, days) in [
            ([try visit("A", 0, 1), try visit("B", 2, 3)], 1), ([try visit("A", 0, 13)], 2),
            ([try visit("A", 0, 72, pauses: [waiting])], 2), ([try visit("A", 0, 72)], 4),
            ([try visit("A", 0, 72, pauses: [waiting]), try visit("B", 30, 31)], 3),
        ] {
            let car = CarHistory(
                in: .california, zone: .china, deliveredOn: try LocalDate("2023-03-01"), visits: visits)
            let verdict = LemonRuleSet.california.verdict(on: car, at: try LemonSamples.at("2023-06-01"))
            #expect(verdict.rule("repairDays")?.counts[0].count == days)
        }
    }

    /// A stay that goes on counts as far as it goes, and behind the period no more.
    @Test func anOpenStay() throws {
        var car = try LemonSamples.car(bought: "2023-05-01")
        car.visits = [try LemonSamples.visit("V", "2025-04-28", hours: nil)]
        for (now, days) in [("2025-04-29", 1), ("2025-04-30", 2), ("2025-05-02", 4), ("2025-06-30", 4)] {
            let verdict = LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at(now))
            #expect(verdict.rule("repairDays")?.counts[0].count == days)
        }
    }

    private func days(_ visits: [RepairVisit]) throws -> Int? {
        let car = try LemonSamples.car(bought: "2023-04-01", visits: visits)
        return LemonRuleSet.china2022.verdict(on: car, at: try LemonSamples.at("2024-01-01")).rule("repairDays")?
            .counts[0].count
    }
}
