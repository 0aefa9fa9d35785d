public import AfterSalesCore
public import AfterSalesStorage

/// What a rule notes down while it looks at the responses.
public struct IntegrityNotes {
    private let rule: IntegrityRule
    private var evidence: [IntegritySubject: [Finding]] = [:]
    private var responses: [IntegritySubject: Set<RecordKey<SurveyResponse>>] = [:]
    private var unjudged: [Reason: [IntegritySubject]] = [:]

    /// Why something was not judged.
    private struct Reason: Hashable {
        let code: Finding.Code
        let place: Place
        let text: LocalizedText
    }

    init(of rule: IntegrityRule) { self.rule = rule }

    /// Notes a doubt. Several about one subject become one flag.
    /// - Parameters:
    ///   - subject: What is doubted.
    ///   - place: Where that shows.
    ///   - inputs: The figures it rests on.
    ///   - text: What was seen, where that says more than the rule's title. It names no customer, number or address.
    ///   - responses: The responses that it rests on, besides the one that is doubted.
    public mutating func doubt(
        _ subject: IntegritySubject, at place: Place, inputs: [Finding.Input] = [], _ text: LocalizedText? = nil,
        restingOn responses: [RecordKey<SurveyResponse>] = []
    ) {
        evidence[subject, default: []].append(
            Finding(rule.severity, rule.code, at: place, inputs: inputs, text ?? rule.title))
        if !responses.isEmpty { self.responses[subject, default: []].formUnion(responses) }
    }

    /// Notes that something could not be judged.
    /// - Parameters:
    ///   - subject: What; nil for everything.
    ///   - reason: The code of the reason.
    ///   - place: What was missing.
    ///   - text: The reason in words, the same for all subjects.
    public mutating func notJudged(
        _ subject: IntegritySubject?, _ reason: Finding.Code, at place: Place, _ text: LocalizedText
    ) {
        let reason = Reason(code: reason, place: place, text: text)
        if let subject { unjudged[reason, default: []].append(subject) } else { unjudged[reason] = [] }
    }

    /// That the host does not know what the rule needs.
    mutating func notGiven(_ field: String, _ english: String, _ chinese: String) {
        notJudged(nil, .factsNotGiven, at: Place.document.field(field), LocalizedText(english, chinese))
    }

    var flags: [IntegrityFlag] {
        evidence.map { subject, findings in
            var keys = responses[subject] ?? []
            if case .response(let key) = subject { keys.insert(key) }
            return IntegrityFlag(
                code: rule.code, title: rule.title, subject: subject,
                evidence: findings.sorted {
                    ($0.place.path, $0.message.english, $0.figures) < ($1.place.path, $1.message.english, $1.figures)
                },
                responses: keys.sorted { ($0.owner, $0.id) < ($1.owner, $1.id) })
        }
    }

    var gaps: [NotJudged] {
        unjudged.map { reason, subjects in
            NotJudged(
                code: rule.code, title: rule.title, reason: Finding(.note, reason.code, at: reason.place, reason.text),
                subjects: Set(subjects).sorted())
        }
    }
}

extension Finding {
    /// The figures in one text, to put findings in order that say the same.
    fileprivate var figures: String { inputs.map(\.value).joined(separator: "\n") }
}
