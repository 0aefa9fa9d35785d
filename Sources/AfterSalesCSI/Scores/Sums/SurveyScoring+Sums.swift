public import AfterSalesCore
import AfterSalesStorage

extension SurveyScoring {
    /// Adds responses up.
    /// - Parameter responses: Responses to the instrument.
    /// - Throws: `Rejection` with every reason against any of them.
    public func sums(of responses: some Sequence<SurveyResponse>) throws(Rejection) -> ScoreSums {
        var sums = emptySums
        var reader = AnswerReader(self)
        for (number, response) in responses.enumerated() {
            guard reader.read(response, at: Place.document.element(number)) else { continue }
            reader.add(to: &sums, at: Place.document.element(number))
        }
        try reader.verdict()
        return sums
    }

    /// Adds responses up by whose they are.
    /// - Parameters:
    ///   - responses: Responses to the instrument.
    ///   - groupings: By what they are told apart, such as `[.dealer, .month]`.
    ///   - invitations: Whom one asked, where that is known: each is counted where its visit belongs, a reminder about the
    ///     same order in the same wave not again. Grouped by the month of the answer, which no invitation has, the number of
    ///     those asked is not known.
    ///   - stratum: In which stratum a visit is, for ``ScoreGrouping/stratum``.
    /// - Throws: `Rejection` with every reason against any of them.
    public func sums(
        of responses: some Sequence<SurveyResponse>, by groupings: [ScoreGrouping],
        invitations: [SurveyInvitation]? = nil, stratum: (SurveyedVisit) -> String? = { _ in nil }
    ) throws(Rejection) -> [ScoreSubject: ScoreSums] {
        var groups: [ScoreSubject: ScoreSums] = [:]
        let empty = emptySums
        var reader = AnswerReader(self)
        for (number, response) in responses.enumerated() {
            guard reader.read(response, at: Place.document.element(number)) else { continue }
            let subject = ScoreSubject(groupings.map { $0.key(of: response, stratum) })
            reader.add(to: &groups[subject, default: empty], at: Place.document.element(number))
        }
        try reader.verdict()
        guard let invitations else { return groups }
        return invited(invitations, by: groupings, stratum, groups)
    }

    /// The same with the number of those that were asked.
    private func invited(
        _ invitations: [SurveyInvitation], by groupings: [ScoreGrouping], _ stratum: (SurveyedVisit) -> String?,
        _ groups: [ScoreSubject: ScoreSums]
    ) -> [ScoreSubject: ScoreSums] {
        var asked: [ScoreSubject: Int64] = [:]
        var visits: Set<SurveyVisitKey> = []
        let sent = invitations.filter { $0.instrument == shape.instrument && $0.sentAt != nil }
        // Of several about one order the one of the least id stands for them, whatever their order.
        for invitation in sent.sorted(by: { $0.key.id < $1.key.id }) {
            let keys = groupings.compactMap { $0.key(of: invitation, stratum) }
            guard keys.count == groupings.count else { return groups }
            if let order = invitation.visit.order {
                let visit = SurveyVisitKey(owner: invitation.key.owner, order: order, wave: invitation.wave)
                guard visits.insert(visit).inserted else { continue }
            }
            asked[ScoreSubject(keys), default: 0] += 1
        }
        var groups = groups
        for subject in Set(groups.keys).union(asked.keys) {
            // A count is not below zero.
            try? groups[subject, default: emptySums].setInvited(asked[subject, default: 0])
        }
        return groups
    }
}
