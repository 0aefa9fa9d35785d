public import AfterSalesCore
public import AfterSalesRepairOrders

/// What a dealership does about a defect (召回措施).
public struct RecallRemedy: Hashable, Sendable {
    /// What is done, in words; empty as long as the maker has not said.
    public var text: String
    /// The operation's code, by the maker's own list (维修项目代码).
    public var operation: String?
    /// The hours that the maker allows for it (工时).
    public var hours: Hours?
    /// The parts that it takes for one car.
    public var parts: [RecallPart]

    /// A remedy.
    /// - Parameters:
    ///   - text: What is done, in words.
    ///   - operation: The operation's code.
    ///   - hours: The hours that the maker allows for it.
    ///   - parts: The parts that it takes for one car.
    public init(_ text: String = "", operation: String? = nil, hours: Hours? = nil, parts: [RecallPart] = []) {
        self.text = text
        self.operation = operation
        self.hours = hours
        self.parts = parts
    }

    /// Whether nothing is said of it.
    public var isEmpty: Bool { self == RecallRemedy() }
}

/// A part that a remedy takes (召回用零件).
public struct RecallPart: Hashable, Sendable {
    /// The part's number.
    public var number: String
    /// How much of it one car takes, above zero.
    public var quantity: LineQuantity

    /// A part.
    /// - Parameters:
    ///   - number: The part's number.
    ///   - quantity: How much of it one car takes.
    public init(_ number: String, quantity: LineQuantity = .one) {
        self.number = number
        self.quantity = quantity
    }
}
