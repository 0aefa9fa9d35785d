public import AfterSalesCore

/// An operation or a part of a package, over which the package's price is split back.
public struct PackageComponent: Hashable, Sendable, Codable {
    /// Its id, distinct from those of all lines and components of the order.
    public var id: Identifier<OrderLine>
    /// What it is; no package, fee or discount.
    public var kind: LineKind
    /// The operation code or part number.
    public var code: String?
    /// What it is, for people.
    public var text: String
    /// How much in all: of a line with two packages, that of both.
    public var quantity: LineQuantity
    /// What it would cost by itself, all of it: the weight by which the price is split.
    public var listAmount: Money
    /// What it costs the dealership a unit.
    public var unitCost: Money?
    /// The hours of an operation.
    public var hours: LabourHours?
    /// The class of a part.
    public var partClass: PartClass?

    /// A component.
    /// - Parameters:
    ///   - id: Its id, distinct from those of all lines and components of the order.
    ///   - kind: What it is; no package, fee or discount.
    ///   - code: The operation code or part number.
    ///   - text: What it is, for people.
    ///   - quantity: How much in all.
    ///   - listAmount: What it would cost by itself, all of it.
    ///   - unitCost: What it costs the dealership a unit.
    ///   - hours: The hours of an operation.
    ///   - partClass: The class of a part.
    public init(
        _ id: Identifier<OrderLine>, _ kind: LineKind, code: String? = nil, _ text: String,
        quantity: LineQuantity = .one, listAmount: Money, unitCost: Money? = nil, hours: LabourHours? = nil,
        partClass: PartClass? = nil
    ) {
        self.id = id
        self.kind = kind
        self.code = code
        self.text = text
        self.quantity = quantity
        self.listAmount = listAmount
        self.unitCost = unitCost
        self.hours = hours
        self.partClass = partClass
    }
}
