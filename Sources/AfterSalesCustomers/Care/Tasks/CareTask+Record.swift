public import AfterSalesCore
public import AfterSalesStorage

extension CareTask: StoredRecord {
    /// For whom.
    public static let customer = One<Identifier<Customer>>("customer", "The customer.") { $0.customer }
    /// About which car.
    public static let vehicle = Maybe<Identifier<Vehicle>>("vehicle", "The car it is about.") { $0.vehicle }
    /// The rule.
    public static let rule = One<String>("rule", "The rule of the plan.") { $0.rule }
    /// The employee.
    public static let employee = Maybe<Identifier<Employee>>("employee", "Who is to do it; null where nobody is named.")
    {
        $0.employee
    }
    /// The day.
    public static let dueOn = One<LocalDate>("due_on", "The day by which it is to be done.") { $0.dueOn }
    /// Where it stands.
    public static let stateKind = One<CareTaskState.Kind>("state", "open, done, skipped or withdrawn.") {
        $0.state.kind
    }
    /// Whether the customer may be reached.
    public static let reachKind = One<CareReach.Kind>("reach", "permitted, noConsent or noChannel.") { $0.reach.kind }

    /// How stores keep care tasks.
    public static let schema = RecordSchema<CareTask>(
        "care_task", "Something to be done for a customer by a day.",
        fields: [
            customer.declared, vehicle.declared, rule.declared, employee.declared, dueOn.declared, stateKind.declared,
            reachKind.declared,
        ],
        indexes: [.on(customer), .on(vehicle), .on(employee, stateKind, dueOn), .on(stateKind, dueOn)],
        keepsHistory: true)
}

extension CareTask: CustomerLinked {
    /// The tasks for a customer.
    public static func linked(to customer: Identifier<Customer>) -> Condition<CareTask> { Self.customer.is(customer) }
    /// For whom.
    public var linkedCustomers: [Identifier<Customer>] { [customer] }
    /// About which car.
    public var linkedVehicles: [Identifier<Vehicle>] { [vehicle].compactMap(\.self) }

    /// The task for another customer in place of one. The next derivation takes back what the other has already.
    public func redirected(from old: Identifier<Customer>, to new: Identifier<Customer>) -> CareTask {
        var task = self
        if customer == old { task.customer = new }
        return task
    }

    /// The task without the reason for which it was skipped.
    public func forgetting(_ customer: Identifier<Customer>) -> CareTask? {
        guard case .skipped(_, let at) = state else { return nil }
        var task = self
        task.state = .skipped(because: "", at: at)
        return task
    }
}
