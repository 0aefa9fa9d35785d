import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesStorage

extension ChangeSet {
    /// Adds what a response's bad answers ask for, so that it is written together with the response: a call-back as the
    /// care plan says, and a complaint.
    ///
    /// The same response never opens two of either, whether it is sent again, corrected, or its customer merged: both are
    /// named by it. What was opened stays where a correction is better. Without a customer the complaint is opened as
    /// nobody's, as one from the press would be, and a warning says that nobody can be called back.
    ///
    /// The complaint does not repeat what was said; its id leads to the response.
    /// - Parameters:
    ///   - response: The response.
    ///   - scoring: The survey it is to.
    ///   - request: By what.
    ///   - store: Where customers, tasks and complaints are.
    ///   - act: By whom, when. The clocks run from then, or from the answer, as the rules say.
    /// - Returns: What is new.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with every reason why the response is none to the survey; whatever the store throws.
    @discardableResult
    public mutating func followUp(
        _ response: SurveyResponse, to scoring: SurveyScoring, by request: LowAnswerRequest, in store: some RecordStore,
        _ act: Act
    ) async throws -> LowAnswerOutcome {
        let verdict = try request.rules.verdict(on: response, by: scoring)
        guard verdict.asksForCallBack else {
            return LowAnswerOutcome(verdict: verdict, callBacks: [], complaint: nil, findings: [])
        }
        // A clock of the survey tool that is ahead of the host's must not open what lies in the future.
        let from = request.rules.clockStart == .answered ? min(response.answeredAt, act.at) : act.at
        let customer = try await store.activeCustomer(of: response)
        var findings: [Finding] = []
        var callBacks: [CareTask] = []
        if let customer {
            let answer = BadSurveyAnswer(
                to: Identifier(response.key.id.rawValue), by: customer.record.key.id, about: response.visit.vehicle,
                at: from)
            let derivation = try await planCare(after: answer, by: request.care, of: customer, in: store, act)
            callBacks = derivation.added
            findings = derivation.findings
        } else {
            findings.append(.callBackWithoutCustomer(response, verdict))
        }
        let complaint = try await openComplaint(verdict, response, of: customer, from: from, in: store, act)
        return LowAnswerOutcome(verdict: verdict, callBacks: callBacks, complaint: complaint, findings: findings)
    }

    private mutating func openComplaint(
        _ verdict: LowAnswerVerdict, _ response: SurveyResponse, of customer: Stored<Customer>?, from: Timestamp,
        in store: some RecordStore, _ act: Act
    ) async throws -> Complaint? {
        guard let opening = verdict.complaint, try await store.load(response.complaintKey) == nil else { return nil }
        let complaint = try Complaint(
            response.complaintKey, by: customer?.record.key.id, about: response.visit.vehicle,
            order: response.visit.order, concerning: response.visit.advisor, receivedAt: from, channel: .survey,
            category: opening.category, severity: opening.severity)
        // Who is merged or erased at this moment complains by his other file, or as nobody.
        if let customer { expect(customer) }
        try insert(complaint, Act("open", by: act.actor, at: act.at))
        return complaint
    }
}

extension RecordStore {
    /// The file of whoever answered, or the one it was merged into; nil where there is none in use.
    func activeCustomer(of response: SurveyResponse) async throws(StorageError) -> Stored<Customer>? {
        guard let file = try await customerFile(of: response), file.record.standing == .active else { return nil }
        return file
    }

    /// The file of whoever answered, or the one it was merged into, be it erased; nil where there is none.
    func customerFile(of response: SurveyResponse) async throws(StorageError) -> Stored<Customer>? {
        var id = response.customer
        var seen: Set<Identifier<Customer>> = []
        while let next = id, seen.insert(next).inserted {
            guard let stored = try await load(RecordKey<Customer>(response.key.owner, next)) else { return nil }
            switch stored.record.standing {
            case .active, .erased: return stored
            case .merged(let survivor): id = survivor
            }
        }
        return nil
    }
}
