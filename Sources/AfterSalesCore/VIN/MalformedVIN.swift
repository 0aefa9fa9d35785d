/// Why a text is no vehicle identification number.
public struct MalformedVIN: Error, Hashable, Sendable {
    /// The text, whole and as it was given.
    public let text: String

    package init(text: String) { self.text = text }

    /// Every reason: the length, and each character that cannot stand in a number, with its position.
    ///
    /// Made when asked for, so that refusing costs nothing where nobody reads why.
    public var findings: [Finding] { VINCheck(text).findings }
}

extension MalformedVIN: CustomStringConvertible {
    /// The reasons in English, for logs; programs read the findings.
    public var description: String { findings.map(\.message.english).joined(separator: "; ") }
}
