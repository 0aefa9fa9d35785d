import AfterSalesCSI
public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// The advisors of dealerships by the surveys of a month, or of several: service stars (服务之星), the ranking of a quarter
    /// (季度排名).
    ///
    /// ```swift
    /// let quarter = try SatisfactionCollection(scoring, requiredBy: "notice 2026-03", months: 3)
    /// let stars = try await store.ranking(of: ["D01", "D02"], through: Month("2026-06"), by: quarter).ranking.stars
    /// ```
    ///
    /// The same responses count as for the metrics of a plan by the same collection: those that came in time, the first of
    /// each order. A star's lower bound has to reach the collection's requirement.
    /// - Parameters:
    ///   - dealers: The dealerships whose advisors are compared with each other; one that is named twice is one.
    ///   - month: The last month whose answers count; the collection says of how many.
    ///   - collection: How responses are scored.
    ///   - exclusions: By dealership, by which rule responses are left out.
    ///   - moment: With the responses as they were known then; as they are known now where it is left out.
    /// - Returns: The ranking, and what is to be known of it.
    /// - Throws: ``/AfterSalesCore/Rejection`` where a response is none to the instrument, with every reason, and where two
    ///   responses of one id say different things; ``/AfterSalesCSI/ScoringError``; whatever the store throws.
    public func ranking(
        of dealers: [Identifier<Dealer>], through month: Month, by collection: SatisfactionCollection,
        excluding exclusions: [Identifier<Dealer>: SatisfactionExclusion] = [:], asOf moment: Timestamp? = nil
    ) async throws -> CollectedRanking {
        let days = collection.days(for: month)
        let instrument = collection.scoring.instrument
        var counted: [SurveyResponse] = []
        var findings: [Finding] = []
        for dealer in Set(dealers).sorted() {
            let owner = RecordOwner.dealer(dealer)
            let surveys = try await surveys(to: instrument, of: owner, on: days, asOf: moment)
            let own = try CountedResponses(
                surveys.responses, surveys.invitations, to: instrument, of: owner, on: days)
            var said = own.findings
            var kept = own.responses
            if let exclusion = exclusions[dealer] {
                kept = kept.excluding(by: exclusion.rule, exclusion.report).kept
                let left = own.responses.count - kept.count
                if left > 0 { said.append(.responsesExcluded(left, by: exclusion.rule)) }
            }
            let nameless = kept.count { $0.visit.advisor == nil }
            if nameless > 0 { said.append(.responsesWithoutAdvisor(nameless)) }
            counted += kept
            findings += said.map { $0.of(dealer) }
        }
        let ranking = try collection.scoring.ranking(of: counted, requirement: collection.requirement)
        return CollectedRanking(ranking: ranking, days: days, findings: findings)
    }
}
