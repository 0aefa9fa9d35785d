import AfterSalesCore
public import AfterSalesStorage

extension ChangeSet {
    /// Adds what a care plan makes of a survey that was answered badly, so that it is written together with the answer.
    ///
    /// Only the tasks of that response are looked at; whatever else the customer is to have is left to the next
    /// derivation. A task that is there, done or open, is not planned again, whoever the response was merged to. The commit
    /// depends on the customer: it is refused as a conflict if he is merged or erased meanwhile.
    /// - Parameters:
    ///   - answer: The bad answer.
    ///   - request: The plan and who stands in; its window means nothing here, as a bad answer waits for none.
    ///   - customer: The customer; where his file is out of use, nothing is planned.
    ///   - store: Where his cars and tasks are.
    ///   - act: What is done, by whom, when.
    /// - Returns: What is new and what changes; `planWithoutRule` among its findings where the plan has no rule for it.
    /// - Throws: Whatever the store throws.
    @discardableResult
    public mutating func planCare(
        after answer: BadSurveyAnswer, by request: CareRequest, of customer: Stored<Customer>,
        in store: some RecordStore, _ act: Act
    ) async throws -> CareDerivation {
        let owner = customer.record.key.owner
        let page = try await CarePage([customer], in: store, of: owner) { _ in [] }
        let occasion = answer.response.rawValue.careIDPart
        let present = (page.tasks[customer.record.key.id] ?? []).filter {
            $0.record.trigger == .surveyAnsweredBadly && $0.record.occasion == occasion
        }
        var facts = page.facts(customer.record, request)
        facts.badAnswers = [answer]
        var deriver = CareDeriver(
            request.plan, facts, present.map(\.record), LocalDate.earliest...LocalDate.latest, request.zone)
        deriver.runBadAnswers()
        var changes = CareChanges()
        changes.add(deriver.derivation, of: customer, beside: present)
        try changes.write(into: &self, act)
        return deriver.derivation
    }
}
