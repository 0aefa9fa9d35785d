public import AfterSalesCore

/// A line of an order (项目行): what is done or sold, how much of it, at what price, and who pays.
public struct OrderLine: Hashable, Sendable, Codable {
    /// Its id within the order.
    public var id: Identifier<OrderLine>
    /// The job it belongs to; nil for what concerns the order as a whole, a fee or a discount, and for an accessory that is
    /// sold without work.
    public var job: Identifier<Job>?
    /// What it is.
    public var kind: LineKind
    /// Who pays.
    public var payType: PayType
    /// The operation code or part number.
    public var code: String?
    /// What it is, for people.
    public var text: String
    /// How much: pieces, litres, hours sold.
    public var quantity: LineQuantity
    /// The price of one, with tax or without, as the order's prices are; never below zero.
    public var unitPrice: Money
    /// What one costs the dealership, without tax.
    public var unitCost: Money?
    /// What is taken off this line.
    public var discount: LineDiscount?
    /// The rate of tax, 0…100 %.
    public var taxRate: Rate
    /// The hours of an operation.
    public var hours: LabourHours?
    /// The class of a part.
    public var partClass: PartClass?
    /// What a package consists of.
    public var components: [PackageComponent]
    /// Who sold it, where there are any; none is written as nothing.
    private var sellerShares: [SalesShare]?

    /// Who sold it, where it was not sold by the advisor of the order: the accessory counts for them.
    public var sellers: [SalesShare] {
        get { sellerShares ?? [] }
        set { sellerShares = newValue.isEmpty ? nil : newValue }
    }

    private enum CodingKeys: String, CodingKey {
        case id, job, kind, payType, code, text, quantity, unitPrice, unitCost, discount, taxRate, hours, partClass
        case components
        case sellerShares = "sellers"
    }

    /// A line.
    /// - Parameters:
    ///   - id: Its id within the order.
    ///   - kind: What it is.
    ///   - job: The job it belongs to.
    ///   - code: The operation code or part number.
    ///   - text: What it is, for people.
    ///   - quantity: How much.
    ///   - unitPrice: The price of one.
    ///   - unitCost: What one costs the dealership.
    ///   - taxRate: The rate of tax.
    ///   - payType: Who pays.
    ///   - discount: What is taken off.
    ///   - hours: The hours of an operation.
    ///   - partClass: The class of a part.
    ///   - components: What a package consists of.
    ///   - sellers: Who sold it, where it was not sold by the advisor of the order.
    public init(
        _ id: Identifier<OrderLine>, _ kind: LineKind, for job: Identifier<Job>?, code: String? = nil, _ text: String,
        quantity: LineQuantity = .one, unitPrice: Money, unitCost: Money? = nil, taxRate: Rate,
        payType: PayType = .customer, discount: LineDiscount? = nil, hours: LabourHours? = nil,
        partClass: PartClass? = nil, components: [PackageComponent] = [], sellers: [SalesShare] = []
    ) {
        self.id = id
        self.job = job
        self.kind = kind
        self.payType = payType
        self.code = code
        self.text = text
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.unitCost = unitCost
        self.discount = discount
        self.taxRate = taxRate
        self.hours = hours
        self.partClass = partClass
        self.components = components
        sellerShares = sellers.isEmpty ? nil : sellers
    }
}
