import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores

/// Days, zones and orders for the tests of time.
enum TimeSamples {
    static let owner = RecordOwner.dealer("D01")
    static let advisor = ActingParty.employee("E1")
    static let kinds: [any StoredRecord.Type] = [
        RepairOrder.self, Appointment.self, WorkshopDay.self, RescueCall.self, TimeSheet.self, TechnicianClock.self,
        Customer.self, Vehicle.self,
    ]

    /// Central European time in 2026: summer time from 29 March to 25 October, 01:00 UTC each.
    static func centralEurope() throws -> CivilZone {
        try CivilZone(
            utcOffsetSeconds: 3_600,
            transitions: [
                CivilZoneTransition(at: at("2026-03-29T01:00:00Z"), utcOffsetSeconds: 7_200),
                CivilZoneTransition(at: at("2026-10-25T01:00:00Z"), utcOffsetSeconds: 3_600),
            ])
    }

    static func at(_ text: String) throws -> Timestamp { try Timestamp(text) }
    static func day(_ text: String) throws -> LocalDate { try LocalDate(text) }
    static func hours(_ text: String) throws -> Hours { try Hours(text) }

    /// Monday to Friday, 08:30 to 17:30.
    static func openingHours(_ zone: CivilZone = .china) throws -> BusinessHours {
        let day = [try OpeningWindow("08:30-17:30")]
        return try BusinessHours(
            weekly: [.monday: day, .tuesday: day, .wednesday: day, .thursday: day, .friday: day], zone: zone)
    }

    static func key(_ id: Identifier<RepairOrder>) -> RecordKey<RepairOrder> { RecordKey(owner, id) }

    /// An order that is opened.
    static func draft(
        _ id: Identifier<RepairOrder> = "RO-1", lane: ServiceLane = .normal, origin: OrderOrigin = OrderOrigin(),
        at openedAt: Timestamp
    ) throws -> RepairOrder {
        try RepairOrder(
            key(id), for: "C1", car: "V1", advisor: "E1", lane: lane, terms: PriceTerms(.cny, tax: .inclusive),
            origin: origin, openedAt: openedAt)
    }

    static func reception() -> Reception { Reception(kilometres: 10, concerns: [Concern("K1", "It rattles.")]) }

    static func estimate(jobs: [Identifier<Job>] = ["J1"]) throws -> EstimateDraft {
        EstimateDraft(
            newJobs: jobs.map { Job($0, "Look at it") },
            lines: try jobs.map { job in
                OrderLine(
                    Identifier("L-\(job)"), .labour, for: job, "Work",
                    unitPrice: Money(minorUnits: 10_000, currency: .cny), taxRate: try Rate("13%"))
            })
    }

    /// An order that is worked on since an instant.
    static func inProgress(
        _ id: Identifier<RepairOrder> = "RO-1", jobs: [Identifier<Job>] = ["J1"],
        technicians: [Identifier<Employee>] = ["T1"], lane: ServiceLane = .normal,
        origin: OrderOrigin = OrderOrigin(), since start: Timestamp
    ) throws -> RepairOrder {
        var order = try draft(id, lane: lane, origin: origin, at: start)
        try order.checkIn(reception(), by: advisor, at: start)
        try order.estimate(estimate(jobs: jobs), by: advisor, at: start)
        try order.authorize(by: .customer, with: .signature("S1"), at: start)
        let rates = try technicians.count == 1 ? [Rate("100%")] : [Rate("50%"), Rate("30%"), Rate("20%")]
        for job in jobs {
            try order.assign(job, to: zip(technicians, rates).map { WorkShare($0, $1) })
        }
        try order.startWork(by: advisor, at: start)
        return order
    }

    static func caller() throws -> Caller { Caller("王小明", try PhoneNumber("13812343079", in: "CN")) }
}

extension StoreKind {
    /// An empty store for everything that has to do with time.
    func openTimes() async throws -> TestStore { try await open(TimeSamples.kinds) }
}

extension Array where Element == Finding {
    var codes: [Finding.Code] { map(\.code) }
}

extension StoredRecord {
    /// Every path of the record's JSON that has a value.
    func paths() throws -> [String] {
        try JSONDifference.changes(from: "{}", to: try recordJSON()).filter { $0.new != nil }.map(\.field)
    }
}
