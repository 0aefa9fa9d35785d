public import AfterSalesCore

/// What is given for one operation or part (单项奖励).
public struct SpiffItem: Hashable, Sendable, Codable {
    /// Who gets it.
    public enum Holder: String, Hashable, Sendable, Codable, CaseIterable {
        /// Who sold the line, by shares; nobody where the line names no seller.
        case sellers
        /// Who did the work of the line's job, by shares; nobody where it does earlier work again.
        case technicians
        /// The service advisor of the order.
        case advisor
    }

    /// What it is given for.
    public var kind: LineKind
    /// The operation code or part number.
    public var code: String
    /// How much for one.
    public var amount: Money
    /// Who gets it.
    public var holder: Holder

    /// An item.
    /// - Parameters:
    ///   - kind: What it is given for.
    ///   - code: The operation code or part number.
    ///   - amount: How much for one.
    ///   - holder: Who gets it.
    public init(_ kind: LineKind, _ code: String, _ amount: Money, to holder: Holder) {
        self.kind = kind
        self.code = code
        self.amount = amount
        self.holder = holder
    }
}
