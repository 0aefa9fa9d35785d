public import AfterSalesCommission
public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension MonthFacts {
    /// The facts with the justified complaints of everybody as the metric `complaints`: who has none has zero, which is
    /// another thing than a count nobody has taken.
    ///
    /// The close refuses a count that the facts have already, and one about somebody whom they do not know.
    /// - Parameter counts: How many complaints about each employee were found justified in the month.
    public func counting(complaints counts: [Identifier<Employee>: Int]) -> MonthFacts {
        var facts = self
        let strangers = Set(counts.keys).subtracting(employees.map(\.id)).sorted()
        for id in employees.map(\.id) + strangers {
            let count = DecimalNumeral(Int64(counts[id] ?? 0))
            facts.metrics.append(MetricFact("complaints", .employee(id), count))
        }
        return facts
    }
}

extension RecordStore {
    /// The facts with the complaints that the store's records say were found justified in their month.
    /// - Parameter facts: The facts of a month, without the metric `complaints`.
    /// - Throws: Whatever the store throws.
    public func countingComplaints(in facts: MonthFacts) async throws(StorageError) -> MonthFacts {
        facts.counting(complaints: try await justifiedComplaints(of: .dealer(facts.dealer), in: facts.period))
    }
}
