/// A text in both languages people read it in. Program logic never looks into it; codes are for that.
public struct LocalizedText: Hashable, Sendable, Codable {
    /// The English wording.
    public let english: String
    /// The wording in Simplified Chinese.
    public let simplifiedChinese: String

    /// A text with both wordings.
    public init(_ english: String, _ simplifiedChinese: String) {
        self.english = english
        self.simplifiedChinese = simplifiedChinese
    }

    /// The wording in `language`.
    public subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .simplifiedChinese: simplifiedChinese
        }
    }
}
