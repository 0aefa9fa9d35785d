public import AfterSalesCore
public import AfterSalesRepairOrders

/// One rule of the audit before a claim is submitted (索赔预审): what a manufacturer would hold against it.
///
/// ```swift
/// let rule = ClaimRule("plateMissing", .warning, LocalizedText("no photo of the plate", "无车牌照片")) { claim, _, _ in
///     claim.details.photos.contains { $0.hasPrefix("plate") } ? [] : [DocumentGap(at: Place("$.details.photos"))]
/// }
/// ```
public struct ClaimRule: FindingRule {
    /// The code of its findings. A rule takes the place of another one of the same code.
    public let code: Finding.Code
    /// How grave its findings are. A claim with an error is not released.
    public var severity: Finding.Severity
    /// What is wrong where it finds something.
    public let title: LocalizedText
    private let check: @Sendable (WarrantyClaim, RepairOrder, ClaimContext) -> [DocumentGap]

    /// A rule.
    /// - Parameters:
    ///   - code: The code of its findings.
    ///   - severity: How grave they are.
    ///   - title: What is wrong where it finds something.
    ///   - check: What of a claim is wrong; nothing where it is as it should be.
    public init(
        _ code: Finding.Code, _ severity: Finding.Severity, _ title: LocalizedText,
        check:
            @escaping @Sendable (_ claim: WarrantyClaim, _ order: RepairOrder, _ context: ClaimContext) -> [DocumentGap]
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.check = check
    }

    /// The rule with findings of another severity.
    /// - Parameter severity: How grave they are.
    public func graded(_ severity: Finding.Severity) -> ClaimRule {
        var rule = self
        rule.severity = severity
        return rule
    }

    /// What it finds.
    /// - Parameters:
    ///   - claim: The claim.
    ///   - order: Its order.
    ///   - context: What is known beside both.
    public func findings(on claim: WarrantyClaim, of order: RepairOrder, in context: ClaimContext) -> [Finding] {
        check(claim, order, context).map { gap in
            Finding(severity, code, at: gap.place, inputs: gap.inputs, gap.text ?? title)
        }
    }
}
