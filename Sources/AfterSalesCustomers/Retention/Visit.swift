public import AfterSalesCore

/// That a customer came with a car (进店): all that retention is reckoned from.
public struct Visit: Hashable, Sendable, Codable {
    /// Who came.
    public let customer: Identifier<Customer>
    /// With which car; nil where that is not known.
    public let vehicle: Identifier<Vehicle>?
    /// On which day.
    public let on: LocalDate
    /// What the odometer showed, where it was read.
    public let kilometres: Int?

    /// A visit.
    public init(
        _ customer: Identifier<Customer>, with vehicle: Identifier<Vehicle>? = nil, on: LocalDate,
        kilometres: Int? = nil
    ) {
        self.customer = customer
        self.vehicle = vehicle
        self.on = on
        self.kilometres = kilometres
    }
}
