public import AfterSalesCore
public import AfterSalesStorage

/// That somebody is paid at least so much in some months (预支与保底协议).
public struct DrawAgreement: Hashable, Sendable {
    /// Plan, employee and first month, at a dealership.
    public let key: RecordKey<DrawAgreement>
    /// The plan whose statements it is for: a balance is of one plan.
    public let plan: String
    /// Whose.
    public let employee: Identifier<Employee>
    /// The months, without an end while it lasts.
    public let months: MonthWindow
    /// What is paid at least in each of them, beside the base salary.
    public let level: Money
    /// Whether it is recovered.
    public let kind: DrawFact.Kind

    /// An agreement.
    /// - Parameters:
    ///   - kind: Whether what is advanced is recovered.
    ///   - level: What is paid at least; not negative.
    ///   - employee: Whose.
    ///   - plan: The plan whose statements it is for.
    ///   - dealer: The dealership.
    ///   - months: The months.
    /// - Throws: everything that is wrong: `emptyName`, `negativeAmount`.
    public init(
        _ kind: DrawFact.Kind, of level: Money, for employee: Identifier<Employee>, by plan: String,
        dealer: Identifier<Dealer>, months: MonthWindow
    ) throws(Rejection) {
        key = Self.key(dealer: dealer, plan: plan, employee, from: months.from)
        self.plan = plan
        self.employee = employee
        self.months = months
        self.level = level
        self.kind = kind
        try check()
    }

    /// The key of an agreement.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - plan: The plan whose statements it is for.
    ///   - employee: Whose.
    ///   - month: Its first month.
    public static func key(
        dealer: Identifier<Dealer>, plan: String, _ employee: Identifier<Employee>, from month: Month
    ) -> RecordKey<DrawAgreement> {
        RecordKey(dealer: dealer, Identifier(InputKey.id([plan, employee.rawValue, month.description])))
    }

    /// What one employee's agreements come to in a month: the latest that covers it. Where none does, or where the employee
    /// has left, nothing more is advanced, and what is open goes on being recovered.
    /// - Parameters:
    ///   - agreements: The employee's agreements of one plan.
    ///   - month: The month.
    ///   - facts: The employee in the month.
    ///   - balance: What earlier months advanced and nobody has recovered yet, by the last posted close.
    /// - Returns: nil where nothing is agreed and nothing is open.
    public static func fact(
        of agreements: some Sequence<DrawAgreement>, in month: Month, for facts: EmployeeFacts, open balance: Money
    ) -> DrawFact? {
        let covering = agreements.filter { $0.employee == facts.id && $0.months.contains(month) }
            .max { $0.months.from < $1.months.from }
        if let covering, facts.status != .left {
            return DrawFact(
                employee: facts.id, level: covering.level, kind: covering.kind, balanceBefore: balance)
        }
        guard balance.minorUnits > 0 else { return nil }
        return DrawFact(employee: facts.id, level: .zero(balance.currency), kind: .draw, balanceBefore: balance)
    }

    private func check() throws(Rejection) {
        var check = InputCheck()
        check.name(plan, at: "plan")
        check.name(employee.rawValue, at: "employee")
        check.notNegative(level, at: Place.document.field("level"))
        try check.verdict()
    }
}

extension DrawAgreement: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, plan, employee, months, level, kind
    }

    /// Decodes an agreement and checks it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        key = try values.decode(RecordKey<DrawAgreement>.self, forKey: .key)
        plan = try values.decode(String.self, forKey: .plan)
        employee = try values.decode(Identifier<Employee>.self, forKey: .employee)
        months = try values.decode(MonthWindow.self, forKey: .months)
        level = try values.decode(Money.self, forKey: .level)
        kind = try values.decode(DrawFact.Kind.self, forKey: .kind)
        try check()
    }
}
