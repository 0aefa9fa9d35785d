public import AfterSalesCore
public import AfterSalesStorage

/// A coefficient that was changed for one month, with reason and approval (系数调整审批).
public struct CoefficientApproval: Hashable, Sendable {
    /// Month, scheme and employee, at a dealership.
    public let key: RecordKey<CoefficientApproval>
    /// The month.
    public let month: Month
    /// In which scheme's pool.
    public let scheme: String
    /// Whose coefficient.
    public let employee: Identifier<Employee>
    /// The coefficient for this month.
    public let coefficient: DecimalNumeral
    /// Why.
    public let reason: String
    /// Who approved it.
    public let approvedBy: Identifier<Employee>
    /// When, by the host's clock.
    public let at: Timestamp

    /// An approval.
    /// - Parameters:
    ///   - coefficient: The coefficient for this month.
    ///   - employee: Whose.
    ///   - scheme: In which scheme's pool.
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - reason: Why.
    ///   - approver: Who approved it.
    ///   - at: When, by the host's clock.
    /// - Throws: everything that is wrong: `emptyName`, `invalidCoefficient`, `reasonMissing`, `adjustmentNotApproved` for
    ///   an approver without an id and for one who approves his own.
    public init(
        _ coefficient: DecimalNumeral, of employee: Identifier<Employee>, in scheme: String, dealer: Identifier<Dealer>,
        month: Month, because reason: String, approvedBy approver: Identifier<Employee>, at: Timestamp
    ) throws(Rejection) {
        key = Self.key(dealer: dealer, month: month, scheme, employee)
        self.month = month
        self.scheme = scheme
        self.employee = employee
        self.coefficient = coefficient
        self.reason = reason
        approvedBy = approver
        self.at = at
        try check()
    }

    /// The key of an approval.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    ///   - scheme: In which scheme's pool.
    ///   - employee: Whose coefficient.
    public static func key(
        dealer: Identifier<Dealer>, month: Month, _ scheme: String, _ employee: Identifier<Employee>
    ) -> RecordKey<CoefficientApproval> {
        RecordKey(dealer: dealer, Identifier(InputKey.id([month.description, scheme, employee.rawValue])))
    }

    /// The adjustment as a month's facts have it.
    public var fact: CoefficientAdjustment {
        CoefficientAdjustment(
            employee: employee, scheme: scheme, coefficient: coefficient, reason: reason,
            approvedBy: approvedBy.rawValue)
    }

    private func check() throws(Rejection) {
        var check = InputCheck()
        check.name(scheme, at: "scheme")
        check.name(employee.rawValue, at: "employee")
        check.coefficient(coefficient, at: Place.document.field("coefficient"))
        check.reason(reason, at: "reason")
        if approvedBy.rawValue.allSatisfy(\.isWhitespace) || approvedBy == employee {
            check.report(
                .adjustmentNotApproved, at: Place.document.field("approvedBy"),
                inputs: [.init("employee", employee.rawValue), .init("scheme", scheme)],
                "nobody else approved the coefficient of \(employee) in \(scheme)",
                "\(employee) 在 \(scheme) 的系数调整未经他人批准")
        }
        try check.verdict()
    }
}

extension CoefficientApproval: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, month, scheme, employee, coefficient, reason, approvedBy, at
    }

    /// Decodes an approval and checks it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        key = try values.decode(RecordKey<CoefficientApproval>.self, forKey: .key)
        month = try values.decode(Month.self, forKey: .month)
        scheme = try values.decode(String.self, forKey: .scheme)
        employee = try values.decode(Identifier<Employee>.self, forKey: .employee)
        coefficient = try values.decode(DecimalNumeral.self, forKey: .coefficient)
        reason = try values.decode(String.self, forKey: .reason)
        approvedBy = try values.decode(Identifier<Employee>.self, forKey: .approvedBy)
        at = try values.decode(Timestamp.self, forKey: .at)
        try check()
    }
}
