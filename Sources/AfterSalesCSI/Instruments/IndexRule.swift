public import AfterSalesCore

/// How the answers to a survey become an index (满意度指数).
public struct IndexRule: Hashable, Sendable {
    /// What a mark is worth.
    public enum Reading: String, Hashable, Sendable, CaseIterable {
        /// The mark as a share of the highest: 9 of 10 is 0.9, and 1 of 10 is 0.1.
        case shareOfHighest
        /// Where the mark stands between the lowest and the highest: 3 of 1 to 5 is 0.5, and 1 is 0.
        case shareOfRange
    }

    /// What becomes of a response in which questions of the index are not answered (缺失答案规则).
    public enum MissingAnswers: Hashable, Sendable {
        /// The answered questions share the weight of their factor, and the answered factors that of the index, where at least
        /// this share of the index's weight is answered; otherwise the response has no index.
        case reweighted(least: Rate)
        /// The response has no index.
        case leftOut
    }

    /// The points of an index that is all of the highest marks; 1 000 or 100.
    public let points: Int
    /// What a mark is worth.
    public let reading: Reading
    /// What becomes of a response with missing answers.
    public let missing: MissingAnswers

    /// A rule.
    /// - Parameters:
    ///   - points: The points of the highest index.
    ///   - reading: What a mark is worth.
    ///   - missing: What becomes of a response with missing answers.
    public init(points: Int, _ reading: Reading, missing: MissingAnswers) {
        self.points = points
        self.reading = reading
        self.missing = missing
    }
}
