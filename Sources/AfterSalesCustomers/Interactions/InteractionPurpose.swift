public import AfterSalesCore
public import AfterSalesStorage

/// Why a dealership and a customer spoke (联系目的). An open list.
public struct InteractionPurpose: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `followUp`.
    public let rawValue: String
    /// A purpose by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A follow-up call (回访).
    public static let followUp: InteractionPurpose = "followUp"
    /// A greeting or care call (关怀).
    public static let care: InteractionPurpose = "care"
    /// A reminder (提醒).
    public static let reminder: InteractionPurpose = "reminder"
    /// A question of the customer (咨询).
    public static let inquiry: InteractionPurpose = "inquiry"
    /// An appointment (预约).
    public static let appointment: InteractionPurpose = "appointment"
    /// A complaint (投诉).
    public static let complaint: InteractionPurpose = "complaint"
    /// A questionnaire (问卷调查).
    public static let survey: InteractionPurpose = "survey"
}
