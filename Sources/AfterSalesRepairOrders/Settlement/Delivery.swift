public import AfterSalesCore
public import AfterSalesCustomers

/// How a car was handed back (交车).
public struct Delivery: Hashable, Sendable, Codable {
    /// Who explained the work and the bill.
    public let explainedBy: Identifier<Employee>
    /// By what it can be proven that the customer took it.
    public let accepted: ConsentProof
    /// When the next service is due.
    public let nextService: ServiceDue?
    /// Who let it go while the customer owed something; nil where he did not.
    public let unpaidApprovedBy: Identifier<Employee>?
    /// When.
    public let at: Timestamp
}
