import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import Foundation
import Testing

@Suite struct CapacityPlanTests {
    @Test func theWeekAndItsExceptions() throws {
        let plan = try AppointmentSamples.plan()
        for (day, hours) in [
            ("2026-06-30", "8.00"), ("2026-07-01", nil), ("2026-07-02", "2.00"), ("2026-07-04", nil),
        ] as [(String, String?)] {
            #expect(plan.hours(on: try TimeSamples.day(day))[.mechanical]?.description == hours, "\(day)")
        }
        #expect(plan.hours(on: try TimeSamples.day("2026-07-02"))[.electrical] == nil)
    }

    @Test func isData() throws {
        let json = """
            {"exceptions":[{"date":"2026-07-01","hours":{}},{"date":"2026-07-02","hours":{"mechanical":"2.00"}}],\
            "weekly":{"monday":{"electrical":"4.00","mechanical":"8.00"}}}
            """
        let plan = try JSONDecoder().decode(CapacityPlan.self, from: Data(json.utf8))
        #expect(
            plan.hours(on: try TimeSamples.day("2026-06-29")) == [
                .electrical: Hours(units: 400), .mechanical: Hours(units: 800),
            ])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(plan), as: UTF8.self) == json)
        let sample = try AppointmentSamples.plan()
        #expect(try JSONDecoder().decode(CapacityPlan.self, from: encoder.encode(sample)) == sample)
    }

    @Test(arguments: [
        #"{"weekly":{"monday":{"mechanical":"-0.01"}}}"#, #"{"weekly":{"monday":{"mechanical":"1000000.00"}}}"#,
        #"{"weekly":{"monday":{"mechanical":8}}}"#, #"{"weekly":{"monday":{"":"8.00"}}}"#, "{}",
        #"{"weekly":{},"exceptions":[{"date":"2026-07-01","hours":{}},{"date":"2026-07-01","hours":{}}]}"#,
    ])
    func badOnesAreRefused(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(CapacityPlan.self, from: Data(json.utf8)) }
    }

    @Test func everyReasonIsNamed() throws {
        let error = #expect(throws: Rejection.self) {
            _ = try CapacityPlan(
                weekly: [.monday: [.mechanical: Hours(units: -1)], .friday: ["": Hours(units: 1)]],
                exceptions: [TimeSamples.day("2026-07-01"): [.body: Hours(units: 100_000_000)]])
        }
        #expect(error?.findings.codes == [.hoursOutOfRange, .emptyText, .hoursOutOfRange])
        #expect(error?.findings.first?.place.path == "$.weekly.monday.mechanical")
    }
}
