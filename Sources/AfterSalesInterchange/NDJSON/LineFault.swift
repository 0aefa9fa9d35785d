import AfterSalesCore

/// Why a line is not what it should be; all of it that can be told.
struct LineFault: Error {
    let findings: [Finding]

    init(findings: [Finding]) { self.findings = findings }

    init(
        _ code: Finding.Code, at place: Place = .document, inputs: [Finding.Input] = [], _ english: String,
        _ chinese: String
    ) {
        findings = [Finding(.error, code, at: place, inputs: inputs, LocalizedText(english, chinese))]
    }

    static var notJSON: LineFault { LineFault(.invalidJSON, "the line is no JSON object", "该行不是 JSON 对象") }
}
