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
    /// The scheme whose line was wrong; nil where it is of no one scheme.
    public var scheme: String?
    /// Where it comes from; nil where nobody said.
    public var cause: CorrectionCause?
    /// Every figure that is read differently now. One correction has them all: to part its amount among them would be
    /// arbitrary.
    public var behind: [CorrectionReason]

    /// A correction.
    /// - Parameters:
    ///   - employee: Whose commission it corrects.
    ///   - amount: What is added; below zero what is taken back.
    ///   - ofPeriod: The earlier month.
    ///   - reason: Why.
    ///   - scheme: The scheme whose line was wrong.
    ///   - cause: Where it comes from.
    ///   - behind: The figures that are read differently now.
    public init(
        employee: Identifier<Employee>, amount: Money, ofPeriod: Month, reason: String, scheme: String? = nil,
        cause: CorrectionCause? = nil, behind: [CorrectionReason] = []
    ) {
        self.employee = employee
        self.amount = amount
        self.ofPeriod = ofPeriod
        self.reason = reason
        self.scheme = scheme
        self.cause = cause
        self.behind = behind
    }
}
