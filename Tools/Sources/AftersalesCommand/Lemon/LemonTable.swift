import AfterSales

/// What `lemon check` says, for people: the periods, a row for each count, and a line for whatever was found.
struct LemonTable {
    private let verdict: LemonVerdict
    private let language: Language

    init(_ verdict: LemonVerdict, language: Language) {
        self.verdict = verdict
        self.language = language
    }

    var text: String {
        let parts = [heading, periods, rules, remarks].filter { !$0.isEmpty }
        return parts.joined(separator: "\n")
    }

    private var heading: String {
        guard let set = verdict.ruleSet, let version = verdict.version else { return "" }
        let start = verdict.start.map(\.description) ?? "–"
        let text = LocalizedText(
            "\(set) version \(version), as of \(verdict.at); periods run from \(start)",
            "\(set) 版本 \(version)，截至 \(verdict.at)；起算日 \(start)")
        return PlainText.visible(text[language]) + "\n"
    }

    private var periods: String {
        guard !verdict.periods.isEmpty else { return "" }
        var table = TextTable(
            LemonWord.periodColumns.enumerated().map { index, heading in
                index < 3 ? .text(heading[language]) : .figure(heading[language])
            })
        for period in verdict.periods {
            table.add([
                period.title[language], period.lastDay?.description ?? "–", period.limit?.description ?? "–",
                period.daysLeft.map(String.init) ?? "–", period.distanceLeft.map(String.init) ?? "–",
            ])
        }
        return table.text
    }

    private var rules: String {
        guard !verdict.rules.isEmpty else { return "" }
        var table = TextTable(
            LemonWord.ruleColumns.enumerated().map { index, heading in
                (2...4).contains(index) ? .figure(heading[language]) : .text(heading[language])
            })
        for rule in verdict.rules {
            for count in rule.counts {
                table.add([
                    rule.title[language], count.subject ?? "–", String(count.count),
                    String(rule.threshold) + (rule.hasToFailAgain ? " +1" : ""), String(count.distance),
                    LemonWord.state(count.distance == 0 ? .reached : rule.state == .reached ? .open : rule.state)[
                        language],
                    rule.source[language],
                ])
            }
        }
        return table.text
    }

    /// Errors go to standard error.
    private var remarks: String {
        var lines = verdict.findings.filter { $0.severity != .error }.map { finding in
            let word = finding.severity == .warning ? Word.warning : Word.note
            return "\(word[language]): \(finding.text(language)) [\(finding.code)]"
        }
        if let loaner = verdict.loaner, !loaner.isDue {
            let text = LocalizedText(
                "in repair for \(loaner.days) days; a loaner would be owed from \(loaner.dueFrom)",
                "修理已占用 \(loaner.days) 日；自 \(loaner.dueFrom) 起应提供备用车")
            lines.append("\(Word.note[language]): \(text[language])")
        }
        if let outlook = verdict.outlook { lines.append(outlook[language]) }
        return lines.map { PlainText.visible($0) + "\n" }.joined()
    }
}
