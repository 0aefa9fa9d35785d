public import AfterSalesCustomers

/// Somebody who phoned (来电人): a stranger of whom nothing else is known, or one who speaks for a customer.
public struct Caller: Hashable, Sendable, Codable {
    /// How he is called.
    public let name: String
    /// Where he can be called back.
    public let phone: PhoneNumber

    /// A caller.
    public init(_ name: String, _ phone: PhoneNumber) {
        self.name = name
        self.phone = phone
    }
}
