public import AfterSalesCore

/// A period in which a car is somebody's (车主): the car's history stays with the car, the person's data with the person.
public struct Ownership: Hashable, Sendable, Codable {
    /// Whose it is.
    public internal(set) var customer: Identifier<Customer>
    /// The first day.
    public let from: LocalDate
    /// The last day; nil while it is open.
    public internal(set) var through: LocalDate?

    /// A period of ownership.
    public init(_ customer: Identifier<Customer>, from: LocalDate, through: LocalDate? = nil) {
        self.customer = customer
        self.from = from
        self.through = through
    }

    /// Whether it is the customer's on a day.
    /// - Parameter date: The day.
    public func contains(_ date: LocalDate) -> Bool { from <= date && (through.map { date <= $0 } ?? true) }
}
