/// What a name is written in, as far as names of two scripts cannot be compared letter by letter.
enum NameScript: Hashable {
    case latin, greek, cyrillic, han, kana, hangul, other

    /// Whether it is written without spaces, a name being one word.
    var isEastAsian: Bool { self == .han || self == .kana || self == .hangul }

    /// The script of a name's first letter.
    init(_ name: String) {
        for scalar in name.unicodeScalars where scalar.properties.isAlphabetic {
            switch scalar.value {
            case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
            case 0x370...0x3FF: self = .greek
            case 0x400...0x52F: self = .cyrillic
            case 0x3041...0x30FF, 0x31F0...0x31FF: self = .kana
            case 0x1100...0x11FF, 0x3131...0x318F, 0xAC00...0xD7A3: self = .hangul
            case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: self = .han
            default: self = .other
            }
            return
        }
        self = .other
    }
}

extension String {
    /// The words of a folded name, as many as are compared.
    var nameWords: [[Unicode.Scalar]] {
        unicodeScalars.split(separator: " ").prefix(6).map { Array($0.prefix(EditDistance.longest)) }
    }

    /// What similar names have in common, one at least: each word, and all letters in order of the alphabet.
    var nameSignatures: [UInt64] {
        let letters = unicodeScalars.filter { $0 != " " }.sorted()
        guard !letters.isEmpty else { return [] }
        var whole = TraitKey(1)
        for letter in letters { whole.add(UInt64(letter.value)) }
        var keys = [whole.value]
        if !NameScript(self).isEastAsian {
            for word in unicodeScalars.split(separator: " ").prefix(6) where word.count >= 2 {
                keys.append(TraitKey.of(Substring(word.prefix(EditDistance.longest)), 2))
            }
        }
        return keys
    }
}
