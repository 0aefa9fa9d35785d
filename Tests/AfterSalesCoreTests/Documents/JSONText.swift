import AfterSalesCore

/// Reads JSON texts the short way.
enum JSONText {
    static func read(
        _ text: String, limits: JSONLimits = JSONLimits()
    ) -> (value: JSONValue?, findings: [Finding]) {
        JSONReader.read(Array(text.utf8), limits: limits)
    }

    /// The value of a text without findings; an empty string with a mark that no document has, otherwise.
    static func value(_ text: String) -> JSONValue {
        let (value, findings) = read(text)
        guard let value, findings.isEmpty else { return .string("\u{10FFFF} refused: \(findings)") }
        return value
    }

    /// The bytes of the document on one line; `String` would hold two spellings of "é" equal.
    static func bytes(_ value: JSONValue) -> [UInt8] { Array(JSONWriter.line(value).utf8) }
}

extension Finding {
    /// The value of the input with this name.
    func input(_ name: String) -> String? { inputs.first { $0.name == name }?.value }
}
