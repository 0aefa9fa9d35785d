public import AfterSalesCore
public import AfterSalesStorage

/// By what way a customer is spoken with (联系渠道). An open list: a dealership adds its own.
public struct ContactChannel: OpenVocabulary, FieldConvertible {
    /// The name as it is stored, `call`.
    public let rawValue: String
    /// A channel by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A telephone call (电话).
    public static let call: ContactChannel = "call"
    /// A text message to a mobile phone (短信).
    public static let textMessage: ContactChannel = "textMessage"
    /// An e-mail (电子邮件).
    public static let email: ContactChannel = "email"
    /// A message in a messaging service (即时通讯), such as WeChat.
    public static let messaging: ContactChannel = "messaging"
    /// A letter (信函).
    public static let letter: ContactChannel = "letter"
    /// A visit to the customer (上门拜访).
    public static let visit: ContactChannel = "visit"
    /// A talk at the dealership (到店).
    public static let counter: ContactChannel = "counter"
}
