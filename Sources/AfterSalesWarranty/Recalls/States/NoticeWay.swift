public import AfterSalesCore
public import AfterSalesStorage

/// How whoever has a car is told that it is called back (通知方式). An open list.
public struct NoticeWay: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `letter`.
    public let rawValue: String
    /// A way by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// By letter (信函).
    public static let letter: NoticeWay = "letter"
    /// By a call (电话).
    public static let call: NoticeWay = "call"
    /// By a text message (短信).
    public static let textMessage: NoticeWay = "textMessage"
    /// By electronic mail (电子邮件).
    public static let email: NoticeWay = "email"
    /// In a messaging service, such as WeChat (微信).
    public static let messaging: NoticeWay = "messaging"
    /// In person, when the car is checked in (接车时当面告知).
    public static let inPerson: NoticeWay = "inPerson"
}
