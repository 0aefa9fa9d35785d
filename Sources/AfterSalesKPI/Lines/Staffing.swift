public import AfterSalesCore

/// Somebody at his place: who works where and for which team (人员归属). Whoever changes his team has two of them.
public struct Staffing: Hashable, Sendable, Codable {
    /// The dealership.
    public let dealer: Identifier<Dealer>
    /// Who; nil for the work of nobody in particular.
    public let employee: Identifier<Employee>?
    /// The team that the work counts for; nil for none.
    public let team: Identifier<Team>?

    /// A place.
    /// - Parameters:
    ///   - employee: Who; nil for the work of nobody in particular.
    ///   - team: The team that the work counts for; nil for none.
    ///   - dealer: The dealership.
    public init(_ employee: Identifier<Employee>?, team: Identifier<Team>? = nil, at dealer: Identifier<Dealer>) {
        self.dealer = dealer
        self.employee = employee
        self.team = team
    }
}
