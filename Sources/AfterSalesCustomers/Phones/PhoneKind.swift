/// What a telephone number reaches, as far as its digits say.
public enum PhoneKind: String, Codable, CaseIterable, Hashable, Sendable {
    /// A mobile telephone (手机): it can be sent a short message.
    case mobile
    /// A telephone at a place (固定电话).
    case fixed
    /// A service, toll-free, premium, internet or machine number.
    case other
    /// The numbering does not say: mobile and fixed numbers look alike, or no rules are known for the country.
    case unknown
}
