public import AfterSalesCore

/// How much goodwill somebody may grant (善意授权).
public struct GoodwillAuthority: Hashable, Sendable, Codable {
    /// Who.
    public let employee: Identifier<Employee>
    /// The most that he may take off the customer for one job.
    public let most: Money
    /// The largest share of labour, and of parts, that he may take off the customer.
    public let mostShare: Rate

    /// A right to grant goodwill.
    /// - Parameters:
    ///   - employee: Who.
    ///   - most: The most that he may take off the customer for one job.
    ///   - mostShare: The largest share that he may take off the customer.
    public init(_ employee: Identifier<Employee>, most: Money, mostShare: Rate) {
        self.employee = employee
        self.most = most
        self.mostShare = mostShare
    }
}
