import AfterSalesCore
import AfterSalesCustomers

extension RecallJudge {
    /// `NR (Not Reported)` stands where the maker gave no number.
    static func isNotReported(_ text: String) -> Bool {
        let word = text.sourceWord
        return word == "nr" || word.hasPrefix("nr (") || word == "not reported"
    }

    /// A text without the marks of a web page; empty where nothing stands there.
    mutating func text(_ field: SourceRecall.Field, _ rule: TextRule) -> String {
        guard let raw = source.fields[field]?.text, !raw.isEmpty else { return "" }
        let (plain, wasControlled) = Self.visible(MarkupText.plain(raw), hasLines: rule.hasLines)
        if wasControlled {
            say(
                .warning, .controlCharacter, field, [], "control characters stand in the text; blanks stand for them",
                "文本中有控制字符，以空格代替")
        }
        let text = plain.sourceTrimmed
        if text.isSourceNothing { return "" }
        check(text, rule, field)
        return text
    }

    mutating func check(_ text: String, _ rule: TextRule, _ field: SourceRecall.Field) {
        for finding in rule.findings(text, at: .document) {
            findings.append(SourceFinding(at: place(field), record: record, finding))
        }
    }

    /// A text in which blanks stand for control characters.
    private static func visible(_ text: String, hasLines: Bool) -> (text: String, wasControlled: Bool) {
        guard !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return (text, false) }
        var result = String.UnicodeScalarView()
        var wasControlled = false
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where hasLines && ["\n", "\r", "\t"].contains(scalar): result.append(scalar)
            case .control, .lineSeparator, .paragraphSeparator:
                wasControlled = true
                result.append(" ")
            default: result.append(scalar)
            }
        }
        return (String(result), wasControlled)
    }

    private static let flags: [String: Bool] = [
        "true": true, "yes": true, "y": true, "1": true, "t": true,
        "false": false, "no": false, "n": false, "0": false, "f": false,
    ]

    /// What a flag says; nil where nothing is said.
    mutating func flag(_ field: SourceRecall.Field) -> Bool? {
        guard let raw = source.fields[field]?.text else { return nil }
        let word = raw.sourceWord
        if let flag = Self.flags[word] { return flag }
        if word.isSourceNothing { return nil }
        let shown = String(raw.sourceTrimmed.prefix(60))
        say(
            .warning, .unknownChoice, field, [.init("value", shown)], "\(shown) is neither yes nor no: look it up",
            "\(shown) 既不是“是”也不是“否”，请核实")
        return nil
    }
}
