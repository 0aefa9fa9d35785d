public import AfterSalesCustomers

/// By what bad answers are followed up.
public struct LowAnswerRequest: Sendable {
    /// Which answers are bad, and what they ask for.
    public var rules: LowAnswerRules
    /// The care plan with the rule for call-backs, and who stands in for whom.
    public var care: CareRequest

    /// A request.
    /// - Parameters:
    ///   - rules: Which answers are bad, and what they ask for.
    ///   - care: The care plan with the rule for call-backs, and who stands in for whom; its window means nothing here.
    public init(_ rules: LowAnswerRules = .standard, care: CareRequest) {
        self.rules = rules
        self.care = care
    }
}
