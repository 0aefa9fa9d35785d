import AfterSalesCore
import AfterSalesStorage

/// Ids of what people state: month, name and whose, in one text.
enum InputKey {
    /// The most bytes of an id that every store keeps.
    private static let longest = 255

    /// The parts, divided by slashes; a slash within a part is written otherwise, so that no two lists are one id. What is
    /// too long for an id has a digest in its place.
    static func id(_ parts: [String]) -> String {
        let text = parts.map(escaped).joined(separator: "/")
        // A part is never written with two tildes, so no id is taken for a digest.
        return text.utf8.count > longest ? "~~\(Digest(of: text.utf8))" : text
    }

    private static func escaped(_ part: String) -> String {
        part.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
