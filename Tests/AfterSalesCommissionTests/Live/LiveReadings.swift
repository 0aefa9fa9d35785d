import AfterSalesCommission
import AfterSalesCore

/// Everything that can be read of a live month, by name: what it says, or why it says nothing.
struct LiveReadings {
    private(set) var values: [String: Result<String, LiveGap>] = [:]
    private let live: LiveStatements
    private let month: Int

    init(_ live: LiveStatements, _ facts: MonthFacts, month: Int = 0) {
        self.live = live
        self.month = month
        for employee in facts.employees { read(employee.id) }
        for scheme in live.plan.draft.schemes {
            read("pool \(scheme.id)") { live, month throws(LiveGap) in
                try live.pool(scheme.id, month: month).map { "\($0.amount) left \($0.undistributed)" } ?? "none"
            }
        }
        read("refused") { live, month throws(LiveGap) in "\(try live.isRefused(month: month))" }
        read("status") { live, month throws(LiveGap) in try live.status(month: month).rawValue }
        read("funds") { live, month throws(LiveGap) in
            try live.funds(month: month).map { "\($0.id) \($0.amount)" }.joined(separator: " ")
        }
    }

    private mutating func read(_ name: String, _ body: (LiveStatements, Int) throws(LiveGap) -> String) {
        values[name] = Result { () throws(LiveGap) in try body(live, month) }
    }

    private mutating func read(_ id: Identifier<Employee>) {
        if let employee = live.employee(id, month: month) {
            read("commission \(id)") { live, _ throws(LiveGap) in "\(try live.commission(employee))" }
            read("payable \(id)") { live, _ throws(LiveGap) in "\(try live.payable(employee))" }
            read("income \(id)") { live, _ throws(LiveGap) in "\(try live.income(employee))" }
        }
        for scheme in live.plan.draft.schemes {
            guard let line = live.line(scheme.id, id, month: month) else { continue }
            read("payable \(id) \(scheme.id)") { live, _ throws(LiveGap) in "\(try live.payable(line))" }
            read("line \(id) \(scheme.id)") { live, _ throws(LiveGap) in
                let amounts = try live.amounts(line)
                let parts = (amounts.deductions + amounts.withheld).map { "\($0.id) \($0.amount)" }
                return "\(amounts.gross) \(parts) \(amounts.net) \(amounts.payable)"
            }
            for definition in scheme.definitions {
                read("\(definition.name) \(id) \(scheme.id)") { live, _ throws(LiveGap) in
                    try live.intermediate(definition.name, line).map { "\($0)" } ?? "none"
                }
            }
        }
    }

    /// What cannot be read until something is computed.
    var outdated: Set<String> { Set(values.filter { $0.value == .failure(.outdated) }.keys) }

    /// Compares with the same month opened on its facts as they are: what is read is read there too.
    ///
    /// - Parameter mayBeOld: the one thing that may be what it was.
    func check(_ current: LiveReadings, mayBeOld: String? = nil) throws {
        for (name, value) in values where value != .failure(.outdated) && name != mayBeOld {
            guard let expected = current.values[name], expected == value else {
                throw Mismatch("\(name): \(value) instead of \(current.values[name].map { "\($0)" } ?? "nothing")")
            }
        }
    }
}
