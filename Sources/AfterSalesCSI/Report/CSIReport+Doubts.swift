import AfterSalesCore
import AfterSalesStorage

extension CSIReport {
    /// How often each doubt was raised, what could not be judged, and the scores by each rule of exclusion.
    func doubtLines(_ language: Language) -> String {
        func word(_ english: String, _ chinese: String) -> String { LocalizedText(english, chinese)[language] }
        guard let doubts else { return word("Doubts: nobody has looked for any", "存疑：未核查") + "\n" }
        var text = ""
        if doubts.flags.isEmpty {
            text += word("Doubts: none", "存疑：无") + "\n"
        } else {
            var table = TextTable([word("Doubts", "存疑"), word("flags", "条数")])
            var counts: [(flag: IntegrityFlag, count: Int)] = []
            for flag in doubts.flags.sorted(by: { $0.code.rawValue < $1.code.rawValue }) {
                if counts.last?.flag.code == flag.code {
                    counts[counts.count - 1].count += 1
                } else {
                    counts.append((flag, 1))
                }
            }
            for entry in counts { table.add([entry.flag.title[language], "\(entry.count)"]) }
            text += table.text
        }
        for gap in doubts.notJudged {
            let title = word("Not judged: ", "未能判断：") + gap.title[language]
            let reason = word(" – ", "——") + gap.reason.text(language)
            text +=
                title + reason
                + (gap.subjects.isEmpty ? "" : word(" (\(gap.subjects.count))", "（\(gap.subjects.count)）"))
            text += "\n"
        }
        for finding in doubts.findings { text += finding.text(language) + "\n" }
        for exclusion in exclusions {
            let (title, count) = (exclusion.rule.title[language], exclusion.excluded.count)
            text += word("By rule \(title), \(count) responses left out: ", "按规则“\(title)”剔除 \(count) 份后：")
            text += Self.shown(exclusion.without, language)
            text += word("; with all: ", "；全部：") + Self.shown(exclusion.all, language) + "\n"
        }
        return text
    }
}

extension IntegrityReport {
    /// What is about a dealership and responses of its; doubts of a group that rest on none of them are of another time.
    func about(_ owner: RecordOwner, _ keys: Set<RecordKey<SurveyResponse>>) -> IntegrityReport {
        func isMeant(_ subject: IntegritySubject) -> Bool {
            if case .response(let key) = subject { keys.contains(key) } else { subject.owner == owner }
        }
        return IntegrityReport(
            flags: flags.filter { flag in
                isMeant(flag.subject) && (flag.responses.isEmpty || flag.responses.contains { keys.contains($0) })
            },
            notJudged: notJudged.compactMap { gap in
                let subjects = gap.subjects.filter(isMeant)
                guard gap.subjects.isEmpty || !subjects.isEmpty else { return nil }
                return NotJudged(code: gap.code, title: gap.title, reason: gap.reason, subjects: subjects)
            }, findings: findings, responses: responses)
    }
}

// MARK: JSON

extension IntegrityReport {
    func document(_ language: Language) -> JSONValue {
        .object([
            .init(
                "flags",
                .array(
                    flags.map { flag in
                        .object([
                            .init("code", .string(flag.code.rawValue)), .init("title", .string(flag.title[language])),
                            .init("subject", .string(flag.subject.description)),
                            .init("evidence", .array(flag.evidence.map { $0.document(language) })),
                            .init("responses", .array(flag.responses.map { .string($0.id.rawValue) })),
                        ])
                    })),
            .init(
                "notJudged",
                .array(
                    notJudged.map { gap in
                        .object([
                            .init("code", .string(gap.code.rawValue)), .init("title", .string(gap.title[language])),
                            .init("reason", gap.reason.document(language)),
                            .init("subjects", .array(gap.subjects.map { .string($0.description) })),
                        ])
                    })),
            .init("findings", .array(findings.map { $0.document(language) })),
        ])
    }
}

extension DoubleScore {
    func document(_ language: Language) -> JSONValue {
        .object([
            .init("rule", .string(rule.id.rawValue)), .init("title", .string(rule.title[language])),
            .init("since", .string(rule.since.description)), .init("all", all.document),
            .init("without", without.document),
            .init("excluded", .array(excluded.map { .string($0.response.key.id.rawValue) })),
        ])
    }
}

extension Finding {
    fileprivate func document(_ language: Language) -> JSONValue {
        .object([
            .init("code", .string(code.rawValue)), .init("severity", .string(severity.rawValue)),
            .init("place", .string(place.path)), .init("text", .string(text(language))),
        ])
    }
}
