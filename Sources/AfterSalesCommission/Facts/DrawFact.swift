public import AfterSalesCore

/// What somebody is paid at least in a month, agreed beforehand (预支与保底).
public struct DrawFact: Hashable, Sendable {
    /// Whether what is paid beyond the commission has to be earned later.
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        /// An advance (预支): recovered from later commissions, never below the level.
        case draw
        /// A guarantee (保底): a gift of the month.
        case guarantee
    }

    /// Whose draw it is.
    public var employee: Identifier<Employee>
    /// What is paid at least, beside the base salary; not negative.
    public var level: Money
    /// Whether it is recovered.
    public var kind: Kind
    /// What was advanced in earlier months and is not recovered yet; not negative.
    public var balanceBefore: Money

    /// A draw or a guarantee of a month.
    /// - Parameters:
    ///   - employee: Whose it is.
    ///   - level: What is paid at least; not negative.
    ///   - kind: Whether it is recovered.
    ///   - balanceBefore: What earlier months advanced and nobody has recovered yet; not negative.
    public init(employee: Identifier<Employee>, level: Money, kind: Kind, balanceBefore: Money) {
        self.employee = employee
        self.level = level
        self.kind = kind
        self.balanceBefore = balanceBefore
    }
}
