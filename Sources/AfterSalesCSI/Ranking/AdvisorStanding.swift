import AfterSalesCore

/// Where an advisor stands among the others, and how sure that is.
public struct AdvisorStanding: Hashable, Sendable {
    /// The advisor.
    public let advisor: RankedAdvisor
    /// His index and its interval.
    public let score: MeanScore
    /// The rank by his index alone; those who have the same share it.
    public let rank: Int
    /// The best rank he may have: one behind those who are clearly better.
    public let bestRank: Int
    /// The worst rank he may have: before those who are clearly worse.
    public let worstRank: Int
    /// Who is clearly better.
    public let clearlyBetter: [RankedAdvisor]
    /// Whether the lower bound of his index reaches what is asked for; nil where nothing is.
    public let meetsRequirement: Bool?
    /// Whether he is a service star (服务之星).
    public let isStar: Bool
}
