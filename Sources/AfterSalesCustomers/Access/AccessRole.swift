public import AfterSalesCore
public import AfterSalesStorage

/// As what somebody looks at a customer's file (角色). An open list: a dealership adds its own, and says in its policy what
/// they may see.
public struct AccessRole: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `serviceAdvisor`.
    public let rawValue: String
    /// A role by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Receives customers and their cars (服务顾问).
    public static let serviceAdvisor: AccessRole = "serviceAdvisor"
    /// Works on the cars (技师).
    public static let technician: AccessRole = "technician"
    /// Keeps the files and calls customers back (客户顾问).
    public static let customerAdvisor: AccessRole = "customerAdvisor"
    /// Answers for the service department (服务经理).
    public static let serviceManager: AccessRole = "serviceManager"
    /// Claims warranty from the manufacturer (索赔员).
    public static let warrantyOfficer: AccessRole = "warrantyOfficer"
    /// Works out pay (薪资专员).
    public static let payrollClerk: AccessRole = "payrollClerk"
    /// Answers for the protection of personal data (个人信息保护负责人).
    public static let dataProtectionOfficer: AccessRole = "dataProtectionOfficer"
    /// Looks whether everything was done as it should be (审计员).
    public static let auditor: AccessRole = "auditor"
}
