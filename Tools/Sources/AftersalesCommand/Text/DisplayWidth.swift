/// How many columns of a terminal a text takes: Chinese characters and emoji take two, combining marks none.
enum DisplayWidth {
    /// The columns of a text.
    static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

    /// The text cut to so many columns, an ellipsis at its end where something is missing.
    static func cut(_ text: String, to width: Int) -> String {
        // A character is at least one byte: most texts need no counting.
        guard text.utf8.count > width, of(text) > width else { return text }
        var result = ""
        var taken = 0
        for character in text {
            taken += of(character)
            if taken > width - 1 { break }
            result.append(character)
        }
        return result + "…"
    }

    private static func of(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.value < 0x300 { return 1 }
        if first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide(first.value) ? 2 : 1
        }
    }

    /// The blocks of UAX 11 that are wide: Hangul, Kana, Han, full-width forms.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
