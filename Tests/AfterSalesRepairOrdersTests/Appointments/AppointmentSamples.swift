import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesTestStores
import Testing

/// Appointments of the tests.
enum AppointmentSamples {
    static let owner = TimeSamples.owner
    static let party = TimeSamples.advisor

    /// Eight mechanical and four electrical hours from Monday to Friday; closed on 1 July 2026, fewer on 2 July.
    static func plan() throws -> CapacityPlan {
        let day: [Skill: Hours] = [.mechanical: try Hours("8.00"), .electrical: try Hours("4.00")]
        return try CapacityPlan(
            weekly: [.monday: day, .tuesday: day, .wednesday: day, .thursday: day, .friday: day],
            exceptions: [
                TimeSamples.day("2026-07-01"): [:],
                TimeSamples.day("2026-07-02"): [.mechanical: Hours("2.00")],
            ])
    }

    static func booked() throws -> Timestamp { try TimeSamples.at("2026-06-20T09:00:00+08:00") }

    static func key(_ id: Identifier<Appointment> = "A-1") -> RecordKey<Appointment> { RecordKey(owner, id) }

    static func appointment(
        _ id: Identifier<Appointment> = "A-1", _ start: String = "2026-06-30T09:00:00+08:00", _ hours: String = "2.00",
        skill: Skill = .mechanical, for customer: Identifier<Customer>? = nil
    ) throws -> Appointment {
        try Appointment(
            key(id), for: customer, caller: customer == nil ? TimeSamples.caller() : nil, start: TimeSamples.at(start),
            in: .china, jobs: [ExpectedJob("It rattles, says he", skill: skill, hours: Hours(hours))],
            note: "She waits here.", advisor: "E1", by: party, at: booked())
    }

    static func day(_ store: TestStore, _ day: String) async throws -> WorkshopDay? {
        try await store.store.load(WorkshopDay.key(of: TimeSamples.day(day), of: owner))?.record
    }

    static func refusal(_ body: () async throws -> Void) async throws -> [Finding] {
        do {
            try await body()
        } catch let refusal as AppointmentRefusal {
            return refusal.findings
        }
        Issue.record("it was not refused")
        return []
    }
}
