public import AfterSalesCore
public import AfterSalesStorage

/// What somebody reads a customer's file for (查阅目的). An open list; what is written down there tells of no customer.
public struct AccessPurpose: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `service`.
    public let rawValue: String
    /// A purpose by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The customer's visit or order (接待维修).
    public static let service: AccessPurpose = "service"
    /// A call or a greeting (回访关怀).
    public static let care: AccessPurpose = "care"
    /// A complaint (投诉处理).
    public static let complaint: AccessPurpose = "complaint"
    /// Keeping the file (档案维护).
    public static let upkeep: AccessPurpose = "upkeep"
    /// The customer asks what is kept of him, or wants it changed or erased (个人权利请求).
    public static let subjectRequest: AccessPurpose = "subjectRequest"
    /// To work out what employees are paid, or to see what one is paid oneself (核算薪酬).
    public static let pay: AccessPurpose = "pay"
    /// Looking whether everything was done as it should be (审计).
    public static let audit: AccessPurpose = "audit"
}
