public import AfterSalesStorage

/// A name of any script in the form in which two spellings of it are the same text: what names are searched and compared
/// by.
///
/// Small letters, no accents (`é` is `e`, `ß` is `ss`, `ø` is `o`, `æ` is `ae`), ASCII for full width, one space between
/// words, no punctuation. Between characters of Chinese, Japanese and Korean there is no space, so that `王　伟` is `王伟`
/// and a transliterated name is the same with its interpunct and without (阿卜杜拉·买买提). Traditional and simplified
/// characters stay different: 張 is not 张, as telling which one was meant takes a dictionary.
///
/// A name without a letter or digit has the empty key, which is nobody's: two of them are not the same name.
public struct NameKey: Sendable {
    /// The form itself; at most ``longestText`` bytes of UTF-8, cut between two characters.
    public let text: String

    /// As many bytes as a store can search.
    public static let longestText = FieldValue.longestText
    /// As many characters of a name are looked at; what comes behind them is not part of any name.
    static let longestName = 2_000

    /// The key of a name.
    /// - Parameter name: The name as it is written. Any text has a key.
    public init(_ name: String) {
        self.init(name.unicodeScalars, umlauts: .letter)
    }

    init(_ scalars: some Sequence<Unicode.Scalar>, umlauts: NameFolding.Umlauts) {
        var folding = NameFolding(umlauts: umlauts)
        for scalar in scalars.prefix(Self.longestName) where !folding.isFull { folding.add(scalar) }
        text = folding.text
    }

    /// The key of a name, and the one it has where umlauts are written as two letters: `muller` and `mueller` for Müller.
    /// Who looks for a name looks for each of them, and finds it however its keeper could type.
    /// - Parameter name: The name as it is written.
    /// - Returns: The key, and a second one if it is different.
    public static func spellings(of name: String) -> [NameKey] {
        let keys = [NameKey(name), NameKey(name.unicodeScalars, umlauts: .twoLetters)]
        return keys[0] == keys[1] ? [keys[0]] : keys
    }

    /// The same words in alphabetical order: `wang wei` for Wei Wang and for Wang Wei. For finding records of one person,
    /// where nobody knows which is the family name; Chinese names, one word, keep their order.
    public var unordered: NameKey {
        // The bytes are the same but for their order, so it is no longer than it was.
        NameKey(ordered: text.split(separator: " ").sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    private init(ordered words: [Substring]) {
        text = words.joined(separator: " ")
    }

    /// Whether the name had no letter or digit. Such keys are equal and say nothing.
    public var isEmpty: Bool { text.isEmpty }

    /// Whether the name begins with the letters of another, of a whole word or not: what somebody has typed so far.
    /// - Parameter start: The key of the beginning; every name begins with the empty one.
    public func begins(with start: NameKey) -> Bool {
        text.utf8.starts(with: start.text.utf8)
    }
}

extension NameKey: Hashable {
    /// Whether both are the same bytes, as a store compares them.
    public static func == (lhs: Self, rhs: Self) -> Bool { lhs.text.utf8.elementsEqual(rhs.text.utf8) }

    /// Feeds the bytes to the hasher.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
        hasher.combine(0xFF as UInt8)
    }
}

extension NameKey: Codable, FieldConvertible, CustomStringConvertible {
    /// Decodes ``text``; a text that is no key becomes that of the name it is.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes ``text``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// Text.
    public static var fieldType: FieldType { .text }
    /// ``text``.
    public var fieldValue: FieldValue { .text(text) }
    /// ``text``.
    public var description: String { text }
}
