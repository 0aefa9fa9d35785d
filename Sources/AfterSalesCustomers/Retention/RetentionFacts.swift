public import AfterSalesCore

/// What retention is reckoned from: visits, and what is known of customers and cars.
public struct RetentionFacts: Hashable, Sendable, Codable {
    /// The visits, in any order; one that is given twice counts once.
    public var visits: [Visit]
    /// The customers' segments; a customer who is not named is a private user.
    public var segments: [Identifier<Customer>: Segment]
    /// The intervals of cars that have one of their own.
    public var intervals: [Identifier<Vehicle>: ServiceInterval]
    /// What customers have spent, by which they are of a tier.
    public var values: [Identifier<Customer>: Money]

    /// Facts.
    public init(
        visits: [Visit], segments: [Identifier<Customer>: Segment] = [:],
        intervals: [Identifier<Vehicle>: ServiceInterval] = [:], values: [Identifier<Customer>: Money] = [:]
    ) {
        self.visits = visits
        self.segments = segments
        self.intervals = intervals
        self.values = values
    }
}
