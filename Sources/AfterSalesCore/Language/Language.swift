/// A language in which texts that people read exist.
public enum Language: String, Codable, CaseIterable, Hashable, Sendable {
    /// English.
    case english = "en"
    /// Simplified Chinese (简体中文).
    case simplifiedChinese = "zh-Hans"
}
