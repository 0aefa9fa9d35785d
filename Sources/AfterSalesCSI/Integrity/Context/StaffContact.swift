public import AfterSalesCore
public import AfterSalesCustomers

/// Where an employee can be reached, at work and privately, as far as the dealership knows: what no customer's survey goes
/// to.
public struct StaffContact: Hashable, Sendable {
    /// Who.
    public let employee: Identifier<Employee>
    /// The telephone numbers.
    public let phones: [PhoneNumber]
    /// The e-mail addresses.
    public let emails: [EmailAddress]

    /// A contact.
    /// - Parameters:
    ///   - employee: Who.
    ///   - phones: The telephone numbers, at work and private.
    ///   - emails: The e-mail addresses, at work and private.
    public init(_ employee: Identifier<Employee>, phones: [PhoneNumber] = [], emails: [EmailAddress] = []) {
        self.employee = employee
        self.phones = phones
        self.emails = emails
    }
}
