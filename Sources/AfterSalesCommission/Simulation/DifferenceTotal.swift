public import AfterSalesCore

/// What two plans pay altogether, of one thing.
public struct DifferenceTotal: Hashable, Sendable {
    /// What lines are added up by.
    public enum Grouping: String, Codable, CaseIterable, Hashable, Sendable {
        /// By scheme, over all dealerships.
        case scheme
        /// By employee of a dealership.
        case employee
        /// By dealership.
        case dealer
        /// By month.
        case month
    }

    /// The dealership, where it is of one.
    public let dealer: Identifier<Dealer>?
    /// The scheme, employee, dealership or month.
    public let name: String
    /// What the lines pay by the plan.
    public let before: Money
    /// What they pay by the other one.
    public let after: Money
}
