public import AfterSalesCore

/// Whom or what a retention analysis counts: a customer, or one of his cars.
public struct RetentionSubject: Hashable, Sendable, Codable {
    /// The customer.
    public let customer: Identifier<Customer>
    /// His car; nil for the customer with all his cars, and for visits with a car that is not known.
    public let vehicle: Identifier<Vehicle>?

    /// A customer, or one of his cars.
    public init(_ customer: Identifier<Customer>, _ vehicle: Identifier<Vehicle>? = nil) {
        self.customer = customer
        self.vehicle = vehicle
    }

    /// What a retention analysis counts.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Customers, who stay as long as one of their cars does.
        case customers
        /// Cars, each as its customer's.
        case cars
    }
}

extension RetentionSubject: Comparable {
    /// By customer, then by car, a customer without one first.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        guard lhs.customer == rhs.customer else { return lhs.customer < rhs.customer }
        guard let right = rhs.vehicle else { return false }
        return lhs.vehicle.map { $0 < right } ?? true
    }
}
