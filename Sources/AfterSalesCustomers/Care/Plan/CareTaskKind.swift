public import AfterSalesCore
public import AfterSalesStorage

/// What is done in a care task (回访内容). An open list: a dealership adds its own.
public struct CareTaskKind: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `followUpCall`.
    public let rawValue: String
    /// A kind by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A thank-you letter (感谢信).
    public static let thankYouLetter: CareTaskKind = "thankYouLetter"
    /// The first call behind the delivery of a new car (首次回访).
    public static let firstCall: CareTaskKind = "firstCall"
    /// The second call behind the delivery of a new car (二次回访).
    public static let secondCall: CareTaskKind = "secondCall"
    /// A contact, so that the customer is not forgotten (定期联系).
    public static let contact: CareTaskKind = "contact"
    /// A greeting, or a visit (问候或拜访).
    public static let greeting: CareTaskKind = "greeting"
    /// A follow-up call on satisfaction with a repair (维修后回访).
    public static let followUpCall: CareTaskKind = "followUpCall"
    /// A call on what a customer was not satisfied with (低分回访).
    public static let callBack: CareTaskKind = "callBack"
    /// A reminder (提醒).
    public static let reminder: CareTaskKind = "reminder"
    /// A complaint to open and to hand over (登记并移交投诉).
    public static let complaint: CareTaskKind = "complaint"
    /// A care message (关怀信息).
    public static let careMessage: CareTaskKind = "careMessage"

    /// What people call it; the name itself for a dealership's own.
    public var text: LocalizedText {
        switch self {
        case .thankYouLetter: LocalizedText("thank-you letter", "感谢信")
        case .firstCall: LocalizedText("first call", "首次回访")
        case .secondCall: LocalizedText("second call", "二次回访")
        case .contact: LocalizedText("contact", "定期联系")
        case .greeting: LocalizedText("greeting", "问候")
        case .followUpCall: LocalizedText("follow-up call", "维修后回访")
        case .callBack: LocalizedText("call-back", "低分回访")
        case .reminder: LocalizedText("reminder", "提醒")
        case .complaint: LocalizedText("complaint to open", "登记投诉")
        case .careMessage: LocalizedText("care message", "关怀信息")
        default: LocalizedText(rawValue, rawValue)
        }
    }

    static let known: [CareTaskKind] = [
        .thankYouLetter, .firstCall, .secondCall, .contact, .greeting, .followUpCall, .callBack, .reminder,
        .complaint, .careMessage,
    ]
}
