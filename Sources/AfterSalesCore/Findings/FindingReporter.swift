/// A check that notes what it finds and goes on.
package protocol FindingReporter {
    /// What has been found so far.
    var findings: [Finding] { get set }
    /// After so many findings it only says that there are more. For checks that report nothing but errors of a hostile
    /// document; a check that also warns has no limit, or a warning could hide an error.
    static var mostFindings: Int { get }
}

extension FindingReporter {
    package static var mostFindings: Int { .max }

    /// Adds a finding; an error unless said otherwise.
    package mutating func report(
        _ code: Finding.Code, severity: Finding.Severity = .error, at place: Place, inputs: [Finding.Input] = [],
        _ english: String, _ chinese: String
    ) {
        guard findings.count < Self.mostFindings else {
            guard findings.count == Self.mostFindings else { return }
            findings.append(
                Finding(
                    .error, .tooManyFindings, at: .document,
                    LocalizedText("there are more findings than these", "还有更多问题未列出")))
            return
        }
        findings.append(Finding(severity, code, at: place, inputs: inputs, LocalizedText(english, chinese)))
    }

    /// Adds a finding about a name that is not among those there are, with the nearest of them.
    package mutating func reportUnknown(
        _ code: Finding.Code, severity: Finding.Severity = .error, _ name: String, among names: [String],
        at place: Place, inputs: [Finding.Input] = [], _ english: String, _ chinese: String
    ) {
        let nearest = findings.count < NearestName.mostSuggestions ? NearestName.of(name, among: names) : nil
        report(
            code, severity: severity, at: place,
            inputs: [.init("name", name)] + (nearest.map { [.init("nearest", $0)] } ?? []) + inputs,
            english + (nearest.map { "; did you mean \($0)?" } ?? ""),
            chinese + (nearest.map { "；是否指 \($0)？" } ?? ""))
    }

    /// Adds what is wrong with a number that was written as `text`.
    package mutating func report(_ error: NumeralError, _ text: String, at place: Place) {
        // A hostile number is not repeated in full.
        let shown = String(text.prefix(60))
        let value = Finding.Input("value", shown)
        switch error {
        case .malformed:
            report(
                .malformedNumber, at: place, inputs: [value], "\(shown) is not a decimal number", "\(shown) 不是十进制数")
        case .tooManyDigits(_, let allowed):
            report(
                .tooManyDigits, at: place, inputs: [value, .init("allowed", String(allowed))],
                "\(shown) has more than \(allowed) decimals", "\(shown) 的小数超过 \(allowed) 位")
        case .tooLarge:
            report(
                .overflow, at: place, inputs: [value], "\(shown) is larger than can be computed with",
                "\(shown) 超出可计算的范围")
        }
    }

    /// The decimal that `text` spells; nil where it is none, which has been reported.
    package mutating func decimalNumeral(_ text: String, at place: Place) -> DecimalNumeral? {
        do throws(NumeralError) {
            return try DecimalNumeral(text)
        } catch {
            report(error, text, at: place)
            return nil
        }
    }
}
