/// What single characters of any script become in a ``NameKey``.
package enum ScriptFolding {
    /// The letters or digits of a character, small and without accents; nil if it is neither.
    static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter:
            return scalar.properties.lowercaseMapping.unicodeScalars.flatMap { cased($0) }
        case .otherLetter, .modifierLetter: return [plain[scalar] ?? scalar]
        // Vowel signs of Indian and Thai writing are marks and are no less letters for that.
        case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber: return [scalar]
        default: return nil
        }
    }

    private static func cased(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if scalar.isASCII { return [scalar] }
        if isDroppedMark(scalar) { return [] }
        switch scalar {
        case "ß": return ["s", "s"]
        case "ſ": return ["s"]
        case "þ": return ["t", "h"]
        case "ð": return ["d"]
        case "ı": return ["i"]
        case "ĸ": return ["k"]
        case "ŋ": return ["n", "g"]
        case "ŉ": return ["n"]
        case "ς": return ["σ"]
        default: break
        }
        if let letter = plain[scalar] { return [letter] }
        return named(scalar) ?? [scalar]
    }

    /// The letters that a Latin or Greek character's name in the Unicode Character Database says it is made of: `e` for
    /// LATIN SMALL LETTER E WITH ACUTE, `ae` for LATIN SMALL LETTER AE. So no table of accents is needed.
    private static func named(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        guard let name = scalar.properties.name else { return nil }
        let words = name.split(separator: " ")
        guard words.count >= 4, words[1] == "SMALL", words[2] == "LETTER" || words[2] == "LIGATURE" else { return nil }
        guard words.count == 4 || words[4] == "WITH" else { return nil }
        switch words[0] {
        case "LATIN":
            guard words[3].utf8.count <= (words[2] == "LIGATURE" ? 3 : 2) else { return nil }
            return words[3].lowercased().unicodeScalars.map { $0 }
        case "GREEK": return greek[words[3]].map { [$0] }
        default: return nil
        }
    }

    private static let greek: [Substring: Unicode.Scalar] = [
        "ALPHA": "α", "EPSILON": "ε", "ETA": "η", "IOTA": "ι", "OMICRON": "ο", "UPSILON": "υ", "OMEGA": "ω", "RHO": "ρ",
    ]

    /// Cyrillic and Arabic letters that are another letter and a mark.
    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "ё": "е", "й": "и", "ї": "і", "ў": "у", "ѓ": "г", "ќ": "к", "ѐ": "е", "ѝ": "и", "آ": "ا", "أ": "ا", "إ": "ا",
        "ؤ": "و", "ئ": "ي",
    ]

    /// Whether it is an apostrophe, or a letter that is written as one.
    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2018, 0x2019, 0x02B9...0x02BC, 0x02BF, 0x055A, 0x05F3, 0xB4: true
        default: false
        }
    }

    /// Whether it is a mark that a name can do without: accents, Arabic and Hebrew vowel points, and the sound marks of
    /// kana, which are joined to their letter where there is one.
    static func isDroppedMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7,
            0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x1AB0...0x1ACE, 0x1DC0...0x1DFF, 0x20D0...0x20F0,
            0x3099...0x309A,
            0xFE20...0xFE2F:
            true
        default: false
        }
    }

    /// Whether words of its script are written without spaces, or a name's with or without: Chinese, kana, Korean.
    package static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x3007, 0x3041...0x30FF, 0x3105...0x318F, 0x31F0...0x31FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// The one character that two are together: kana and its sound mark, the parts of a Korean syllable.
    static func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        let (first, second) = (first.value, second.value)
        switch (first, second) {
        case (0x1100...0x1112, 0x1161...0x1175):
            return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28)
        case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first - 0xAC00).isMultiple(of: 28):
            return Unicode.Scalar(first + second - 0x11A7)
        case (0x3046, 0x3099): return "ゔ"
        case (0x30A6, 0x3099): return "ヴ"
        case (0x3041...0x30FF, 0x3099), (0x3041...0x30FF, 0x309A):
            // Hiragana and katakana are laid out alike: か to ち and つ to と with one mark, は to ほ with two.
            let row = first >= 0x30A1 ? first - 0x60 : first
            switch row {
            case 0x304B...0x3061 where !row.isMultiple(of: 2), 0x3064...0x3068 where row.isMultiple(of: 2):
                return second == 0x3099 ? Unicode.Scalar(first + 1) : nil
            case 0x306F...0x307B where row.isMultiple(of: 3): return Unicode.Scalar(first + second - 0x3098)
            default: return nil
            }
        default: return nil
        }
    }
}
