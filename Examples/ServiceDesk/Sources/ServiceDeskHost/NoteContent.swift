import AfterSales
import Foundation

/// What there is to know of something that was done, in the words of whoever reads it.
struct NoteContent: Encodable {
    let severity: String
    let code: String
    let place: String
    let message: String

    init(_ finding: Finding, _ language: Language) {
        severity = finding.severity.rawValue
        code = finding.code.rawValue
        place = finding.place.path
        message = finding.text(language)
    }
}

/// JSON as text, to be put beside JSON that the library has written.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
