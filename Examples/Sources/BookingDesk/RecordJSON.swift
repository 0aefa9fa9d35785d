import AfterSalesStorage
import Foundation

extension StoredRecord where Self: Codable {
    /// The same record gives the same text: the members are sorted.
    func recordJSON() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    init(recordJSON: String, format: Int) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(recordJSON.utf8))
    }
}
