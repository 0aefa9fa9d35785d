public import AfterSalesCore
public import AfterSalesStorage

/// One thing that speaks for two files being one person's or organisation's, or against it.
///
/// It tells what agrees and how much that counts, never the value itself: a reason is shown, logged and sent.
public struct DuplicateReason: Hashable, Sendable, Codable {
    /// What agrees or differs. New codes may appear; a switch in a host needs a default.
    public struct Code: OpenVocabulary, FieldConvertible {
        /// The name as it stands in JSON, `sameMobile`.
        public let rawValue: String
        /// A code by its name.
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    /// What agrees or differs.
    public let code: Code
    /// What it adds to the score; below zero where it speaks against it.
    public let points: Int
    /// The figures it rests on, masked: `138****3079`.
    public let inputs: [Finding.Input]
    /// The wording in both languages.
    public let message: LocalizedText

    init(_ evidence: Evidence, points: Int, inputs: [Finding.Input] = []) {
        code = Code(rawValue: evidence.rawValue)
        self.points = points
        self.inputs = inputs
        message = evidence.message
    }

    /// The wording in `language`.
    public func text(_ language: Language) -> String { message[language] }
}

extension DuplicateReason: CustomStringConvertible {
    /// Points, code and English wording in one line.
    public var description: String { "\(points > 0 ? "+" : "")\(points) \(code): \(message.english)" }
}
