import AfterSalesCore
import AfterSalesStorage

/// Derives the tasks of one customer.
struct CareDeriver {
    let plan: CarePlan
    let facts: CareFacts
    let window: ClosedRange<LocalDate>
    let zone: CivilZone
    let customer: Identifier<Customer>
    private(set) var derivation = CareDerivation()

    let existing: [CareTask]
    /// The task of each occasion of a rule.
    private var present: [Identifier<CareTask>: Int] = [:]
    /// The rules with an open task.
    private var openRules: Set<String> = []
    private var isMatched: [Bool]
    private let customerPart: String

    init(
        _ plan: CarePlan, _ facts: CareFacts, _ existing: [CareTask], _ window: ClosedRange<LocalDate>,
        _ zone: CivilZone
    ) {
        self.plan = plan
        self.facts = facts
        self.window = window
        self.zone = zone
        customer = facts.customer.key.id
        customerPart = customer.rawValue.careIDPart
        self.existing = existing.filter { $0.customer == facts.customer.key.id }
        isMatched = Array(repeating: false, count: self.existing.count)
        for (index, task) in self.existing.enumerated() {
            let key = Self.key(task.rule, task.occasion)
            // Merged files can bring two tasks for one occasion: the one that was done counts, then the open one.
            if let other = present[key], self.existing[other].state.rank <= task.state.rank {
                if self.existing[other].state.rank < task.state.rank || self.existing[other].key.id < task.key.id {
                    continue
                }
            }
            present[key] = index
        }
        for task in self.existing where task.state == .open { openRules.insert(task.rule) }
    }

    mutating func run() {
        if facts.customer.standing == .active {
            planVehicles()
            planPeople()
            planContacts()
            planEvents()
        }
        sweep()
        derivation.added.sort { ($0.dueOn, $0.key.id) < ($1.dueOn, $1.key.id) }
        derivation.replanned.sort { $0.key.id < $1.key.id }
        derivation.withdrawn.sort { $0.key.id < $1.key.id }
    }

    func rules(_ trigger: CareTrigger) -> [CareRule] { plan.byTrigger[trigger.ordinal] }

    func hasOpenTasks(_ rule: CareRule) -> Bool { openRules.contains(rule.id) }

    func task(_ rule: CareRule, _ occasion: String) -> CareTask? {
        present.isEmpty ? nil : present[Self.key(rule.id, occasion)].map { existing[$0] }
    }

    mutating func note(_ finding: Finding) { derivation.findings.append(finding) }

    // MARK: Due times

    /// The day of a due time that counts from a day; nil beyond the calendar.
    func due(_ due: CareDue, from day: LocalDate) -> LocalDate? {
        switch due {
        case .hours: day
        case .days(let count): count == 0 ? day : try? day.adding(days: count)
        case .months(let count): try? day.adding(months: count)
        case .daysBefore(let count): try? day.adding(days: -count)
        }
    }

    /// Plans a task that counts from an instant.
    mutating func plan(
        _ rule: CareRule, from instant: Timestamp, vehicle: Vehicle?, vehicleID: Identifier<Vehicle>?,
        employee: Identifier<Employee>? = nil, occasion: () -> String
    ) {
        if case .hours(let hours) = rule.due {
            guard let at = try? instant.adding(seconds: Int64(hours) * 3_600), let day = try? zone.date(of: at) else {
                return
            }
            plan(rule, on: day, at: at, vehicle, vehicleID, employee: employee, occasion: occasion)
        } else if let day = try? zone.date(of: instant), let due = due(rule.due, from: day) {
            plan(rule, on: due, vehicle, vehicleID, employee: employee, occasion: occasion)
        }
    }

    /// Plans a task that is due on a day.
    mutating func plan(
        _ rule: CareRule, on day: LocalDate, at instant: Timestamp? = nil, _ vehicle: Vehicle? = nil,
        _ vehicleID: Identifier<Vehicle>? = nil, keyPerson: KeyPerson? = nil, employee: Identifier<Employee>? = nil,
        occasion: () -> String
    ) {
        let isInside = window.contains(day)
        guard isInside || openRules.contains(rule.id) else { return }
        let occasion = occasion()
        let index = present.isEmpty ? nil : present[Self.key(rule.id, occasion)]
        if let index {
            isMatched[index] = true
            guard existing[index].state.isPlannable(inWindow: isInside) else { return }
        } else if !isInside {
            return
        }
        let wanted = CareTask(
            key: index.map { existing[$0].key } ?? key(rule, occasion), customer: customer, vehicle: vehicleID,
            rule: rule.id, plan: plan.id, planVersion: plan.version, trigger: rule.trigger, occasion: occasion,
            kind: rule.task, dueOn: day, dueAt: instant, role: rule.role,
            employee: (rule.role == .customerAdvisor ? employee : nil) ?? responsible(for: rule.role, vehicle),
            reach: reach(rule, keyPerson), state: .open)
        take(wanted, inPlaceOf: index.map { existing[$0] })
    }

    private mutating func take(_ wanted: CareTask, inPlaceOf present: CareTask?) {
        guard let present else {
            derivation.added.append(wanted)
            noteTroubles(of: wanted)
            return
        }
        var same = wanted
        same.plan = present.plan
        same.planVersion = present.planVersion
        if same == present {
            derivation.unchanged += 1
        } else {
            derivation.replanned.append(wanted)
            noteTroubles(of: wanted)
        }
    }

    /// Takes back what is open and has not been wanted.
    private mutating func sweep() {
        let isActive = facts.customer.standing == .active
        for (index, task) in existing.enumerated() where !isMatched[index] && task.state == .open {
            let reason: CareWithdrawal
            if !isActive {
                reason = .customerOutOfUse
            } else if let rule = plan.rule(task.rule), rule.trigger == task.trigger {
                guard
                    !task.trigger.isEvent || isToldOf(task) || self.present[Self.key(task.rule, task.occasion)] != index
                else { continue }
                reason = isUndone(task) ? .repairUndone : .noLongerDue
            } else {
                reason = .ruleDropped
            }
            var withdrawn = task
            withdrawn.state = .withdrawn(reason)
            derivation.withdrawn.append(withdrawn)
        }
        derivation.unchanged = existing.count - derivation.replanned.count - derivation.withdrawn.count
    }

    // MARK: Ids

    private static func key(_ rule: String, _ occasion: String) -> Identifier<CareTask> {
        Identifier("\(rule)/\(occasion)")
    }

    private func key(_ rule: CareRule, _ occasion: String) -> RecordKey<CareTask> {
        var id = rule.id
        id.reserveCapacity(rule.id.utf8.count + customerPart.utf8.count + occasion.utf8.count + 2)
        id += "/"
        id += customerPart
        id += "/"
        id += occasion
        // The most bytes that an id may have.
        if id.utf8.count > 255 { id = "\(rule.id)/\(Digest(of: id.utf8))" }
        return RecordKey(facts.customer.key.owner, Identifier(id))
    }
}

extension CareTaskState {
    /// Which of two tasks for one occasion counts: the lower.
    fileprivate var rank: Int {
        switch self {
        case .done, .skipped: 0
        case .open: 1
        case .withdrawn: 2
        }
    }

    /// Whether it can be planned anew; one that was withdrawn only where a new one would be.
    fileprivate func isPlannable(inWindow isInside: Bool) -> Bool {
        switch self {
        case .open: true
        case .withdrawn: isInside
        case .done, .skipped: false
        }
    }
}

extension String {
    /// The text as a part of a task's id, in which parts are divided by slashes.
    package var careIDPart: String {
        guard utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "%") }) else { return self }
        var part = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "/": part += "%2F"
            case "%": part += "%25"
            default: part.unicodeScalars.append(scalar)
            }
        }
        return part
    }
}
