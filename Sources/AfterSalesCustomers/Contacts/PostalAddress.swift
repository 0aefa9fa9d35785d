/// Where a customer lives or works (地址), written as letters are addressed there.
public struct PostalAddress: Hashable, Sendable, Codable {
    /// The lines above city and postal code, in the order they are written.
    public var lines: [String]
    /// The city or county.
    public var city: String
    /// The province, state or prefecture, where addresses have one.
    public var province: String?
    /// The postal code (邮政编码).
    public var postalCode: String?
    /// The country by its ISO 3166 code, `CN`.
    public var country: String
    /// What it is called, such as "office".
    public var label: String?
    /// What the customer agrees to be written to there for.
    public var consents: [Consent]

    /// An address.
    public init(
        lines: [String], city: String, province: String? = nil, postalCode: String? = nil, country: String,
        label: String? = nil, consents: [Consent] = []
    ) {
        self.lines = lines
        self.city = city
        self.province = province
        self.postalCode = postalCode
        self.country = country
        self.label = label
        self.consents = consents
    }
}
