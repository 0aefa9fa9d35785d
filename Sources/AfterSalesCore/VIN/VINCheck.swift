/// What a check of a vehicle identification number has found: the verdict, with every reason at once.
///
/// ```swift
/// let check = VINCheck("1HGCV1F3OLA100234")
/// check.status  // .malformed
/// check.findings.map(\.code)  // [.invalidVINCharacter], at column 9
/// check.suggestions  // [1HGCV1F30LA100234]: for somebody to confirm, never applied
/// ```
public struct VINCheck: Hashable, Sendable {
    /// The text that was checked, as it was given.
    public let text: String
    /// The number; nil where the text is malformed.
    public let vin: VIN?
    /// The verdict.
    public let status: VINStatus
    /// Every reason, by position. A number without one is above suspicion.
    public let findings: [Finding]

    /// Checks a text.
    ///
    /// Small letters are read as capitals, as everywhere; nothing else is changed.
    /// - Parameters:
    ///   - text: Any text.
    ///   - place: Where in a document it stands; a finding about one character has its position as the column.
    public init(_ text: some StringProtocol, at place: Place = .document) {
        let text = String(text)
        self.text = text
        do throws(MalformedVIN) {
            let vin = try VIN(reading: text)
            self.vin = vin
            status = vin.status
            findings = vin.findings(at: place)
        } catch {
            vin = nil
            status = .malformed
            findings = VINCheck.findings(aboutMalformed: text, at: place)
        }
    }

    /// How grave the gravest reason is; nil without any.
    public var severity: Finding.Severity? {
        let severities = findings.map(\.severity)
        return [.error, .warning, .note].first(where: severities.contains)
    }

    /// What may have been meant, for somebody to compare with the vehicle; nothing is ever put in place of the text.
    ///
    /// Of a malformed text: without blanks and the like, full-width characters as plain ones, I as 1, O as 0, Q as 0 or 9.
    /// Only numbers with the right check digit are offered, others too where none is mandatory. Of a number that lacks a
    /// mandatory check digit: those that it becomes, without any fault, when two neighbours change places.
    public var suggestions: [VIN] {
        vin.map { severity == .error ? $0.suggestions : [] } ?? VINSuggestions.forMalformed(text)
    }
}
