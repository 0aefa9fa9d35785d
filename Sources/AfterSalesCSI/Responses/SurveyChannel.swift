public import AfterSalesCore
public import AfterSalesStorage

/// By what way a survey is asked and answered (调查方式). An open list.
public struct SurveyChannel: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// A channel by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// By phone (电话).
    public static let phone: SurveyChannel = "phone"
    /// By text message (短信).
    public static let textMessage: SurveyChannel = "textMessage"
    /// By a messaging service such as WeChat (微信).
    public static let messaging: SurveyChannel = "messaging"
    /// By e-mail (电子邮件).
    public static let email: SurveyChannel = "email"
    /// On paper (纸质).
    public static let paper: SurveyChannel = "paper"
    /// At the dealership, on a tablet or by a code on the wall (店内).
    public static let onSite: SurveyChannel = "onSite"
}
