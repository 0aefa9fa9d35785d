public import AfterSalesCore

/// How sure an interval is (置信水平): of many samples, in how many the interval holds the truth.
public struct ConfidenceLevel: Hashable, Sendable {
    /// The share, 50 % to 99.9 %.
    public let share: Rate

    /// A level.
    /// - Parameter share: The share.
    /// - Throws: ``LevelError/outOfRange(_:)`` below 50 % and above 99.9 %.
    public init(_ share: Rate) throws(LevelError) {
        guard let least = try? Rate("50%"), let most = try? Rate("99.9%"), least <= share, share <= most else {
            throw .outOfRange(share)
        }
        self.share = share
    }

    private init(hundredths: Int64) { share = Rate(DecimalNumeral(mantissa: hundredths, scale: 2)) }

    /// 90 %.
    public static let ninety = ConfidenceLevel(hundredths: 90)
    /// 95 %, what is usual.
    public static let ninetyFive = ConfidenceLevel(hundredths: 95)
    /// 99 %.
    public static let ninetyNine = ConfidenceLevel(hundredths: 99)
}

/// What is wrong with a level of confidence.
public enum LevelError: Error, Hashable, Sendable {
    /// It is below 50 % or above 99.9 %.
    case outOfRange(Rate)
}

extension ConfidenceLevel: CustomStringConvertible {
    /// `95%`.
    public var description: String { share.description }
}
