public import AfterSalesCore
public import AfterSalesStorage

/// Who is responsible for a care task (责任人). An open list: a dealership adds its own.
public struct CareRole: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `serviceAdvisor`.
    public let rawValue: String
    /// A role by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The dealership as a whole (经销店); nobody is named for it.
    public static let dealership: CareRole = "dealership"
    /// The sales manager of whoever sold the car (销售经理).
    public static let salesManager: CareRole = "salesManager"
    /// Who sold the car (销售顾问).
    public static let salesperson: CareRole = "salesperson"
    /// The customer's service advisor (服务顾问).
    public static let serviceAdvisor: CareRole = "serviceAdvisor"
    /// The customer's customer advisor, or the one of a visit (客户顾问).
    public static let customerAdvisor: CareRole = "customerAdvisor"
    /// The customer care desk (客户关怀部).
    public static let customerCare: CareRole = "customerCare"

    /// What people call it; the name itself for a dealership's own.
    public var text: LocalizedText {
        switch self {
        case .dealership: LocalizedText("dealership", "经销店")
        case .salesManager: LocalizedText("sales manager", "销售经理")
        case .salesperson: LocalizedText("salesperson", "销售顾问")
        case .serviceAdvisor: LocalizedText("service advisor", "服务顾问")
        case .customerAdvisor: LocalizedText("customer advisor", "客户顾问")
        case .customerCare: LocalizedText("customer care", "客户关怀")
        default: LocalizedText(rawValue, rawValue)
        }
    }

    static let known: [CareRole] = [
        .dealership, .salesManager, .salesperson, .serviceAdvisor, .customerAdvisor, .customerCare,
    ]
}
