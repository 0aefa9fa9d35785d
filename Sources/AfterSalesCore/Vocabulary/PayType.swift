/// Who pays for a line (付费类别). An open list: a service contract or a lessor joins as the host names it.
public struct PayType: OpenVocabulary {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The customer (客户付费).
    public static let customer: PayType = "customer"
    /// The manufacturer, under warranty or recall (索赔).
    public static let warranty: PayType = "warranty"
    /// The insurer (保险).
    public static let insurance: PayType = "insurance"
    /// The dealership itself (内部).
    public static let `internal`: PayType = "internal"
    /// Whoever grants it, beyond what is owed (善意).
    public static let goodwill: PayType = "goodwill"
    /// The dealership's department of new cars, which gives it to its customer with a car (销售部).
    public static let salesDepartment: PayType = "salesDepartment"
}
