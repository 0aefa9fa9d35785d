public import AfterSalesCore

/// Where an index lost its points (短板分析): the factors and the questions, those that lost the most first.
///
/// Where everybody answers everything, what the factors lost adds up to the gap between what is asked for and the index,
/// and what the questions of a factor lost to what the factor lost. Where answers are missing, the rest is
/// ``unexplained``: it belongs to the re-weighting and to no factor.
public struct WeakPoints: Hashable, Sendable {
    /// What is asked for of the index.
    public let requirement: Points
    /// The responses with an index.
    public let responses: Int64
    /// What is asked for less the index, exactly; below zero where the index is better.
    public let gap: Rational
    /// The index of the period before less this one, exactly; nil where there is none.
    public let gapSince: Rational?
    /// The factors, what lost the most first; of those that lost the same the survey's first.
    public let factors: [WeakPoint]
    /// The questions of the index, likewise.
    public let questions: [WeakPoint]
    /// ``gap`` less what the factors lost; nil where a factor has no answer, or the difference does not fit.
    public let unexplained: Rational?
}
