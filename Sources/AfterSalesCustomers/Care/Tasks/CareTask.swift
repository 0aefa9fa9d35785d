public import AfterSalesCore
public import AfterSalesStorage

/// Something to be done for a customer by a day (回访任务), derived from a ``CarePlan``.
///
/// Its id is made of the rule, the customer and the occasion, so whoever derives it gets the same one.
public struct CareTask: Hashable, Sendable, Codable {
    /// Whose, and its id there.
    public let key: RecordKey<CareTask>
    /// For whom.
    public internal(set) var customer: Identifier<Customer>
    /// About which car.
    public internal(set) var vehicle: Identifier<Vehicle>?
    /// The id of the rule.
    public let rule: String
    /// The id of the plan that planned it last.
    public internal(set) var plan: String
    /// The version of that plan.
    public internal(set) var planVersion: Int
    /// What made it due.
    public internal(set) var trigger: CareTrigger
    /// Which occasion of the trigger: the order, the car and day, the year, the campaign.
    public let occasion: String
    /// What is to be done.
    public internal(set) var kind: CareTaskKind
    /// By which day.
    public internal(set) var dueOn: LocalDate
    /// By which instant, where hours count.
    public internal(set) var dueAt: Timestamp?
    /// The role that is responsible.
    public internal(set) var role: CareRole
    /// The employee; nil where nobody is named, so that it is the dealership's.
    public internal(set) var employee: Identifier<Employee>?
    /// By what way.
    public internal(set) var reach: CareReach
    /// Where it stands.
    public internal(set) var state: CareTaskState

    /// Says that it was done.
    /// - Parameters:
    ///   - interaction: The contact in which it was.
    ///   - at: When, by the host's clock.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `careTaskNotOpen`.
    public mutating func complete(in interaction: Identifier<Interaction>, at: Timestamp) throws(Rejection) {
        try demand(.complete)
        state = .done(interaction, at: at)
    }

    /// Leaves it undone.
    /// - Parameters:
    ///   - reason: Why.
    ///   - at: When, by the host's clock.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `careTaskNotOpen`, and with what is wrong with the reason.
    public mutating func skip(because reason: String, at: Timestamp) throws(Rejection) {
        try demand(.skip, beside: TextRule.statement.findings(reason, at: Place.document.field("reason")))
        state = .skipped(because: reason, at: at)
    }

    /// Days behind the day by which it was to be done; nil while it is not overdue, or not open any more.
    /// - Parameter date: The day.
    public func daysOverdue(on date: LocalDate) -> Int? {
        state == .open && dueOn < date ? dueOn.days(until: date) : nil
    }

    /// Whether it should have been done by an instant; a task by the day should be by its end.
    /// - Parameters:
    ///   - instant: The instant.
    ///   - zone: The dealership's local time.
    public func isOverdue(at instant: Timestamp, in zone: CivilZone) -> Bool {
        guard state == .open else { return false }
        if let dueAt { return dueAt < instant }
        return ((try? zone.date(of: instant)) ?? .latest) > dueOn
    }

    private func demand(_ action: CareTaskAction, beside findings: [Finding] = []) throws(Rejection) {
        var findings = findings
        let allowed = CareTaskState.Kind.lifecycle.allowed(in: state.kind)
        if !allowed.contains(action) {
            let state = state.kind.rawValue
            findings.insert(
                Finding(
                    .error, .careTaskNotOpen, at: Place.document.field("state"),
                    inputs: [
                        .init("state", state), .init("action", action.rawValue),
                        .init("allowed", allowed.map(\.rawValue).joined(separator: " ")),
                    ],
                    LocalizedText("the task is not open but \(state)", "任务不是待办状态，而是 \(state)")), at: 0)
        }
        guard findings.isEmpty else { throw Rejection(findings) }
    }
}
