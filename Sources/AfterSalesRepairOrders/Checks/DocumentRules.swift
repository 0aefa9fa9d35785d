public import AfterSalesCore

/// The rules of a document check, one of each code.
public typealias DocumentRules = FindingRules<DocumentRule>

extension FindingRules<DocumentRule> {
    /// What is wrong with an order, rule by rule. Nothing of one that is cancelled, or a credit.
    /// - Parameters:
    ///   - order: The order.
    ///   - context: What is known beside it.
    public func findings(on order: RepairOrder, in context: DocumentContext) -> [Finding] {
        rules.flatMap { $0.findings(on: order, in: context) }
    }
}
