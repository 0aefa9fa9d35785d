import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import AfterSalesTesting
import Testing

@Suite struct BookingTests {
    typealias Samples = AppointmentSamples

    // Appointment: capacity in hours per day and skill so that a day cannot be overbooked unknowingly; no-shows.
    @Test(arguments: StoreKind.allCases)
    func appointment(kind: StoreKind) async throws {
        let (store, plan) = (try await kind.openTimes(), try Samples.plan())
        let tuesday = try TimeSamples.day("2026-06-30")
        try await store.store.book(Samples.appointment("A-1", hoursOf: "5.00"), by: plan, as: .fresh())
        try await store.store.book(Samples.appointment("A-2", hoursOf: "3.00"), by: plan, as: .fresh())
        let before = try await store.contents()
        let findings = try await Samples.refusal {
            try await store.store.book(Samples.appointment("A-3", hoursOf: "0.01"), by: plan, as: .fresh())
        }
        #expect(findings.codes == [.overbooked])
        #expect(
            findings.first?.inputs == [
                .init("day", "2026-06-30"), .init("skill", "mechanical"), .init("capacity", "8.00"),
                .init("booked", "8.00"), .init("wanted", "0.01"),
            ])
        #expect(try await store.contents() == before)
        let silent = try await Samples.refusal {
            try await store.store.book(
                Samples.appointment("A-3", hoursOf: "0.01"), by: plan, despite: " ", as: .fresh())
        }
        #expect(silent.codes == [.emptyText])
        // Another skill has room still, and knowingly there is always some.
        try await store.store.book(
            Samples.appointment("A-4", "2026-06-30T10:00:00+08:00", "4.00", skill: .electrical), by: plan,
            as: .fresh())
        let over = try await store.store.book(
            Samples.appointment("A-5", hoursOf: "1.50"), by: plan, despite: "He has come from far.", as: .fresh())
        #expect(over.record.overbookedBecause == "He has come from far.")
        let day = try #require(try await Samples.day(store, "2026-06-30"))
        #expect(day.bookings.last?.over == [.mechanical: try Hours("1.50")])
        let capacity = try await store.store.capacity(of: Samples.owner, on: tuesday...tuesday, by: plan)
        #expect(capacity.first?.free(.mechanical) == Hours(units: -150))
        #expect(capacity.first?.free(.electrical) == .zero)
        // Who does not come gives his hours back; so does who calls off.
        let ten = try TimeSamples.at("2026-06-30T10:00:00+08:00")
        let early = try await Samples.refusal {
            try await store.store.noShow(
                Samples.key("A-1"), by: Samples.party, at: TimeSamples.at("2026-06-30T08:59:59+08:00"), as: .fresh())
        }
        #expect(early.codes == [.appointmentNotDue])
        try await store.store.noShow(Samples.key("A-1"), by: Samples.party, at: ten, as: .fresh())
        try await store.store.cancel(Samples.key("A-2"), because: "Ill.", by: Samples.party, at: ten, as: .fresh())
        let free = try await store.store.capacity(of: Samples.owner, on: tuesday...tuesday, by: plan)
        #expect(free.first?.skills[.mechanical]?.booked == (try Hours("1.50")))
        let query = Query.appointments(of: Samples.owner, on: tuesday)
        #expect(try await store.store.page(query, after: nil, limit: 9).items.count == 4)
        #expect(try await store.check() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func anotherTimeMovesTheHours(kind: StoreKind) async throws {
        let (store, plan) = (try await kind.openTimes(), try Samples.plan())
        try await store.store.book(Samples.appointment("A-1", hoursOf: "3.00"), by: plan, as: .fresh())
        func move(_ start: String, despite: String? = nil) async throws {
            try await store.store.reschedule(
                Samples.key(), to: TimeSamples.at(start), in: .china, by: plan, because: "He cannot.", despite: despite,
                by: Samples.party, at: TimeSamples.at("2026-06-25T09:00:00+08:00"), as: .fresh())
        }
        try await store.store.change(
            Samples.key(), Act("confirm", by: Samples.party, at: Samples.booked()), as: .fresh()
        ) { try $0.confirm(by: Samples.party, at: Samples.booked()) }
        // Closed, fewer, past: nothing is moved.
        let before = try await store.contents()
        for (start, codes) in [
            ("2026-07-01T09:00:00+08:00", [.overbooked]), ("2026-07-02T09:00:00+08:00", [.overbooked]),
            ("2026-07-04T09:00:00+08:00", [.overbooked]), ("2026-06-24T09:00:00+08:00", [.appointmentInPast]),
        ] as [(String, [Finding.Code])] {
            #expect(try await Samples.refusal { try await move(start) }.codes == codes, "\(start)")
        }
        #expect(try await store.contents() == before)
        try await move("2026-06-30T15:00:00+08:00")
        try await move("2026-07-03T15:00:00+08:00")
        let moved = try await store.store.existing(Samples.key()).record
        #expect(try moved.status == .booked && moved.slot.day == TimeSamples.day("2026-07-03"))
        #expect(
            moved.earlier.map(\.start) == [
                try TimeSamples.at("2026-06-30T09:00:00+08:00"), try TimeSamples.at("2026-06-30T15:00:00+08:00"),
            ])
        #expect(moved.steps.map(\.reason) == [nil, "He cannot.", "He cannot."])
        #expect(try await Samples.day(store, "2026-06-30")?.bookings == [])
        #expect(try await Samples.day(store, "2026-07-03")?.bookings.map(\.appointment) == ["A-1"])
        try await move("2026-07-02T15:00:00+08:00", despite: "Nobody else comes.")
        let over = try await store.store.existing(Samples.key()).record
        #expect(over.overbookedBecause == "Nobody else comes.")
        // On a day with room the reason is no longer needed.
        try await move("2026-07-03T15:00:00+08:00", despite: "Just in case.")
        #expect(try await store.store.existing(Samples.key()).record.overbookedBecause == nil)
        #expect(try await store.check() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func hostsThatBookAtOnceCannotOverbook(kind: StoreKind) async throws {
        let (store, plan) = (try await kind.openTimes(), try Samples.plan())
        let results = await withTaskGroup(of: String.self) { group in
            for number in 1...8 {
                group.addTask {
                    do {
                        // Eight hours: three of these fit.
                        try await store.store.book(
                            Samples.appointment(Identifier("A-\(number)"), hoursOf: "2.50"), by: plan, as: .fresh(),
                            attempts: 50)
                        return "booked"
                    } catch let refusal as AppointmentRefusal {
                        return "\(refusal.findings.codes)"
                    } catch {
                        return "\(error)"
                    }
                }
            }
            var results: [String: Int] = [:]
            for await result in group { results[result, default: 0] += 1 }
            return results
        }
        #expect(results == ["booked": 3, "[overbooked]": 5])
        let day = try #require(try await Samples.day(store, "2026-06-30"))
        #expect(try day.booked() == [.mechanical: Hours("7.50")])
        #expect(try await store.check() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func aRepeatedRequestIsAppliedOnce(kind: StoreKind) async throws {
        let (store, plan) = (try await kind.openTimes(), try Samples.plan())
        let commit = CommitKey.fresh()
        for _ in 0..<2 { try await store.store.book(Samples.appointment(), by: plan, as: commit) }
        #expect(try await Samples.day(store, "2026-06-30")?.bookings.count == 1)
        let error = await #expect(throws: StorageError.self) {
            try await store.store.book(Samples.appointment(), by: plan, as: .fresh())
        }
        #expect(error?.code == .alreadyExists)
    }

    @Test func whatIsOverIsNotBooked() async throws {
        let (store, plan) = (try await StoreKind.memory.openTimes(), try Samples.plan())
        try await store.store.book(Samples.appointment(), by: plan, as: .fresh())
        let over = try await store.store.cancel(
            Samples.key(), because: "Ill.", by: Samples.party, at: Samples.booked(), as: .fresh())
        let other = try await StoreKind.memory.openTimes()
        let findings = try await Samples.refusal { try await other.store.book(over.record, by: plan, as: .fresh()) }
        #expect(findings.codes == [.appointmentOver])
        #expect(try await other.contents().isEmpty)
    }

    /// Words, times and hours are refused together, and nothing is changed.
    @Test(arguments: StoreKind.allCases)
    func everyReasonIsSaidAtOnce(kind: StoreKind) async throws {
        let (store, plan) = (try await kind.openTimes(), try Samples.plan())
        try await store.store.book(Samples.appointment("A-1", hoursOf: "8.00"), by: plan, as: .fresh())
        try await store.store.book(
            Samples.appointment("A-2", "2026-07-03T09:00:00+08:00", "3.00"), by: plan, as: .fresh())
        let over = try await store.store.cancel(
            Samples.key("A-2"), because: "Ill.", by: Samples.party, at: Samples.booked(), as: .fresh())
        let before = try await store.contents()
        // The same is asked of another store, where there is no such appointment yet.
        let other = try await kind.openTimes()
        let closed = try CapacityPlan(weekly: [:])
        #expect(
            try await Samples.refusal { try await other.store.book(over.record, by: closed, as: .fresh()) }.codes
                == [.appointmentOver, .overbooked])
        #expect(
            try await Samples.refusal {
                try await other.store.book(over.record, by: closed, despite: " ", as: .fresh())
            }.codes == [.appointmentOver, .emptyText])
        #expect(try await other.contents().isEmpty)
        try await store.store.book(
            Samples.appointment("A-3", "2026-07-03T09:00:00+08:00", "3.00"), by: plan, as: .fresh())
        let booked = try await store.contents()
        #expect(booked != before)
        for (start, at, reason, despite, codes) in [
            ("2026-06-30", "2026-06-25", " ", nil, [.emptyText, .overbooked]),
            ("2026-06-30", "2026-06-25", "Ill.", " ", [.emptyText]),
            ("2026-06-30", "2026-07-02", " ", nil, [.emptyText, .appointmentInPast, .overbooked]),
            ("2026-06-30", "2026-06-01", " ", " ", [.beforeLastStep, .emptyText, .emptyText]),
            ("2026-07-01", "2026-06-01", nil, nil, [.beforeLastStep, .overbooked]),
        ] as [(String, String, String?, String?, [Finding.Code])] {
            let findings = try await Samples.refusal {
                try await store.store.reschedule(
                    Samples.key("A-3"), to: TimeSamples.at("\(start)T09:00:00+08:00"), in: .china, by: plan,
                    because: reason, despite: despite, by: Samples.party,
                    at: TimeSamples.at("\(at)T09:00:00+08:00"), as: .fresh())
            }
            #expect(findings.codes == codes, "\(start) at \(at)")
        }
        #expect(try await store.contents() == booked)
    }

    @Test func freeHoursOfARange() async throws {
        let (store, plan) = (try await StoreKind.memory.openTimes(), try Samples.plan())
        try await store.store.book(Samples.appointment(), by: plan, as: .fresh())
        let days = try TimeSamples.day("2026-06-29")...TimeSamples.day("2026-07-04")
        let capacity = try await store.store.capacity(of: Samples.owner, on: days, by: plan)
        #expect(capacity.map { $0.free(.mechanical).description } == ["8.00", "6.00", "0.00", "2.00", "8.00", "0.00"])
        let years = try TimeSamples.day("2020-01-01")...TimeSamples.day("2036-01-01")
        let error = await #expect(throws: Rejection.self) {
            _ = try await store.store.capacity(of: Samples.owner, on: years, by: plan)
        }
        #expect(error?.findings.codes == [.tooManyElements])
    }

    @Test(arguments: StoreKind.allCases)
    func noShowRate(kind: StoreKind) async throws {
        let (store, plan) = (try await kind.openTimes(), try Samples.plan())
        let days = try TimeSamples.day("2026-06-01")...TimeSamples.day("2026-06-30")
        #expect(try await store.store.noShowRate(of: Samples.owner, on: days) == Ratio(0, per: 0))
        for (id, start) in [("A-1", "30"), ("A-2", "30"), ("A-3", "30"), ("A-4", "29"), ("A-5", "26")] {
            try await store.store.book(
                Samples.appointment(Identifier(id), "2026-06-\(start)T09:00:00+08:00", "1.00"), by: plan, as: .fresh())
        }
        let ten = try TimeSamples.at("2026-06-30T10:00:00+08:00")
        for id in ["A-1", "A-4"] {
            try await store.store.noShow(Samples.key(Identifier(id)), by: Samples.party, at: ten, as: .fresh())
        }
        try await store.store.cancel(Samples.key("A-5"), because: "Ill.", by: Samples.party, at: ten, as: .fresh())
        #expect(try await store.store.noShowRate(of: Samples.owner, on: days) == Ratio(2, per: 2))
        let last = try TimeSamples.day("2026-06-30")
        #expect(try await store.store.noShowRate(of: Samples.owner, on: last...last) == Ratio(1, per: 1))
    }

    // Random bookings, moves and cancellations; a day never has more than the plan, and exactly what the appointments want.
    @Test(arguments: [1, 2, 3])
    func daysAndAppointmentsAgree(seed: UInt64) async throws {
        let (store, plan) = (try await StoreKind.memory.openTimes(), try Samples.plan())
        var random = SeededRandom(seed: seed)
        let dates = ["2026-06-29", "2026-06-30", "2026-07-01", "2026-07-02", "2026-07-03"]
        for number in 0..<150 {
            let start = "\(random.pick(dates))T\(random.pick(["09", "14"])):00:00+08:00"
            let id = Identifier<Appointment>("A-\(random.number(0...number))")
            let hours = Hours(units: Int64(random.number(1...300))).description
            let skill = random.pick([Skill.mechanical, .electrical])
            let choice = random.number(0...3)
            do {
                switch choice {
                case 0:
                    try await store.store.reschedule(
                        Samples.key(id), to: TimeSamples.at(start), in: .china, by: plan, by: Samples.party,
                        at: Samples.booked(), as: .fresh())
                case 1:
                    try await store.store.cancel(
                        Samples.key(id), because: "Ill.", by: Samples.party, at: Samples.booked(), as: .fresh())
                default:
                    try await store.store.book(
                        Samples.appointment(Identifier("A-\(number)"), start, hours, skill: skill), by: plan,
                        as: .fresh())
                }
            } catch is AppointmentRefusal {
            } catch let error as StorageError where error.code == .missing {}
        }
        var wanted: [LocalDate: [Skill: Hours]] = [:]
        let query = Query<Appointment>(of: Samples.owner)
        for stored in try await store.store.page(query, after: nil, limit: 500).items {
            guard stored.record.status.isExpected else { continue }
            for (skill, hours) in try stored.record.hours() {
                let day = stored.record.slot.day
                wanted[day, default: [:]][skill] = try (wanted[day]?[skill] ?? .zero) + hours
            }
        }
        for date in dates {
            let day = try TimeSamples.day(date)
            let booked = try await Samples.day(store, date)?.booked() ?? [:]
            #expect(booked == wanted[day] ?? [:], "\(date)")
            for (skill, hours) in booked { #expect(hours <= plan.hours(on: day)[skill] ?? .zero, "\(date)") }
        }
        #expect(wanted.count >= 3)
        #expect(try await store.check() == [])
    }
}
