extension String {
    /// Without white space at its ends; no-break and ideographic spaces are white space as well.
    var sourceTrimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return self }
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isSourceBlank }),
            let end = scalars.lastIndex(where: { !$0.isSourceBlank })
        else { return "" }
        return String(scalars[start...end])
    }

    /// As words are compared: trimmed, full-width characters as plain ones, without regard to case.
    var sourceWord: String { sourceTrimmed.plainWidth.lowercased() }

    /// With full-width letters, digits and signs as the plain ones.
    var plainWidth: String {
        guard utf8.contains(where: { $0 == 0xEF }) else { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            text.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(text)
    }

    /// Whether it stands where nothing is known: `N/A`, `NULL`, `-`.
    var isSourceNothing: Bool {
        // Most texts are too long for such a word, or begin with a digit.
        guard let first = utf8.first else { return true }
        if (0x30...0x39).contains(first) { return false }
        let trimmed = sourceTrimmed
        guard trimmed.utf8.count <= 24 else { return false }
        let word = trimmed.sourceWord
        return word.isEmpty || Self.nothings.contains(word)
    }

    private static let nothings: Set<String> = [
        "n/a", "na", "#n/a", "null", "(null)", "nil", "none", "unknown", "unk", "tbd", "-", "--", "---", ".", "?", "??",
        "不详", "未知", "无",
    ]
}

extension Unicode.Scalar {
    fileprivate var isSourceBlank: Bool {
        properties.isWhitespace || value == 0xFEFF || value == 0x200B
    }
}
