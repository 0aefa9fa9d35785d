/// Texts from documents, made fit to be shown.
enum PlainText {
    /// The text with every control character written out, so that a name can neither move the cursor of a terminal nor
    /// turn the text beside it around.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isHidden(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A word of a language as a line begins with it.
    static func beginning(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
        default: false
        }
    }
}
