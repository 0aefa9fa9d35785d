public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesWarranty

/// Judges records of recall campaigns (召回记录判读): what can be understood, and what is wrong with the rest.
///
/// A campaign's number, whose cars it means and when it was reported have to be right: a record of which one is wrong is set
/// aside. What only narrows the cars down, such as the days of production, is left out where it cannot be read, because a missed
/// recall is worse than a question too many.
public struct RecallJudge: Sendable {
    let dates: DateOrder
    let now: Timestamp
    private(set) var source = SourceRecall(at: SourcePlace(file: "", line: 1), "")
    private(set) var record: String?
    var findings: [SourceFinding] = []

    /// A judge.
    /// - Parameters:
    ///   - form: What the file is.
    ///   - now: The present instant. A day behind it has not been.
    public init(_ form: RecallForm, now: Timestamp) {
        dates = form.dates
        self.now = now
    }

    /// Judges a record.
    /// - Parameter recall: The record.
    public mutating func judge(_ recall: SourceRecall) -> JudgedRecall {
        source = recall
        findings = recall.findings
        record = recall.fields[.number].flatMap { $0.text.isEmpty ? nil : String($0.text.prefix(60)) }
        // What is not whole has its reason: what could still be read of it says nothing more.
        guard isWhole else { return JudgedRecall(source: recall, facts: nil, findings: findings) }
        let number = number()
        let words = words()
        let scope = scope()
        let facts = number.flatMap { number in scope.map { RecallFacts(number: number, words: words, scope: $0) } }
        return JudgedRecall(source: recall, facts: isWhole ? facts : nil, findings: findings)
    }

    private var isWhole: Bool { !findings.contains { $0.finding.severity == .error } }

    func place(_ field: SourceRecall.Field) -> SourcePlace { source.fields[field]?.place ?? source.place }

    mutating func say(
        _ severity: Finding.Severity, _ code: Finding.Code, _ field: SourceRecall.Field, _ inputs: [Finding.Input],
        _ english: String, _ chinese: String
    ) {
        findings.append(
            SourceFinding(
                at: place(field), record: record,
                Finding(severity, code, at: .document, inputs: inputs, LocalizedText(english, chinese))))
    }

    mutating func number() -> String? {
        let raw = source.fields[.number]?.text.sourceTrimmed ?? ""
        if raw.isSourceNothing {
            say(
                .error, .recallWithoutNumber, .number, [],
                "the record has no campaign number: nobody can say which campaign it is of", "记录没有召回编号，无法归入召回活动")
            return nil
        }
        let number = raw.plainWidth.uppercased()
        guard RecallAuthority.nhtsa.hasForm(number) == true else {
            say(
                .error, .invalidCampaignNumber, .number, [.init("number", String(raw.prefix(60)))],
                "no campaign number of the NHTSA: two digits, one of C, E, V and T, six digits",
                "不是 NHTSA 的召回编号：应为两位数字、C/E/V/T 之一、六位数字")
            return nil
        }
        return number
    }

    mutating func words() -> RecallWords {
        var words = RecallWords()
        let maker = text(.manufacturer, .name)
        words.manufacturer = maker.isEmpty ? text(.producer, .name) : maker
        let own = text(.manufacturerNumber, .name)
        words.manufacturerNumber = Self.isNotReported(own) ? "" : own
        // The authority escapes nothing: a backslash is one.
        let path = ColonPath.names(text(.component, .note).replacing("\\", with: "\\\\"))
        words.component = path.map(\.sourceTrimmed).filter { !$0.isEmpty }
        for name in words.component { check(name, .name, .component) }
        words.defect = text(.defect, .note)
        words.consequence = text(.consequence, .note)
        words.remedy = text(.remedy, .note)
        words.publishedOn = published()
        words.doNotDrive = flag(.doNotDrive)
        words.parkOutside = flag(.parkOutside)
        words.overTheAir = flag(.overTheAir)
        return words
    }
}
