#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A record that is `Codable` has its JSON from that: keys sorted, so that the same record is always the same text.
extension StoredRecord where Self: Codable {
    /// The record as its `encode(to:)` writes it, on one line, keys sorted.
    /// - Throws: Whatever `encode(to:)` throws.
    public func recordJSON() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Reads a record by its `init(from:)`; the format is nothing to it while there is only one.
    /// - Throws: What cannot be read, by its path; never what stands there, which may be personal.
    public init(recordJSON: String, format: Int) throws {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(recordJSON.utf8))
        } catch let error as DecodingError {
            throw UndecodableRecord(error)
        } catch {
            throw UndecodableRecord(description: "a value refused with \(type(of: error))")
        }
    }
}

/// That a record's JSON cannot be decoded, and where.
private struct UndecodableRecord: Error, CustomStringConvertible {
    let description: String

    init(description: String) { self.description = description }

    init(_ error: DecodingError) {
        let (what, context): (String, DecodingError.Context) =
            switch error {
            case .typeMismatch(_, let context): ("another type", context)
            case .valueNotFound(_, let context): ("no value", context)
            case .keyNotFound(let key, let context): ("no \(key.stringValue)", context)
            case .dataCorrupted(let context): ("a value that cannot be read", context)
            @unknown default: ("what cannot be read", .init(codingPath: [], debugDescription: ""))
            }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        description = "\(what) at \(path.isEmpty ? "$" : path)"
    }
}
