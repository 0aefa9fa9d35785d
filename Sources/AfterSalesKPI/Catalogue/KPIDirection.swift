public import AfterSalesCore

/// Which way a KPI gets better (指标方向): with it a report says whether a target is met.
public enum KPIDirection: String, Hashable, Sendable, Codable, CaseIterable {
    /// More is better: sales, hours sold. Met from the target on upwards.
    case higherIsBetter
    /// Less is better: complaints, customers lost. Met from the target on downwards; a share of such a target would say the
    /// opposite of what is meant, so there is none.
    case lowerIsBetter
    /// Neither: who pays how much of the sales, minutes of a wash that is to take 10 to 15.
    case neither

    /// Whether a target is met; nil where neither way is better.
    /// - Parameters:
    ///   - target: What was to be reached.
    ///   - actual: What was reached.
    public func isMet(_ target: Rational, by actual: Rational) -> Bool? {
        switch self {
        case .higherIsBetter: actual >= target
        case .lowerIsBetter: actual <= target
        case .neither: nil
        }
    }
}
