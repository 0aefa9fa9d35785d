public import AfterSalesCore
public import AfterSalesRepairOrders

/// What the manufacturer answered to a claim (审批结果).
public struct ClaimDecision: Hashable, Sendable, Codable {
    /// What it will pay for each line; none where it rejects.
    public let lines: [LineDecision]
    /// All of that.
    public let approved: Money
    /// The code by which it explains itself.
    public let code: ClaimCode?
    /// When.
    public let at: Timestamp

    /// What the manufacturer will pay for one line.
    public struct LineDecision: Hashable, Sendable, Codable {
        /// The line.
        public let line: Identifier<OrderLine>
        /// How much of what was claimed for it.
        public let approved: Money

        /// What is paid for a line.
        /// - Parameters:
        ///   - line: The line.
        ///   - approved: How much, from zero to what was claimed for it.
        public init(_ line: Identifier<OrderLine>, _ approved: Money) {
            self.line = line
            self.approved = approved
        }
    }
}
