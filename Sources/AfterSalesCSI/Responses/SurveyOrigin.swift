public import AfterSalesCustomers

/// From where a survey was answered: what tells whether it was the customer.
public struct SurveyOrigin: Hashable, Sendable, Codable {
    /// The phone number that was called or that the link was sent to.
    public var phone: PhoneNumber?
    /// The e-mail address that the link was sent to.
    public var email: EmailAddress?
    /// The network from which it was answered: an address, as the host's survey tool writes it.
    public var network: String?

    /// An origin.
    /// - Parameters:
    ///   - phone: The phone number.
    ///   - email: The e-mail address.
    ///   - network: The network's address.
    public init(phone: PhoneNumber? = nil, email: EmailAddress? = nil, network: String? = nil) {
        self.phone = phone
        self.email = email
        self.network = network
    }
}
