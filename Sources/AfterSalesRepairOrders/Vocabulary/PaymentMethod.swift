public import AfterSalesCore
public import AfterSalesStorage

/// How something was paid (付款方式). An open list.
public struct PaymentMethod: OpenVocabulary, FieldConvertible {
    /// The name as it is stored.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Cash (现金).
    public static let cash: PaymentMethod = "cash"
    /// Card (银行卡).
    public static let card: PaymentMethod = "card"
    /// Bank transfer (转账).
    public static let transfer: PaymentMethod = "transfer"
    /// By mobile (移动支付).
    public static let mobile: PaymentMethod = "mobile"
    /// Out of a prepaid plan (预付套餐).
    public static let prepaid: PaymentMethod = "prepaid"
    /// On a claim or an account, when it is paid (挂账回款).
    public static let credit: PaymentMethod = "credit"
}
