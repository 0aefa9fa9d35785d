import AfterSales

/// What `csi score` says, for people: the scores, the factors, where points are lost, and what makes one doubt responses.
struct CSIScoreTable {
    private let report: CSIScoreReport
    private let language: Language

    init(_ report: CSIScoreReport, language: Language) {
        self.report = report
        self.language = language
    }

    /// So many flags and rows are listed of each kind; the JSON document has all.
    private static let most = 50
    /// So many questions that lose points are listed.
    private static let mostWeak = 5

    var text: String {
        let parts = [heading, scores, factors, weak, remarks].filter { !$0.isEmpty }
        return parts.joined(separator: "\n")
    }

    private var heading: String {
        let counts = report.counts
        let text = LocalizedText(
            "\(report.instrument) version \(report.version), intervals at \(report.level); \(counts.read) rows: \(counts.taken) taken, \(counts.duplicates) duplicates, \(counts.late) late, \(counts.setAside) set aside",
            "\(report.instrument) 版本 \(report.version)，置信水平 \(report.level)；共 \(counts.read) 行：采用 \(counts.taken)，重复 \(counts.duplicates)，逾期 \(counts.late)，搁置 \(counts.setAside)"
        )
        return PlainText.visible(text[language]) + "\n"
    }

    private func columns(_ words: [CSIWord]) -> [TextTable.Column] {
        words.enumerated().map { $0 == 0 ? .text($1.text[language]) : .figure($1.text[language]) }
    }

    private func few(_ have: Int64, _ need: Int64) -> String {
        LocalizedText("too few: \(have) of \(need)", "样本不足：\(have)/\(need)")[language]
    }

    private func bounds(_ interval: CSIScoreReport.Interval?) -> String {
        interval.map { "[\($0.lower), \($0.upper)]" } ?? "–"
    }

    private var scores: String {
        var table = TextTable(columns([.of, .responses, .index, .interval]))
        for group in report.scores {
            let name = group.isAll ? CSIWord.all.text[language] : group.name ?? CSIWord.nobody.text[language]
            table.add([
                name, String(group.n), group.index ?? group.need.map { few(group.n, $0) } ?? "–",
                bounds(group.interval),
            ])
        }
        return table.text
    }

    private var factors: String {
        guard let all = report.scores.first, !all.factors.isEmpty else { return "" }
        var table = TextTable(columns([.factor, .responses, .index, .interval]))
        for factor in all.factors {
            table.add([
                factor.title ?? factor.id, String(factor.n),
                factor.mean ?? factor.need.map { few(factor.n, $0) } ?? "–", bounds(factor.interval),
            ])
        }
        for question in all.questions {
            guard let score = question.promoterScore else { continue }
            table.add([CSIWord.promoters.text[language], String(question.n), score, bounds(question.promoterInterval)])
        }
        return table.text
    }

    private var weak: String {
        guard let weak = report.scores.first?.weakPoints else { return "" }
        var table = TextTable(columns([.weakPoint, .responses, .index, .lost]))
        for point in weak.factors + weak.questions.prefix(Self.mostWeak) {
            table.add([point.title ?? point.id, String(point.answers), point.mean, point.lost])
        }
        let against = LocalizedText("points lost against \(weak.requirement)", "对照要求 \(weak.requirement) 的失分")
        return against[language] + "\n" + table.text
    }

    /// Errors go to standard error.
    private var remarks: String {
        var lines: [String] = []
        let unscored = report.scores.first?.unscored ?? 0
        if unscored > 0 {
            let text = LocalizedText(
                "\(unscored) of the responses taken answer too little to have an index",
                "采用的答卷中有 \(unscored) 份作答过少，不计指数")
            lines.append("\(Word.note[language]): \(text[language])")
        }
        for flag in report.flags.prefix(Self.most) {
            let reasons = flag.evidence.map(\.message).joined(separator: "; ")
            lines.append("\(CSIWord.doubt.text[language]): \(flag.subject): \(reasons) [\(flag.code)]")
        }
        for rule in report.notJudged {
            lines.append("\(CSIWord.notJudged.text[language]): \(rule.reason.message) [\(rule.code)]")
        }
        for row in report.duplicates.prefix(Self.most) {
            let text =
                row.isIdentical == true
                ? LocalizedText(
                    "line \(row.line) repeats line \(row.first ?? 0)", "第 \(row.line) 行与第 \(row.first ?? 0) 行重复")
                : LocalizedText(
                    "line \(row.line) is of the same visit or id as line \(row.first ?? 0) and says something else",
                    "第 \(row.line) 行与第 \(row.first ?? 0) 行为同一次调查或同一编号，但内容不同")
            lines.append("\(Word.warning[language]): \(text[language])")
        }
        for note in report.findings.prefix(Self.most) {
            let word = note.severity == .warning ? Word.warning : Word.note
            lines.append("\(word[language]): \(note.path): \(note.message) [\(note.code)]")
        }
        let lists = [report.flags.count, report.duplicates.count, report.findings.count]
        let more = lists.reduce(0) { $0 + max(0, $1 - Self.most) }
        if more > 0 {
            let text = LocalizedText("\(more) more with --format json", "另有 \(more) 条，见 --format json")
            lines.append(text[language])
        }
        return lines.map { PlainText.visible($0) + "\n" }.joined()
    }
}
