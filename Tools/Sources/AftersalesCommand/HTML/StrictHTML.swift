import Mustache

/// Escapes text for HTML, scalar by scalar.
///
/// The escaping that comes with the template engine goes by characters, and a quote that carries a combining mark is
/// another character than a quote; to a browser it still ends an attribute. Control characters are written out.
struct StrictHTML: MustacheContentType {
    /// What templates call it.
    static let name = "STRICT_HTML"

    /// The text as it can stand between tags and inside a quoted attribute.
    func escapeText(_ text: String) -> String {
        let text = PlainText.visible(text)
        let bytes = text.utf8
        guard bytes.contains(where: { Self.replacement(of: $0) != nil }) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 32)
        for byte in bytes {
            if let replacement = Self.replacement(of: byte) {
                result += replacement.utf8
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func replacement(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
