public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage

extension SurveyScoring {
    /// The report of a dealership and a period. The order of the facts means nothing.
    /// - Parameters:
    ///   - facts: What it is made of.
    ///   - requirement: What is asked for of the index; what the rules ask for where nothing else is said.
    /// - Throws: `Rejection` with every reason against any response or complaint; ``ScoringError``;
    ///   ``/AfterSalesCore/CalendarError`` where a complaint came in beyond the calendar.
    public func report(_ facts: CSIReportFacts, requirement: Points? = nil) throws -> CSIReport {
        let responses = facts.responses.filter {
            $0.key.owner == facts.dealer && facts.period.contains($0.answeredOn)
        }
        let asked = requirement ?? rules.requirement
        var sums = try sums(of: responses)
        try sums.setInvited(facts.invited)
        let score = try score(sums)
        let before = try facts.before.map { before throws(ScoringError) in try self.score(before) }
        let doubts = facts.doubts?.about(facts.dealer, Set(responses.map(\.key)))
        var exclusions: [DoubleScore] = []
        for rule in facts.exclusions.sorted(by: { $0.id < $1.id }) {
            guard let doubts else { break }
            let exclusion = responses.excluding(by: rule, doubts)
            exclusions.append(
                DoubleScore(
                    rule: rule, all: score, without: try self.score(exclusion.kept),
                    excluded: exclusion.excluded.sorted { $0.response.key.id < $1.response.key.id }))
        }
        let complaints = try facts.complaints.filter { complaint throws(CalendarError) in
            let day = try facts.zone.date(of: complaint.receivedAt)
            return complaint.key.owner == facts.dealer && facts.period.contains(day)
        }
        let verdicts = try lowAnswers(of: responses, by: facts.rules)
        return CSIReport(
            dealer: facts.dealer, period: facts.period, instrument: instrument, responses: sums.index.count,
            unscored: sums.unscored, score: score, requirement: asked,
            gate: asked.map { score.verdict(atLeast: $0) }, before: before,
            change: try facts.before.flatMap { before throws(ScoringError) in try compare(before, to: sums).value?.index
            },
            weakPoints: try weakPoints(of: responses, before: facts.before, requirement: asked),
            ranking: try ranking(of: responses, requirement: asked),
            lowAnswers: LowAnswerTally(
                verdicts, of: responses, tasks: facts.tasks, complaints: facts.complaints, now: facts.now,
                in: facts.zone),
            complaints: try facts.orders.map { orders throws(Rejection) in
                try ComplaintTally(
                    of: complaints, orders: orders, now: facts.now, by: facts.clocks, hours: facts.hours)
            },
            doubts: doubts, exclusions: exclusions)
    }
}
