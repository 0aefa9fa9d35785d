public import AfterSalesCore
public import AfterSalesRepairOrders

/// One line of a claim: an operation, a part, work bought elsewhere (索赔明细).
public struct ClaimLine: Hashable, Sendable, Codable {
    /// Its id within the claim: that of the order's line, or of the component of its package.
    public var id: Identifier<OrderLine>
    /// What it is; no package and no discount, which are spread over the others.
    public var kind: LineKind
    /// The operation code or part number.
    public var code: String?
    /// What it is, for people.
    public var text: String
    /// How much: pieces, litres, hours sold.
    public var quantity: LineQuantity
    /// What the order asks for one, for work usually the rate of an hour; nil for what was sold in a package.
    public var price: Money?
    /// The hours that are claimed, of work.
    public var hours: Hours?
    /// The hours that the manufacturer allows for all of the line (标准工时); nil where its guide has none.
    public var guideHours: Hours?
    /// By what the bill of whoever did the work can be found, of work bought elsewhere.
    public var invoice: String?
    /// What it comes to with tax, all of it, zero or above.
    public var amount: Money

    /// A line.
    /// - Parameters:
    ///   - id: Its id within the claim.
    ///   - kind: What it is.
    ///   - code: The operation code or part number.
    ///   - text: What it is, for people.
    ///   - quantity: How much.
    ///   - price: What the order asks for one; nil for what was sold in a package.
    ///   - hours: The hours that are claimed, of work.
    ///   - guideHours: The hours that the manufacturer allows.
    ///   - invoice: The bill of whoever did the work, by reference.
    ///   - amount: What it comes to with tax.
    public init(
        _ id: Identifier<OrderLine>, _ kind: LineKind, code: String? = nil, _ text: String,
        quantity: LineQuantity = .one, price: Money?, hours: Hours? = nil, guideHours: Hours? = nil,
        invoice: String? = nil, amount: Money
    ) {
        self.id = id
        self.kind = kind
        self.code = code
        self.text = text
        self.quantity = quantity
        self.price = price
        self.hours = hours
        self.guideHours = guideHours
        self.invoice = invoice
        self.amount = amount
    }
}
