package import AfterSalesCore

/// What a text of a file has to keep to. A finding says where and how long it is, never what it says.
package struct TextRule {
    /// The most bytes.
    package let longest: Int
    /// Whether it has to say something.
    package let isRequired: Bool
    /// Whether it may have several lines.
    package let hasLines: Bool

    /// A name, a plate's place, a word.
    package static let name = TextRule(longest: 400, isRequired: true, hasLines: false)
    /// One line that may be empty.
    package static let line = TextRule(longest: 1_000, isRequired: false, hasLines: false)
    /// A note of any number of lines.
    package static let note = TextRule(longest: 100_000, isRequired: false, hasLines: true)
    /// A text of any number of lines that has to say something.
    package static let statement = TextRule(longest: 100_000, isRequired: true, hasLines: true)

    package func findings(_ text: String?, at place: @autoclosure () -> Place) -> [Finding] {
        guard let text else { return [] }
        var findings: [Finding] = []
        // Most texts begin with a plain letter, which is seen without a look into tables.
        let isSeen = text.utf8.first.map { (0x21...0x7E).contains($0) } ?? false
        if isRequired, !isSeen, text.unicodeScalars.allSatisfy(\.isBlank) {
            findings.append(Finding(.error, .emptyText, at: place(), LocalizedText("it may not be empty", "不能为空")))
        }
        let bytes = text.utf8.count
        if bytes > longest {
            findings.append(
                Finding(
                    .error, .textTooLong, at: place(),
                    inputs: [.init("bytes", String(bytes)), .init("longest", String(longest))],
                    LocalizedText(
                        "it has \(bytes) bytes, at most \(longest) are kept", "长度为 \(bytes) 字节，最多 \(longest) 字节")))
        }
        // Most texts are of plain letters, which need no look into tables.
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        let isControlled =
            !isPlain
            && text.unicodeScalars.contains { scalar in
                switch scalar.properties.generalCategory {
                case .control: !(hasLines && (scalar == "\n" || scalar == "\t" || scalar == "\r"))
                // They begin a new line, as U+000A does.
                case .lineSeparator, .paragraphSeparator: !hasLines
                default: false
                }
            }
        if isControlled {
            findings.append(
                Finding(
                    .error, .controlCharacter, at: place(),
                    LocalizedText("it contains a control character", "含有控制字符")))
        }
        return findings
    }
}

extension Unicode.Scalar {
    /// Whether nobody sees it: a text of such characters alone says nothing.
    fileprivate var isBlank: Bool { properties.isWhitespace || properties.isDefaultIgnorableCodePoint }
}
