import AfterSalesCore
import AfterSalesWarranty

/// What the records of one campaign in a file have said so far (同一召回活动的记录).
struct GatheredRecall {
    /// A record that waits.
    struct Row {
        let place: SourcePlace
        let text: String
        let scope: RecallScope
        /// Whether an earlier one says the same.
        let isRepeated: Bool
    }

    /// The campaign's number.
    let number: String
    private(set) var words: RecallWords
    private(set) var rows: [Row] = []
    /// About how much memory it takes.
    private(set) var bytes = 0
    /// The record of the file that came last.
    private(set) var latest = 0
    /// What is worth saying of its records, each thing once.
    var findings: [SourceFinding] = []
    private var said: Set<[String]> = []
    private var first: [RecallFacts: Int] = [:]
    private var components: Set<[String]> = []

    init(_ facts: RecallFacts) {
        number = facts.number
        words = facts.words
    }

    /// Adds a record.
    /// - Parameter count: How many records of the file came before.
    mutating func add(_ judged: JudgedRecall, _ facts: RecallFacts, count: Int) {
        let source = judged.source
        latest = count
        bytes += source.text.utf8.count + 500
        // A campaign of a hundred cars has a hundred warnings that its years are not known: one says it.
        for finding in judged.findings {
            let column = finding.place.column ?? finding.place.path?.split(separator: ".").last.map(String.init) ?? ""
            if said.insert([finding.finding.code.rawValue, column]).inserted { findings.append(finding) }
        }
        var facts = facts
        // Texts that are the same are kept once.
        for field in RecallWords.Field.allCases where facts.words[field] == words[field] {
            facts.words[field] = words[field]
        }
        let line = first[facts]
        if let line {
            say(
                .note, .recallRepeated, at: source.place, [.init("firstLine", String(line))],
                "line \(line) says the same of this campaign", "第 \(line) 行对该召回活动已有相同内容")
        } else {
            first[facts] = source.place.line
            contradictions(facts.words, source)
            components.insert(facts.words.component)
            words.join(facts.words)
        }
        rows.append(Row(place: source.place, text: source.text, scope: facts.scope, isRepeated: line != nil))
    }

    /// Says where a record has another text than those before.
    private mutating func contradictions(_ other: RecallWords, _ source: SourceRecall) {
        for field in RecallWords.Field.allCases where !RecallWords.agree(words[field], other[field]) {
            guard said.insert([Finding.Code.contradictingCells.rawValue, "\(field)"]).inserted else { continue }
            say(
                .warning, .contradictingCells, at: source.fields[field.source]?.place ?? source.place, [],
                "records of this campaign say different things here; the longest text is kept",
                "同一召回活动的记录在此说法不一，保留最长的文本")
        }
        guard let mine = words.publishedOn, let theirs = other.publishedOn, mine != theirs,
            said.insert([Finding.Code.contradictingCells.rawValue, "published"]).inserted
        else { return }
        say(
            .warning, .contradictingCells, at: source.fields[.published]?.place ?? source.place,
            [.init("here", theirs.description), .init("there", mine.description)],
            "records of this campaign have different days; the earliest is kept", "同一召回活动的记录日期不一，保留最早的日期")
    }

    /// What is worth saying of all records together.
    mutating func sayComponents() {
        components.remove([])
        guard components.count > 1, let place = rows.first?.place else { return }
        let named = components.map(ColonPath.text).sorted()
        let listed = named.prefix(20).joined(separator: "; ")
        say(
            .note, .severalComponents, at: place,
            [.init("kept", ColonPath.text(words.component))] + named.prefix(20).map { .init("component", $0) },
            "the campaign names \(named.count) components, of which it keeps what they have in common: \(listed)",
            "该召回活动涉及 \(named.count) 个部件，仅保留共同部分：\(listed)")
    }

    private mutating func say(
        _ severity: Finding.Severity, _ code: Finding.Code, at place: SourcePlace, _ inputs: [Finding.Input],
        _ english: String, _ chinese: String
    ) {
        findings.append(
            SourceFinding(
                at: place, record: number,
                Finding(severity, code, at: .document, inputs: inputs, LocalizedText(english, chinese))))
    }
}

extension RecallWords.Field {
    /// Where it stands in a file.
    var source: SourceRecall.Field {
        switch self {
        case .manufacturer: .manufacturer
        case .manufacturerNumber: .manufacturerNumber
        case .defect: .defect
        case .consequence: .consequence
        case .remedy: .remedy
        }
    }
}
