public import AfterSalesCore

/// One rule by which responses are doubted.
///
/// ```swift
/// let rule = IntegrityRule("atNight", .note, LocalizedText("answered at night", "夜间作答")) { material, notes in
///     for response in material.responses where zone.secondsOfDay(of: response.answeredAt) < 5 * 3_600 {
///         notes.doubt(.response(response.key), at: Place("$.answeredAt"))
///     }
/// }
/// ```
public struct IntegrityRule: FindingRule {
    /// The code of its flags. A rule takes the place of another one of the same code.
    public let code: Finding.Code
    /// How grave its evidence is.
    public var severity: Finding.Severity
    /// What is doubtful where it flags something.
    public let title: LocalizedText
    private let look: @Sendable (IntegrityMaterial, inout IntegrityNotes) -> Void

    /// A rule.
    /// - Parameters:
    ///   - code: The code of its flags.
    ///   - severity: How grave its evidence is.
    ///   - title: What is doubtful where it flags something.
    ///   - look: Looks at the responses and notes what is doubtful, and what cannot be judged.
    public init(
        _ code: Finding.Code, _ severity: Finding.Severity, _ title: LocalizedText,
        look: @escaping @Sendable (_ material: IntegrityMaterial, _ notes: inout IntegrityNotes) -> Void
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.look = look
    }

    /// The rule with evidence of another severity.
    /// - Parameter severity: How grave it is.
    public func graded(_ severity: Finding.Severity) -> IntegrityRule {
        var rule = self
        rule.severity = severity
        return rule
    }

    func notes(on material: IntegrityMaterial) -> IntegrityNotes {
        var notes = IntegrityNotes(of: self)
        look(material, &notes)
        return notes
    }
}
