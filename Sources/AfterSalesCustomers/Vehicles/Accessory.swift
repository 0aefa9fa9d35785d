public import AfterSalesCore

/// Something that was fitted to a car (加装精品).
public struct Accessory: Hashable, Sendable, Codable {
    /// What.
    public var name: String
    /// When.
    public var fittedOn: LocalDate?

    /// An accessory.
    public init(_ name: String, fittedOn: LocalDate? = nil) {
        self.name = name
        self.fittedOn = fittedOn
    }
}
