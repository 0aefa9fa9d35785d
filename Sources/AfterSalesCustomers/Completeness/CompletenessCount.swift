public import AfterSalesCore

/// How complete some files are: counts that add up, and the ratios of them.
public struct CompletenessCount: Hashable, Sendable, Codable {
    /// Files with nothing missing, per files.
    public private(set) var complete = Ratio(0, per: 0)
    /// Fields that are filled in, per fields that are required.
    public private(set) var filled = Ratio(0, per: 0)

    /// Of no file.
    public init() {}

    init(isComplete: Bool, filled: Ratio) {
        complete = Ratio(isComplete ? 1 : 0, per: 1)
        self.filled = filled
    }

    /// How many files there are.
    public var files: Int64 { complete.denominator }

    /// Both together.
    /// - Parameter other: The other files, none of them among these.
    /// - Throws: `ArithmeticError` where there are more than can be counted.
    public func merging(_ other: CompletenessCount) throws(ArithmeticError) -> CompletenessCount {
        var sum = CompletenessCount()
        sum.complete = try complete.merging(other.complete)
        sum.filled = try filled.merging(other.filled)
        return sum
    }
}
