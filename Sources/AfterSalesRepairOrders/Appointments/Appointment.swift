public import AfterSalesCore
public import AfterSalesCustomers
public import AfterSalesStorage

/// An appointment (预约): who comes when with which car, and what is expected to be done.
///
/// ```swift
/// let appointment = try Appointment(
///     RecordKey(dealer: "D01", "A-1"), for: "C1", car: "V1", start: monday, in: .china,
///     jobs: [ExpectedJob("60 000 km service", hours: try Hours("2.5"))], by: .employee(advisor), at: now)
/// try await store.book(appointment, by: plan, as: CommitKey(.dealer("D01"), "book/A-1"))
/// ```
///
/// It takes hours of a ``WorkshopDay``, which is written in the same commit; so everything that moves these hours is done
/// by a store's functions, and only ``confirm(by:at:)`` by its own.
public struct Appointment: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<Appointment>
    /// The customer; nil for a stranger, until he has come.
    public internal(set) var customer: Identifier<Customer>?
    /// Who phoned; there for a stranger.
    public internal(set) var caller: Caller?
    /// The car, where it is known.
    public internal(set) var vehicle: Identifier<Vehicle>?
    /// For when the car is expected.
    public private(set) var slot: AppointmentSlot
    /// By which lane it will be served.
    public let lane: ServiceLane
    /// What is expected to be done.
    public internal(set) var jobs: [ExpectedJob]
    /// What else was said.
    public internal(set) var note: String?
    /// The service advisor who expects him.
    public let advisor: Identifier<Employee>?
    /// Who agreed it.
    public internal(set) var bookedBy: ActingParty
    /// When it was agreed.
    public let bookedAt: Timestamp
    /// Where it is on its way.
    public private(set) var status: AppointmentStatus
    /// The transitions so far.
    public internal(set) var steps: [AppointmentStep]
    /// For when the car was expected before another time was agreed, the first time first.
    public private(set) var earlier: [AppointmentSlot]
    /// Why it was booked although the day did not have the hours; nil where it had.
    public internal(set) var overbookedBecause: String?
    /// The order that came of it.
    public internal(set) var order: Identifier<RepairOrder>?

    /// An appointment that is agreed.
    /// - Parameters:
    ///   - key: Whose, and its id there.
    ///   - customer: The customer; nil for a stranger.
    ///   - caller: Who phoned; needed for a stranger.
    ///   - vehicle: The car.
    ///   - start: For when the car is expected.
    ///   - zone: The dealership's local time, which tells the day.
    ///   - lane: By which lane it will be served.
    ///   - jobs: What is expected to be done, at least one job.
    ///   - note: What else was said.
    ///   - advisor: The service advisor who expects him.
    ///   - party: By whom it is agreed.
    ///   - at: When it is agreed.
    /// - Throws: A ``/AfterSalesCore/Rejection``: `callerMissing`, `noExpectedJob`, `hoursOutOfRange`,
    ///   `appointmentInPast`, `dateOutOfRange`, and what is wrong with the words.
    public init(
        _ key: RecordKey<Appointment>, for customer: Identifier<Customer>?, caller: Caller? = nil,
        car vehicle: Identifier<Vehicle>? = nil, start: Timestamp, in zone: CivilZone, lane: ServiceLane = .normal,
        jobs: [ExpectedJob], note: String? = nil, advisor: Identifier<Employee>? = nil, by party: ActingParty,
        at: Timestamp
    ) throws(Rejection) {
        var check = OrderCheck()
        if customer == nil, caller == nil {
            check.report(
                .callerMissing, at: Place.document.field("caller"), "nobody is named who comes", "未填写客户或来电人")
        }
        check.text(caller?.name, .name, at: Place.document.field("caller").field("name"))
        check.text(lane.rawValue, .name, at: Place.document.field("lane"))
        check.text(note, .note, at: Place.document.field("note"))
        check.expected(jobs, at: Place.document.field("jobs"))
        let slot = check.slot(at: start, in: zone, agreedAt: at)
        guard check.errorCount == 0, let slot else { throw Rejection(check.findings) }
        self.key = key
        self.customer = customer
        self.caller = caller
        self.vehicle = vehicle
        self.slot = slot
        self.lane = lane
        self.jobs = jobs
        self.note = note
        self.advisor = advisor
        bookedBy = party
        bookedAt = at
        status = .booked
        steps = []
        earlier = []
    }

    /// The hours that it takes, by skill.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func hours() throws(ArithmeticError) -> [Skill: Hours] {
        var hours: [Skill: Hours] = [:]
        for job in jobs { hours[job.skill] = try hours[job.skill, default: .zero] + job.hours }
        return hours
    }

    /// Puts another time in the place of the present one, which is kept.
    mutating func move(to slot: AppointmentSlot) {
        earlier.append(self.slot)
        self.slot = slot
    }

    /// Takes the step that has been found possible.
    mutating func take(
        _ action: AppointmentAction, to next: AppointmentStatus, by party: ActingParty, at: Timestamp,
        because reason: String? = nil
    ) {
        status = next
        steps.append(AppointmentStep(action: action, to: next, by: party, at: at, reason: reason))
    }
}
