/// Text in which somebody has left the marks of a web page: `&amp;`, `&#39;`, `<A HREF=…>`.
enum MarkupText {
    /// What the marks stand for. Whatever is no known mark stays: `&` between two names, `<` in front of a figure.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return text }
        var result = String.UnicodeScalarView()
        var rest = Substring.UnicodeScalarView(text.unicodeScalars)
        while let scalar = rest.first {
            if scalar == "<", let (length, breaksLine) = tag(rest) {
                if breaksLine { result.append("\n") }
                rest = rest.dropFirst(length)
            } else if scalar == "&", let (length, meaning) = entity(rest) {
                result.append(meaning)
                rest = rest.dropFirst(length)
            } else {
                result.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }

    private static let inline: Set<String> = [
        "a", "b", "i", "u", "em", "strong", "font", "span", "sup", "sub", "ul", "ol", "nobr",
    ]
    private static let breaks: Set<String> = ["br", "p", "li", "div", "tr"]
    /// The most characters of a mark.
    private static let longest = 500

    /// The length of the tag at the beginning; nil where there is none.
    private static func tag(_ text: Substring.UnicodeScalarView) -> (length: Int, breaksLine: Bool)? {
        let inside = text.dropFirst().prefix(longest).prefix { $0 != ">" && $0 != "<" }
        let length = inside.count
        guard length > 0, text.dropFirst(length + 1).first == ">" else { return nil }
        let isEnd = inside.first == "/"
        let name = inside.drop { $0 == "/" }.prefix { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
        let behind = inside.drop { $0 == "/" }.dropFirst(name.count).first
        guard behind == nil || behind == " " || behind == "/" else { return nil }
        let word = String(name).lowercased()
        guard inline.contains(word) || breaks.contains(word) else { return nil }
        return (length + 2, breaks.contains(word) && !isEnd)
    }

    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ldquo": "“", "rdquo": "”",
        "lsquo": "‘", "rsquo": "’", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "deg": "°", "reg": "®",
        "trade": "™", "copy": "©", "sect": "§", "frac12": "½", "frac14": "¼", "frac34": "¾", "times": "×",
        "plusmn": "±", "le": "≤", "ge": "≥", "eacute": "é", "euml": "ë", "ouml": "ö", "uuml": "ü", "auml": "ä",
        "szlig": "ß", "ccedil": "ç", "ntilde": "ñ",
    ]

    /// The character that the beginning stands for; nil where it stands for none.
    private static func entity(_ text: Substring.UnicodeScalarView) -> (length: Int, meaning: Unicode.Scalar)? {
        let inside = text.dropFirst().prefix(12).prefix { $0.isASCII && $0 != ";" && $0 != " " && $0 != "&" }
        let length = inside.count
        guard length > 0, text.dropFirst(length + 1).first == ";" else { return nil }
        let word = String(inside)
        if let meaning = names[word] ?? names[word.lowercased()] { return (length + 2, meaning) }
        guard word.first == "#" else { return nil }
        let digits = word.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, let scalar = Unicode.Scalar(number), number >= 0x20, !(0x7F...0x9F).contains(number) else {
            return nil
        }
        return (length + 2, number == 0xA0 ? " " : scalar)
    }
}
