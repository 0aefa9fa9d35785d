/// Masks names as people of their script expect it.
enum NameMask {
    /// Of a Chinese, Japanese or Korean name the first and, from three characters on, the last one stay; of any other the
    /// initial. How long the name is does not show.
    static func masked(_ name: String) -> String {
        let characters = Array(name.trimmed)
        guard characters.count > 1, let first = characters.first, let last = characters.last, first.isLetter else {
            return characters.count == 1 ? "*" : FieldMask.nothing
        }
        guard first.isIdeographic else { return "\(first)***" }
        return characters.count > 2 && last.isIdeographic ? "\(first)*\(last)" : "\(first)*"
    }
}

extension Character {
    /// Whether it is of a script whose characters are syllables or words: Han, kana, Hangul.
    fileprivate var isIdeographic: Bool {
        unicodeScalars.first.map { scalar in
            switch scalar.value {
            case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF:
                true
            default: false
            }
        } ?? false
    }
}
