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
    /// - Throws: Whatever `init(from:)` throws.
    public init(recordJSON: String, format: Int) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(recordJSON.utf8))
    }
}
