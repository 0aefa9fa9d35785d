import AfterSales

/// What `lemon check` says, for programs. What is not known is null, not absent.
struct LemonReport: Encodable {
    private enum CodingKeys: String, CodingKey {
        case ruleSet, version, at, start, startsBy, periods, rules, loaner, outlook, findings
    }

    private let verdict: LemonVerdict
    private let language: Language

    init(_ verdict: LemonVerdict, language: Language) {
        self.verdict = verdict
        self.language = language
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(verdict.ruleSet, forKey: .ruleSet)
        try container.encode(verdict.version, forKey: .version)
        try container.encode(verdict.at, forKey: .at)
        try container.encode(verdict.start, forKey: .start)
        try container.encode(verdict.startsBy, forKey: .startsBy)
        try container.encode(verdict.periods.map { Period($0, language) }, forKey: .periods)
        try container.encode(verdict.rules.map { Rule($0, language) }, forKey: .rules)
        try container.encode(verdict.loaner.map { Loaner($0, language) }, forKey: .loaner)
        try container.encode(verdict.outlook?[language], forKey: .outlook)
        try container.encode(verdict.findings.map { Note($0, language) }, forKey: .findings)
    }
}

extension LemonReport {
    fileprivate struct Period: Encodable {
        let id: String
        let title: String
        let lastDay: LocalDate?
        let limit: Distance?
        let daysLeft: Int?
        let distanceLeft: Int?
        let isOver: Bool

        init(_ period: PeriodStanding, _ language: Language) {
            id = period.period
            title = period.title[language]
            lastDay = period.lastDay
            limit = period.limit
            daysLeft = period.daysLeft
            distanceLeft = period.distanceLeft
            isOver = period.isOver
        }
    }

    fileprivate struct Rule: Encodable {
        let id: String
        let title: String
        let period: String
        let state: RuleStanding.State
        let count: Int
        let threshold: Int
        let hasToFailAgain: Bool
        let distance: Int
        let counts: [LemonCount]
        let outcome: LemonOutcome
        let isCompensated: Bool
        let source: String

        init(_ rule: RuleStanding, _ language: Language) {
            id = rule.rule
            title = rule.title[language]
            period = rule.period
            state = rule.state
            count = rule.counts.first?.count ?? 0
            threshold = rule.threshold
            hasToFailAgain = rule.hasToFailAgain
            distance = rule.distance
            counts = rule.counts
            outcome = rule.outcome
            isCompensated = rule.isCompensated
            source = rule.source[language]
        }
    }

    fileprivate struct Loaner: Encodable {
        let visits: [String]
        let since: Timestamp
        let days: Int
        let dueFrom: LocalDate
        let isDue: Bool
        let source: String

        init(_ loaner: LoanerDuty, _ language: Language) {
            visits = loaner.visits.map(\.rawValue)
            since = loaner.since
            days = loaner.days
            dueFrom = loaner.dueFrom
            isDue = loaner.isDue
            source = loaner.source[language]
        }
    }

    fileprivate struct Note: Encodable {
        let severity: Finding.Severity
        let code: Finding.Code
        let message: String
        let path: String
        let inputs: [Finding.Input]

        init(_ finding: Finding, _ language: Language) {
            severity = finding.severity
            code = finding.code
            message = finding.text(language)
            path = finding.place.path
            inputs = finding.inputs
        }
    }
}
