import Foundation

/// JSON for programs: keys sorted, so that the same content is always the same bytes.
enum JSONText {
    /// The value as a document with a line break at its end.
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
