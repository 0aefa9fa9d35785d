public import AfterSalesCore

/// A score whose strata weigh what they are of the population, not of those who answered (事后分层得分), beside the score of
/// all who answered.
public struct StratifiedScore: Hashable, Sendable {
    /// A stratum.
    public struct Part: Hashable, Sendable {
        /// Its name.
        public let stratum: String
        /// How many of the population are in it.
        public let population: Int64
        /// Its index; none where too few of it answered.
        public let score: Scored<MeanScore>
    }

    /// The index of all who answered, each counted once.
    public let unweighted: Scored<MeanScore>
    /// The strata by name.
    public let strata: [Part]
    /// The sum of the strata's indices, each by its share of the population, rounded once, of very many strata from a figure
    /// that is good to 10⁻⁹ of a hundredth; nil where a finding says why there is none.
    public let weighted: MeanScore?
    /// Why there is no weighted score, every reason; or none.
    public let findings: [Finding]
}
