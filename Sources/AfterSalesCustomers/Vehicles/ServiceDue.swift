public import AfterSalesCore

/// When a car's next service is due (下次保养): on a day or at a distance, whichever comes first.
public struct ServiceDue: Hashable, Sendable, Codable {
    /// The day.
    public var on: LocalDate?
    /// What the odometer shows then, in kilometres.
    public var kilometres: Int?

    /// A service that is due.
    public init(on: LocalDate? = nil, kilometres: Int? = nil) {
        self.on = on
        self.kilometres = kilometres
    }
}
