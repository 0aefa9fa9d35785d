import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

@Suite struct AppointmentTests {
    typealias Samples = AppointmentSamples

    @Test func everyReasonAgainstOneIsNamed() throws {
        let zone = try CivilZone(utcOffsetSeconds: 3_600)
        let none = #expect(throws: Rejection.self) {
            _ = try Appointment(
                Samples.key(), for: nil, start: TimeSamples.at("2026-06-19T09:00:00+08:00"), in: .china, lane: "",
                jobs: [], by: Samples.party, at: Samples.booked())
        }
        #expect(none?.findings.codes == [.callerMissing, .emptyText, .noExpectedJob, .appointmentInPast])
        let end = #expect(throws: Rejection.self) {
            _ = try Appointment(
                Samples.key(), for: "C1", start: TimeSamples.at("9999-12-31T23:30:00Z"), in: zone,
                jobs: [
                    ExpectedJob("", hours: .zero), ExpectedJob("A", hours: Hours(units: -1)),
                    ExpectedJob("B", hours: Hours(units: 10_000_000)), ExpectedJob("C", hours: ExpectedJob.most),
                ],
                by: Samples.party, at: Samples.booked())
        }
        #expect(
            end?.findings.codes
                == [.emptyText, .hoursOutOfRange, .hoursOutOfRange, .hoursOutOfRange, .dateOutOfRange])
        let many = #expect(throws: Rejection.self) {
            _ = try Appointment(
                Samples.key(), for: "C1", start: TimeSamples.at("2026-06-30T09:00:00Z"), in: zone,
                jobs: [ExpectedJob](repeating: ExpectedJob("A", hours: Hours(units: 1)), count: 101),
                by: Samples.party, at: Samples.booked())
        }
        #expect(many?.findings.codes == [.tooManyElements])
    }

    @Test func itsDayIsTheDealershipsDay() throws {
        let summer = try TimeSamples.centralEurope()
        for (start, zone, day) in [
            ("2026-06-30T22:30:00Z", CivilZone.utc, "2026-06-30"), ("2026-06-30T22:30:00Z", .china, "2026-07-01"),
            ("2026-06-30T22:30:00Z", summer, "2026-07-01"), ("2026-12-30T22:30:00Z", summer, "2026-12-30"),
        ] {
            let appointment = try Appointment(
                Samples.key(), for: "C1", start: TimeSamples.at(start), in: zone,
                jobs: [ExpectedJob("A", hours: Hours(units: 1))], by: Samples.party, at: Samples.booked())
            #expect(appointment.slot.day == (try TimeSamples.day(day)))
        }
    }

    /// A store with an appointment that has been brought to a state.
    private func store(in status: AppointmentStatus, _ kind: StoreKind = .memory) async throws -> TestStore {
        let store = try await kind.openTimes()
        try await prepare(store)
        try await store.store.book(Samples.appointment(), by: Samples.plan(), as: .fresh())
        switch status {
        case .booked: break
        case .confirmed: try await perform(.confirm, store)
        case .arrived: try await perform(.arrive, store)
        case .noShow: try await perform(.miss, store)
        case .cancelled: try await perform(.cancel, store)
        }
        return store
    }

    private func prepare(_ store: TestStore) async throws {
        let at = try Samples.booked()
        let act = Act("open", by: Samples.party, at: at)
        try await store.commit { changes, _ in
            let details = CustomerDetails(party: .person(Person(name: "王小明")))
            try changes.insert(
                Customer(RecordKey(TimeSamples.owner, "C1"), details, asOf: TimeSamples.day("2026-06-20")), act)
            try changes.insert(
                Vehicle(RecordKey(TimeSamples.owner, "V1"), VehicleDetails(make: "Audi", model: "A6L")), act)
            try changes.insert(TimeSamples.draft(origin: OrderOrigin(appointment: "A-1"), at: at), act)
            try changes.insert(TimeSamples.draft("RO-2", at: at), act)
        }
    }

    private func perform(_ action: AppointmentAction, _ store: TestStore) async throws {
        let (key, party) = (Samples.key(), Samples.party)
        let at = try TimeSamples.at("2026-06-30T10:00:00+08:00")
        switch action {
        case .confirm:
            try await store.store.change(key, Act("confirm", by: party, at: at), as: .fresh()) {
                try $0.confirm(by: party, at: at)
            }
        case .reschedule:
            try await store.store.reschedule(
                key, to: TimeSamples.at("2026-07-03T09:00:00+08:00"), in: .china, by: Samples.plan(), by: party, at: at,
                as: .fresh())
        case .arrive: try await store.store.arrive(key, for: "RO-1", by: party, at: at, as: .fresh())
        case .miss: try await store.store.noShow(key, by: party, at: at, as: .fresh())
        case .cancel:
            try await store.store.cancel(key, because: "He is ill.", by: party, at: at, as: .fresh())
        }
    }

    @Test func everyActionInEveryState() async throws {
        for status in AppointmentStatus.allCases {
            for action in AppointmentAction.allCases {
                let store = try await store(in: status)
                let before = try await store.contents()
                #expect(try await store.store.existing(Samples.key()).record.status == status)
                let allowed = AppointmentStatus.lifecycle.allowed(in: status)
                do {
                    try await perform(action, store)
                    let record = try await store.store.existing(Samples.key()).record
                    #expect(try record.status == AppointmentStatus.lifecycle.next(from: status, on: action))
                    // Its hours are taken exactly as long as it may use them.
                    let taken =
                        try await Samples.day(store, record.slot.day.description)?.bookings.map(\.appointment) ?? []
                    #expect((taken == ["A-1"]) == (record.status.isExpected || record.status == .arrived))
                } catch let error as AppointmentRefusal {
                    #expect(
                        error == .transition(TransitionError(from: status, action: action, allowed: allowed)))
                    #expect(try await store.contents() == before)
                }
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func aStrangerBecomesTheOrdersCustomer(kind: StoreKind) async throws {
        let store = try await store(in: .confirmed, kind)
        let other = try await Samples.refusal {
            try await store.store.arrive(
                Samples.key(), for: "RO-2", by: Samples.party, at: TimeSamples.at("2026-06-30T09:00:00Z"), as: .fresh())
        }
        #expect(other.codes == [.orderOfAnother])
        await #expect(throws: StorageError.self) {
            try await store.store.arrive(
                Samples.key(), for: "RO-9", by: Samples.party, at: TimeSamples.at("2026-06-30T09:00:00Z"), as: .fresh())
        }
        try await perform(.arrive, store)
        let record = try await store.store.existing(Samples.key()).record
        #expect(record.customer == "C1" && record.vehicle == "V1" && record.order == "RO-1")
        let linked = Query<Appointment>(of: TimeSamples.owner, where: Appointment.linked(to: "C1"))
        #expect(try await store.store.page(linked, after: nil, limit: 9).items.count == 1)
        for path in try record.paths() { #expect(Appointment.classification.field(path).isDeclared, "\(path)") }
    }

    @Test func aCustomerHasToBeThere() async throws {
        let store = try await StoreKind.memory.openTimes()
        let error = await #expect(throws: Rejection.self) {
            try await store.store.book(Samples.appointment(for: "C9"), by: Samples.plan(), as: .fresh())
        }
        #expect(error?.findings.codes == [.unknownCustomer])
        #expect(try await Samples.day(store, "2026-06-30") == nil)
    }

    @Test func forgetsAPerson() async throws {
        let store = try await StoreKind.memory.openTimes()
        try await store.store.book(Samples.appointment("A-0", hoursOf: "8.00"), by: Samples.plan(), as: .fresh())
        try await store.store.book(
            Samples.appointment(), by: Samples.plan(), despite: "Mr Wang is a friend.", as: .fresh())
        try await store.store.reschedule(
            Samples.key(), to: TimeSamples.at("2026-06-30T11:00:00+08:00"), in: .china, by: Samples.plan(),
            because: "His wife is ill.", by: Samples.party, at: Samples.booked(), as: .fresh())
        let record = try await store.store.existing(Samples.key()).record
        for path in try record.paths() { #expect(Appointment.classification.field(path).isDeclared, "\(path)") }
        let json = try #require(record.forgetting("C1")).recordJSON()
        for word in ["rattles", "waits", "王", "138", "friend", "wife"] { #expect(!json.contains(word), "\(word)") }
        // Nor does the day tell, or its history.
        let day = try #require(try await Samples.day(store, "2026-06-30"))
        for path in try day.paths() { #expect(WorkshopDay.classification.field(path).isDeclared, "\(path)") }
        let trail = try await store.store.auditTrail(of: day.key).map { "\($0.detail.map { "\($0)" } ?? "")" }
        #expect(!trail.joined().contains("friend") && !trail.joined().contains("wife"))
        #expect(record.redirected(from: "C1", to: "C2").linkedCustomers == [])
        #expect("\(record)" == "appointment D01/A-1")
    }
}

extension AppointmentSamples {
    static func appointment(_ id: Identifier<Appointment>, hoursOf hours: String) throws -> Appointment {
        try appointment(id, "2026-06-30T09:00:00+08:00", hours)
    }
}
