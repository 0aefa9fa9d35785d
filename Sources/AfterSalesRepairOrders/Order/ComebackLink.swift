public import AfterSalesCore
public import AfterSalesStorage

/// That an order does again what an earlier one should have done (外返). Its work earns the technician nothing.
public struct ComebackLink: Hashable, Sendable, Codable {
    /// The earlier order.
    public var order: Identifier<RepairOrder>
    /// The concern of that order that has come back.
    public var concern: Identifier<Concern>?
    /// The concern of this order that it is; nil where all of this order does earlier work again.
    public var again: Identifier<Concern>?
    /// Whose fault it was; nil while nobody has said.
    public var fault: ComebackFault?
    /// The employee whose fault it was.
    public var employee: Identifier<Employee>?

    /// A link.
    public init(
        to order: Identifier<RepairOrder>, concern: Identifier<Concern>? = nil, as again: Identifier<Concern>? = nil,
        fault: ComebackFault? = nil, employee: Identifier<Employee>? = nil
    ) {
        self.order = order
        self.concern = concern
        self.again = again
        self.fault = fault
        self.employee = employee
    }
}

/// What made a car come back (返修责任). An open list.
public struct ComebackFault: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A fault by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The work was not done well (维修质量).
    public static let workmanship: ComebackFault = "workmanship"
    /// The cause was not found (误诊).
    public static let diagnosis: ComebackFault = "diagnosis"
    /// A part failed (配件质量).
    public static let part: ComebackFault = "part"
    /// The customer's words were not passed on (接待失误).
    public static let reception: ComebackFault = "reception"
    /// Nobody's here: the car, the customer (非本店责任).
    public static let nobody: ComebackFault = "nobody"
}
