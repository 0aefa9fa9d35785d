/// A word of a list that is not closed: the trade's words are static members, a host adds its own, and a word that this
/// version does not know is kept as it is.
///
/// ```swift
/// struct Bay: OpenVocabulary {
///     let rawValue: String
///     init(rawValue: String) { self.rawValue = rawValue }
///     static let alignment: Bay = "alignment"
/// }
/// ```
///
/// In JSON, as a key of an object and, where it is a field's value, in a record it is its raw value.
public protocol OpenVocabulary: RawRepresentable, Hashable, Sendable, Codable, CodingKeyRepresentable, Comparable,
    ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String, StringLiteralType == String {
    /// The word by its name.
    init(rawValue: String)
}

extension OpenVocabulary {
    /// The word by its name.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// The name.
    public var description: String { rawValue }

    /// By the UTF-8 bytes of the names.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8)
    }
}
