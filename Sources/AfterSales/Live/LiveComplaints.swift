import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

/// The complaints that were found justified in a month, by the employee concerned.
struct LiveComplaints: Sendable {
    private let month: Month
    private var employees: [RecordKey<Complaint>: Identifier<Employee>] = [:]
    private(set) var counts: [Identifier<Employee>: Int] = [:]

    init(of month: Month) { self.month = month }

    /// A complaint as it stands now.
    /// - Returns: Who has another count now.
    mutating func take(_ complaint: Complaint) -> Set<Identifier<Employee>> {
        var employee: Identifier<Employee>?
        if let verdict = complaint.verdict, verdict.isJustified, verdict.on.month == month {
            employee = complaint.concerning
        }
        let before = employees[complaint.key]
        guard employee != before else { return [] }
        employees[complaint.key] = employee
        if let before { add(-1, before) }
        if let employee { add(1, employee) }
        return Set([before, employee].compactMap(\.self))
    }

    private mutating func add(_ number: Int, _ employee: Identifier<Employee>) {
        let count = counts[employee, default: 0] + number
        counts[employee] = count == 0 ? nil : count
    }
}
