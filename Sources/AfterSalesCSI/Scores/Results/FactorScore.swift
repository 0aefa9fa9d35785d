public import AfterSalesCore

/// The score of a factor (因子得分), in the points of the index.
public struct FactorScore: Hashable, Sendable {
    /// The factor.
    public let factor: Identifier<SurveyFactor>
    /// Its mean over the responses that answer any of its questions; none where those are too few.
    public let score: Scored<MeanScore>
}
