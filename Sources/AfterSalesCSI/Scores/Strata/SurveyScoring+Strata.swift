import AfterSalesCore

extension SurveyScoring {
    /// Scores responses by strata; see ``stratifiedScore(_:population:unknown:)``.
    /// - Parameters:
    ///   - responses: Responses to the instrument.
    ///   - population: By stratum how many there were in all, above zero.
    ///   - stratum: In which stratum a visit is, such as by its model; nil where that is not known.
    /// - Throws: `Rejection` where a response is none to the instrument; ``ScoringError``.
    public func stratifiedScore(
        of responses: some Sequence<SurveyResponse>, population: [String: Int64],
        by stratum: (SurveyedVisit) -> String?
    ) throws -> StratifiedScore {
        var strata: [String: ScoreSums] = [:]
        var unknown: ScoreSums?
        for (subject, sums) in try sums(of: responses, by: [.stratum], stratum: stratum) {
            if case .stratum(let name?) = subject.keys.first { strata[name] = sums } else { unknown = sums }
        }
        return try stratifiedScore(strata, population: population, unknown: unknown)
    }

    /// Weighs strata by what they are of the population, such as each pay type by its visits: who answers more readily does not
    /// count for more.
    ///
    /// Every stratum of the population needs as many responses as the rules ask for. One with fewer, and responses of a stratum
    /// that the population has not, leave no weighted score, with a finding each; nobody is dropped.
    /// - Parameters:
    ///   - strata: The sums by stratum.
    ///   - population: By stratum how many there were in all, above zero.
    ///   - unknown: Responses of which the stratum is not known; nil where there are none.
    /// - Throws: ``ScoringError``.
    public func stratifiedScore(
        _ strata: [String: ScoreSums], population: [String: Int64], unknown: ScoreSums? = nil
    ) throws(ScoringError) -> StratifiedScore {
        for (stratum, count) in population where count <= 0 { throw .stratumWithoutPopulation(stratum) }
        var check = StratumCheck()
        var all = try emptySums.merging(unknown ?? emptySums)
        // In the order of their names, whatever the order of a dictionary.
        for (stratum, sums) in strata.sorted(by: { $0.key < $1.key }) {
            all = try all.merging(sums)
            if population[stratum] == nil, sums.responses > 0 { check.reportUnstated(stratum, sums.responses) }
        }
        if let unknown, unknown.responses > 0 { check.reportUnknown(unknown.responses) }
        let scale = try scale()
        var parts: [StratifiedScore.Part] = []
        var weighted: [Stratum] = []
        for (stratum, count) in population.sorted(by: { $0.key < $1.key }) {
            let index = (strata[stratum] ?? emptySums).index
            let score = try mean(index, on: scale)
            if case .insufficientSample(let have, let need) = score { check.reportFew(stratum, have, need) }
            parts.append(StratifiedScore.Part(stratum: stratum, population: count, score: score))
            weighted.append(Stratum(weight: count, sums: index))
        }
        if population.isEmpty { check.reportNoPopulation() }
        return StratifiedScore(
            unweighted: try mean(all.index, on: scale), strata: parts,
            weighted: check.findings.isEmpty ? try mean(of: weighted, on: scale) : nil, findings: check.findings)
    }

    /// The sum of the means, each by its weight.
    private func mean(of strata: [Stratum], on scale: ValueScale) throws(ScoringError) -> MeanScore {
        guard let mean = StratifiedMean(strata, on: scale)?.points(on: scale),
            let interval = rules.interval.stratified(strata, on: scale, at: rules.level)
        else { throw .arithmetic(.overflow) }
        return MeanScore(
            responses: try CoefficientSource.sum(strata.map(\.sums.count)), mean: mean, interval: interval)
    }
}
