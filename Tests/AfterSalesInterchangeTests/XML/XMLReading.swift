import AfterSalesCore

@testable import AfterSalesInterchange

/// What a reader makes of a document: `+name{a=b}` and `-name(text)` for its tags, and what ended it.
struct XMLReading: Equatable, CustomStringConvertible {
    var events: [String] = []
    var fault: String?
    var warnings: [Finding.Code] = []

    var description: String { events.joined(separator: " ") + (fault.map { " !\($0)" } ?? "") }

    /// Reads a document in pieces of so many bytes.
    init(_ bytes: [UInt8], chunk: Int, limits: XMLLimits = XMLLimits(), fragment: String = "") {
        var reader = XMLReader(limits: limits, fragment: fragment)
        var rest = bytes[...]
        do throws(XMLFault) {
            while !reader.isFinished {
                if rest.isEmpty {
                    reader.finish()
                } else {
                    reader.append(rest.prefix(chunk))
                    rest = rest.dropFirst(chunk)
                }
                while let event = try reader.next() {
                    let name = reader.names.local[reader.name]
                    switch event {
                    case .start:
                        let attributes = reader.attributes.map { "\(reader.names.local[$0.name])=\($0.value)" }
                        events.append("+\(name)" + (attributes.isEmpty ? "" : "{\(attributes.joined(separator: ","))}"))
                    case .end:
                        events.append(
                            "-\(name)(\(String(decoding: reader.text, as: UTF8.self)))\(reader.isTextCut ? "…" : "")")
                    }
                }
            }
        } catch {
            fault = "\(error.code) \(error.line):\(error.column)"
        }
        warnings = reader.warnings.map(\.code)
    }

    init(_ text: String, chunk: Int = .max, limits: XMLLimits = XMLLimits(), fragment: String = "") {
        self.init(Array(text.utf8), chunk: chunk, limits: limits, fragment: fragment)
    }
}
