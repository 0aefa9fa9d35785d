import AfterSalesCore
import AfterSalesRepairOrders

extension OrderFacts {
    /// Both together, where the other says more of the same visit: further jobs, further lines of a job.
    /// - Returns: Nil where they contradict each other.
    func joined(with other: OrderFacts) -> OrderFacts? {
        guard vin == other.vin, opened.day == other.opened.day, Self.agree(completed?.day, other.completed?.day),
            Self.agree(odometerIn?.kilometres, other.odometerIn?.kilometres), status == other.status
        else { return nil }
        var joined = self
        joined.completed = completed ?? other.completed
        joined.odometerIn = odometerIn ?? other.odometerIn
        joined.odometerOut = odometerOut ?? other.odometerOut
        var numbers = Set(jobs.map(\.number))
        for job in other.jobs {
            let same = joined.jobs.firstIndex {
                $0.text.sourceWord == job.text.sourceWord && $0.operation == job.operation && $0.concern == job.concern
                    && ($0.number == job.number || !$0.isNumbered || !job.isNumbered)
            }
            if let same {
                joined.jobs[same].lines += job.lines
                continue
            }
            var further = job
            var next = joined.jobs.count + 1
            while !numbers.insert(further.number).inserted {
                further.number = String(next)
                next += 1
            }
            joined.jobs.append(further)
        }
        return joined
    }

    private static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
        one == nil || other == nil || one == other
    }
}
