public import AfterSalesCore

/// A customer whose data has been kept long enough.
public struct KeepingDue: Hashable, Sendable {
    /// The customer.
    public let customer: Identifier<Customer>
    /// The day of the last thing that happened.
    public let lastActivity: LocalDate
    /// Since when the data is due to be erased.
    public let dueSince: LocalDate
}
