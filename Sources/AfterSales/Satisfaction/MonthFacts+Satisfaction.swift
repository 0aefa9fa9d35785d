public import AfterSalesCSI
public import AfterSalesCommission
public import AfterSalesCore
public import AfterSalesStorage

extension MonthFacts {
    /// The facts with the satisfaction metrics of the dealership, and of the teams and advisors that the collection
    /// names. The close refuses a metric that the facts have already.
    /// - Parameters:
    ///   - collection: How they are taken.
    ///   - responses: Responses; those of other surveys, dealerships and later days do not matter. With those of earlier
    ///     days an order that was answered before is known, so that its second answer does not count.
    ///   - invitations: Those that they answer, by whose closing dates late answers are known.
    ///   - exclusion: By which rule responses are left out; nil where none is.
    /// - Returns: The facts, the scores, and what is to be known of them.
    /// - Throws: ``/AfterSalesCore/Rejection`` where a response is none to the instrument, with every reason, and where two
    ///   responses of one id say different things;
    ///   ``/AfterSalesCSI/ScoringError``.
    public func collecting(
        _ collection: SatisfactionCollection, from responses: [SurveyResponse], invitations: [SurveyInvitation] = [],
        excluding exclusion: SatisfactionExclusion? = nil
    ) throws -> CollectedSatisfaction {
        let counted = try CountedResponses(
            responses, invitations, to: collection.scoring.instrument, of: .dealer(dealer),
            on: collection.days(for: period))
        var taking = SatisfactionTaking(collection, counted, exclusion)
        try taking.take(.dealer) { _ in true }
        for team in collection.teams.sorted() {
            try taking.take(.team(team)) { $0.visit.team == team }
        }
        let wanted = Set(employees.filter { collection.advisors.contains($0.position) }.map(\.id))
        for id in wanted.sorted() {
            try taking.take(.employee(id)) { $0.visit.advisor == id }
        }
        var facts = self
        facts.metrics += taking.metrics
        return CollectedSatisfaction(facts: facts, readings: taking.readings, findings: taking.findings)
    }
}

extension RecordStore {
    /// The facts with the satisfaction metrics that the store's surveys give for their month.
    /// - Parameters:
    ///   - collection: How they are taken.
    ///   - facts: The facts of a month.
    ///   - exclusion: By which rule responses are left out; nil where none is.
    ///   - moment: With the responses as they were known then; as they are known now where it is left out.
    /// - Returns: The facts, the scores, and what is to be known of them.
    /// - Throws: What `MonthFacts.collecting(_:from:invitations:excluding:)` throws; whatever the store throws.
    public func collect(
        _ collection: SatisfactionCollection, into facts: MonthFacts, excluding exclusion: SatisfactionExclusion? = nil,
        asOf moment: Timestamp? = nil
    ) async throws -> CollectedSatisfaction {
        let days = collection.days(for: facts.period)
        let surveys = try await surveys(
            to: collection.scoring.instrument, of: .dealer(facts.dealer), on: days, asOf: moment)
        return try facts.collecting(
            collection, from: surveys.responses, invitations: surveys.invitations, excluding: exclusion)
    }
}
