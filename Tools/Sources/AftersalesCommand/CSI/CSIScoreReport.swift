import AfterSales

/// What `csi score` says, for programs. What is not known is null, not absent; points and shares are decimals in strings.
struct CSIScoreReport: Encodable {
    let instrument: String
    let version: Int
    let level: String
    let least: Int64
    @OrNull private(set) var requirement: String?
    /// By whom scores are told apart; null where they are not.
    @OrNull private(set) var by: String?
    let counts: Counts
    /// All first, then each by name.
    let scores: [Group]
    let flags: [Flag]
    let notJudged: [NotJudgedRule]
    let findings: [Note]
    /// The rows that count not or once.
    let setAside: [Row]
    let duplicates: [Row]
    let late: [Row]

    init(_ scores: CSIScores, _ intake: SurveyIntake, home: RecordOwner, by: CSIGrouping?, language: Language) {
        let instrument = scores.scoring.instrument
        let rules = scores.scoring.rules
        self.instrument = instrument.key.id.rawValue
        version = instrument.version
        level = rules.level.description
        least = rules.leastResponses
        requirement = rules.requirement?.description
        self.by = by?.rawValue
        counts = Counts(intake.counts)
        self.scores = scores.groups.map { Group($0, instrument, home: home, language) }
        flags = scores.doubts?.flags.map { Flag($0, home: home, language) } ?? []
        notJudged = scores.doubts?.notJudged.map { NotJudgedRule($0, language) } ?? []
        findings = (instrument.warnings + intake.notes + (scores.doubts?.findings ?? [])).map { Note($0, language) }
        setAside = intake.setAside.map { row in
            Row(line: row.line, findings: row.findings.map { Note($0, language) })
        }
        duplicates = intake.duplicates.map { Row(line: $0.line, first: $0.first, isIdentical: $0.isIdentical) }
        late = intake.late.map { Row(line: $0.line, answeredOn: $0.response.answeredOn) }
    }
}

extension CSIScoreReport {
    /// How many rows went where.
    struct Counts: Encodable {
        let read: Int
        let taken: Int
        let duplicates: Int
        let late: Int
        let setAside: Int

        init(_ counts: SurveyIntakeCounts) {
            read = counts.read
            taken = counts.taken
            duplicates = counts.duplicates
            late = counts.late
            setAside = counts.setAside
        }
    }

    /// A doubt.
    struct Flag: Encodable {
        let code: String
        let subject: String
        let responses: [String]
        let evidence: [Note]

        init(_ flag: IntegrityFlag, home: RecordOwner, _ language: Language) {
            code = flag.code.rawValue
            subject = flag.subject.description
            responses = flag.responses.map { CSIGrouping.local($0.id.rawValue, of: $0.owner, at: home) }
            evidence = flag.evidence.map { Note($0, language) }
        }
    }

    /// What a rule could not judge.
    struct NotJudgedRule: Encodable {
        let code: String
        let reason: Note
        let subjects: [String]

        init(_ rule: NotJudged, _ language: Language) {
            code = rule.code.rawValue
            reason = Note(rule.reason, language)
            subjects = rule.subjects.map(\.description)
        }
    }

    /// A finding.
    struct Note: Encodable {
        let severity: Finding.Severity
        let code: Finding.Code
        let message: String
        let path: String
        let inputs: [Finding.Input]

        init(_ finding: Finding, _ language: Language) {
            severity = finding.severity
            code = finding.code
            message = finding.text(language)
            path = finding.place.description
            inputs = finding.inputs
        }
    }

    /// A row of the file that is told apart from the others.
    struct Row: Encodable {
        let line: Int
        /// The line of the row that it repeats.
        @OrNull private(set) var first: Int? = nil
        @OrNull private(set) var isIdentical: Bool? = nil
        @OrNull private(set) var answeredOn: LocalDate? = nil
        var findings: [Note] = []
    }
}
