/// A check that notes what it finds and goes on.
package protocol FindingReporter {
    /// What has been found so far.
    var findings: [Finding] { get set }
    /// How many errors there were, listed or not.
    var errorCount: Int { get set }
}

extension FindingReporter {
    /// Adds a finding. Of errors so many are listed; the first one more is ``Finding/moreErrors``, the others are counted.
    package mutating func add(_ finding: Finding) {
        if finding.severity == .error {
            errorCount += 1
            guard errorCount <= Finding.mostErrors else {
                if errorCount == Finding.mostErrors + 1 { findings.append(.moreErrors) }
                return
            }
        }
        findings.append(finding)
    }

    /// Adds a finding; an error unless said otherwise.
    package mutating func report(
        _ code: Finding.Code, severity: Finding.Severity = .error, at place: Place, inputs: [Finding.Input] = [],
        _ english: String, _ chinese: String
    ) {
        add(Finding(severity, code, at: place, inputs: inputs, LocalizedText(english, chinese)))
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

extension Finding {
    /// How many errors are listed: nobody mends more in one go, and a hostile document has millions. Warnings are all
    /// listed, they travel with a result.
    package static let mostErrors = 1_000

    /// That there are more errors than are listed.
    package static let moreErrors = Finding(
        .error, .tooManyFindings, at: .document, LocalizedText("there are more errors than these", "还有更多错误未列出"))
}
