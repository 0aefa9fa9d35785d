public import AfterSalesCore

/// How many are active, at risk and lost.
public struct RetentionCounts: Hashable, Sendable, Codable {
    /// Active.
    public let active: Int
    /// At risk.
    public let atRisk: Int
    /// Lost.
    public let lost: Int

    /// Counts.
    public init(active: Int = 0, atRisk: Int = 0, lost: Int = 0) {
        self.active = active
        self.atRisk = atRisk
        self.lost = lost
    }

    init(_ status: RetentionStatus) {
        self.init(
            active: status == .active ? 1 : 0, atRisk: status == .atRisk ? 1 : 0, lost: status == .lost ? 1 : 0)
    }

    /// The share of the active among all.
    public var activeShare: Ratio { share(of: active) }
    /// The share of those at risk among all.
    public var atRiskShare: Ratio { share(of: atRisk) }
    /// The share of the lost among all.
    public var lostShare: Ratio { share(of: lost) }

    private func share(of count: Int) -> Ratio { Ratio(Int64(count), per: Int64(active + atRisk + lost)) }

    /// The counts of both parts together.
    /// - Parameter other: Those of others.
    /// - Throws: ``/AfterSalesCore/ArithmeticError/overflow``.
    public func merging(_ other: RetentionCounts) throws(ArithmeticError) -> RetentionCounts {
        func sum(_ left: Int, _ right: Int) throws(ArithmeticError) -> Int {
            let (sum, overflow) = left.addingReportingOverflow(right)
            guard !overflow else { throw .overflow }
            return sum
        }
        return RetentionCounts(
            active: try sum(active, other.active), atRisk: try sum(atRisk, other.atRisk),
            lost: try sum(lost, other.lost))
    }
}
