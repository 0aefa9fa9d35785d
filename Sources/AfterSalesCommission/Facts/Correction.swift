public import AfterSalesCore

/// A signed amount that an earlier month turned out to be wrong by: a reversed order, a late audit.
public struct Correction: Hashable, Sendable {
    /// Whose commission it corrects.
    public var employee: Identifier<Employee>
    /// What is added; below zero what is taken back.
    public var amount: Money
    /// The earlier month.
    public var ofPeriod: Month
    /// Why.
    public var reason: String

    /// A correction.
    public init(employee: Identifier<Employee>, amount: Money, ofPeriod: Month, reason: String) {
        self.employee = employee
        self.amount = amount
        self.ofPeriod = ofPeriod
        self.reason = reason
    }
}
