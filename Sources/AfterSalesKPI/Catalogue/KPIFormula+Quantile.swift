import AfterSalesCore

extension KPIFormula {
    /// Which of the values in ascending order is taken, by nearest rank (分位): see ``Distribution/quantile(_:of:)``.
    public struct Quantile: Hashable, Sendable {
        /// How much of the values is to lie at or below it.
        public let parts: Int64
        /// Of how much: 9 of 10.
        public let whole: Int64

        /// A quantile.
        /// - Parameters:
        ///   - parts: How much of the values is to lie at or below it, 0...`whole`.
        ///   - whole: Of how much, at least 1.
        public init(_ parts: Int64, of whole: Int64) {
            self.parts = parts
            self.whole = whole
        }

        /// The middle one (中位数).
        public static let median = Quantile(1, of: 2)
        /// What nine of ten do not exceed (九成分位).
        public static let p90 = Quantile(9, of: 10)

        var isShare: Bool { whole > 0 && (0...whole).contains(parts) }

        func text(_ values: String, _ language: Language) -> String {
            switch self {
            case .median: LocalizedText("median of \(values)", "\(values)的中位数")[language]
            case .p90: LocalizedText("90 % quantile of \(values)", "\(values)的九成分位")[language]
            default: LocalizedText("\(parts)/\(whole) quantile of \(values)", "\(values)的\(parts)/\(whole)分位")[language]
            }
        }
    }
}
