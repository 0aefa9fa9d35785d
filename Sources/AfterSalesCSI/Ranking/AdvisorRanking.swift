public import AfterSalesCore

/// Service advisors by their satisfaction score (服务之星评选), so that noise does not win.
///
/// Of two advisors one is clearly better where the interval of the difference of their indices lies above zero. An advisor is
/// compared with all others, so the level of a comparison is raised by Bonferroni's inequality: at a level of 95 % and with
/// eleven advisors each of his ten comparisons is made at 99.5 %. So his range of ranks, from ``AdvisorStanding/bestRank``
/// to ``AdvisorStanding/worstRank``, holds his true one in at least 95 % of samples, and whoever is truly best is among those
/// whom nobody is clearly better than: the subset selection of S. S. Gupta, *On some multiple decision (selection and
/// ranking) rules*, Technometrics 7 (1965) 225–245.
///
/// A star is whoever nobody is clearly better than, and whose lower bound reaches what is asked for; where nothing is asked
/// for, he has to be clearly better than all others together, by Bonferroni's inequality over all advisors and with a spread
/// not below theirs. Being clearly better than somebody would not do: among twenty who are all the same chance alone puts
/// one above another in every fifth sample. Several may be stars, or nobody.
public struct AdvisorRanking: Hashable, Sendable {
    /// An advisor who has too few responses to be ranked.
    public struct Unranked: Hashable, Sendable {
        /// The advisor.
        public let advisor: RankedAdvisor
        /// How many responses he has.
        public let have: Int64
        /// How many he needs.
        public let need: Int64
    }

    /// The advisors, by rank; those of one rank by dealership and id.
    public let standings: [AdvisorStanding]
    /// Those with too few responses, by dealership and id.
    public let unranked: [Unranked]
    /// The level at which two are compared; nil where there are no two.
    public let pairLevel: ConfidenceLevel?
    /// At least so sure is each advisor's range of ranks. It is the level of the rules, or lower where there are so many
    /// advisors that comparisons would have to be surer than 99.9 %.
    public let level: Rate
    /// What is asked for of the lower bound; nil where nothing is.
    public let requirement: Points?

    /// The stars; none where it is not clear.
    public var stars: [RankedAdvisor] { standings.filter(\.isStar).map(\.advisor) }
}
