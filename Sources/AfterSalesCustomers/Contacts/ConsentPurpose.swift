public import AfterSalesCore
public import AfterSalesStorage

/// What a customer agrees to be contacted for, or to have his data used for (授权用途). An open list.
public struct ConsentPurpose: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `service`.
    public let rawValue: String
    /// A purpose by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The service of his car: reminders, appointments, recalls (售后服务).
    public static let service: ConsentPurpose = "service"
    /// Greetings and care calls (客户关怀).
    public static let care: ConsentPurpose = "care"
    /// Questions about his satisfaction (满意度调查).
    public static let survey: ConsentPurpose = "survey"
    /// Offers and campaigns (营销).
    public static let marketing: ConsentPurpose = "marketing"
    /// Handing data on to the manufacturer or others (对外提供).
    public static let sharing: ConsentPurpose = "sharing"
}
