import AfterSalesCSI
import AfterSalesCommission
import AfterSalesCore

/// Takes satisfaction metrics from responses, one subject after the other.
struct SatisfactionTaking {
    let collection: SatisfactionCollection
    let all: [SurveyResponse]
    let exclusion: SurveyExclusion?
    private(set) var metrics: [MetricFact] = []
    private(set) var readings: [SatisfactionReading] = []
    private(set) var findings: [Finding] = []

    init(_ collection: SatisfactionCollection, _ counted: CountedResponses, _ exclusion: SatisfactionExclusion?) {
        self.collection = collection
        all = counted.responses
        self.exclusion = exclusion.map { counted.responses.excluding(by: $0.rule, $0.report) }
        findings = counted.findings
    }

    mutating func take(_ subject: Subject, _ isMeant: (SurveyResponse) -> Bool) throws {
        let kept = (exclusion?.kept ?? all).filter(isMeant)
        let score = try collection.scoring.score(kept)
        var unfiltered: ScoreVerdict?
        if let exclusion {
            let left = exclusion.excluded.count { isMeant($0.response) }
            let whole = left == 0 ? score : try collection.scoring.score(all.filter(isMeant))
            unfiltered = whole
            if left > 0 { findings.append(excluded(left, by: exclusion.rule, subject, score, whole)) }
        }
        let verdict = score.verdict(atLeast: collection.requirement)
        readings.append(
            SatisfactionReading(subject: subject, score: score, unfiltered: unfiltered, verdict: verdict))
        let names = collection.metrics
        func give(_ name: String, _ value: Points) { metrics.append(MetricFact(name, subject, DecimalNumeral(value))) }
        switch score {
        case .score(let score):
            if let name = names.score { give(name, score.index) }
            give(names.lower, score.interval.lower)
            give(names.upper, score.interval.upper)
        case .insufficientSample(let have, let need):
            let scale = collection.scoring.indexScale
            give(names.lower, scale.lowerBound)
            give(names.upper, scale.upperBound)
            findings.append(insufficient(subject, have, need, scale))
        }
        give(names.requirement, collection.requirement)
    }

    /// What the score is called in findings.
    private var name: String { collection.metrics.score ?? collection.metrics.lower }

    private func place(_ subject: Subject) -> Place {
        Place.document.field("metrics").element(
            where: ("metric", name), ("subject", subject.description))
    }

    private func insufficient(_ subject: Subject, _ have: Int64, _ need: Int64, _ scale: ClosedRange<Points>) -> Finding
    {
        return Finding(
            .warning, .sampleInsufficient, at: place(subject),
            inputs: [
                .init("subject", subject.description), .init("have", String(have)), .init("need", String(need)),
                .init("lower", scale.lowerBound.description), .init("upper", scale.upperBound.description),
            ],
            LocalizedText(
                "\(name) at \(subject): \(have) responses, \(need) are needed; there is no score, its bounds are the whole scale, \(scale.lowerBound) to \(scale.upperBound)",
                "\(subject) 的 \(name)：有效答卷 \(have) 份，至少需要 \(need) 份；不给出得分，上下限取整个量程 \(scale.lowerBound) 至 \(scale.upperBound)"
            ))
    }

    private func excluded(
        _ count: Int, by rule: ExclusionRule, _ subject: Subject, _ score: ScoreVerdict, _ whole: ScoreVerdict
    ) -> Finding {
        let (with, without) = (text(whole), text(score))
        return Finding(
            .note, .responsesExcluded, at: place(subject),
            inputs: [
                .init("subject", subject.description), .init("rule", rule.id.rawValue),
                .init("responses", String(count)), .init("with", with), .init("without", without),
            ],
            LocalizedText(
                "the rule \(rule.title.english) leaves \(count) responses out at \(subject): \(without) without them, \(with) with them",
                "规则“\(rule.title.simplifiedChinese)”剔除 \(subject) 的 \(count) 份答卷：剔除后 \(without)，剔除前 \(with)"))
    }

    /// The index with its interval, or how many responses there are of how many.
    private func text(_ score: ScoreVerdict) -> String {
        switch score {
        case .score(let score): "\(score.index) \(score.interval)"
        case .insufficientSample(let have, let need): "\(have)/\(need)"
        }
    }
}
