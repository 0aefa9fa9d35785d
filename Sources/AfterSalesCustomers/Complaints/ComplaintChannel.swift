public import AfterSalesCore
public import AfterSalesStorage

/// By whom a complaint reached the dealership (投诉渠道). An open list.
public struct ComplaintChannel: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `dealer`.
    public let rawValue: String
    /// A channel by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The customer told the dealership (经销商).
    public static let dealer: ComplaintChannel = "dealer"
    /// Through the manufacturer (厂家).
    public static let manufacturer: ComplaintChannel = "manufacturer"
    /// Through a consumers' association (消费者协会).
    public static let consumerAssociation: ComplaintChannel = "consumerAssociation"
    /// Through the press (媒体).
    public static let press: ComplaintChannel = "press"
    /// On the internet (网络).
    public static let internet: ComplaintChannel = "internet"
    /// By what the customer answered to a survey (满意度调查).
    public static let survey: ComplaintChannel = "survey"
    /// Through an authority (监管部门).
    public static let regulator: ComplaintChannel = "regulator"

    /// What people call it; the name itself for a dealership's own.
    public var text: LocalizedText {
        switch self {
        case .dealer: LocalizedText("at the dealership", "经销商")
        case .manufacturer: LocalizedText("manufacturer", "厂家")
        case .consumerAssociation: LocalizedText("consumers' association", "消费者协会")
        case .press: LocalizedText("press", "媒体")
        case .internet: LocalizedText("internet", "网络")
        case .survey: LocalizedText("survey", "满意度调查")
        case .regulator: LocalizedText("authority", "监管部门")
        default: LocalizedText(rawValue, rawValue)
        }
    }
}
