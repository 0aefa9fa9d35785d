import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage
import AfterSalesWarranty

/// Cars and visits of the tests.
enum LemonSamples {
    /// Noon of a day in Beijing, and so many hours later.
    static func at(_ day: String, hours: Int64 = 0) throws -> Timestamp {
        try Timestamp("\(day)T12:00:00+08:00").adding(seconds: hours * 3_600)
    }

    static func day(_ text: String) throws -> LocalDate { try LocalDate(text) }

    /// A household car bought in China, its invoice and delivery on one day.
    static func car(
        bought day: String, odometer: Int? = nil, visits: [RepairVisit] = []
    ) throws -> CarHistory {
        CarHistory(
            in: .china, zone: .china, invoicedOn: try self.day(day), deliveredOn: try self.day(day), use: .household,
            odometer: odometer, visits: visits)
    }

    /// A visit of some hours.
    static func visit(
        _ id: Identifier<RepairOrder>, _ day: String, hours: Int64? = 2, odometer: Int? = 1_000,
        _ faults: [VisitFault] = [VisitFault("F-OTHER")], replaced: [ReplacedPart] = [], pauses: [StayPause] = []
    ) throws -> RepairVisit {
        RepairVisit(
            id, from: try at(day), until: try hours.map { try at(day, hours: $0) }, odometer: odometer, faults: faults,
            replaced: replaced, pauses: pauses)
    }

    /// Visits on days one after another, each of its own.
    static func visits(
        _ count: Int, from day: String, odometer: Int? = 1_000, _ faults: [VisitFault], replaced: [ReplacedPart] = []
    ) throws -> [RepairVisit] {
        let first = try self.day(day)
        return try (0..<count).map { index in
            try visit(
                Identifier("\(faults.first?.code.rawValue ?? "V")-\(index)"), first.adding(days: index * 3).description,
                odometer: odometer.map { $0 + index }, faults, replaced: replaced)
        }
    }
}
