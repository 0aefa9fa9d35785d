import Foundation

/// A value's JSON as text, keys sorted, and back.
enum CodingText {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decode<Value: Decodable>(_ json: String) throws -> Value {
        try decode(Value.self, json)
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    /// The error beneath the `DecodingError` that decoding throws; `nil` if it throws none.
    static func failure<Value: Decodable>(_ type: Value.Type, _ json: String) -> (any Error)? {
        do {
            _ = try decode(type, json)
            return nil
        } catch DecodingError.dataCorrupted(let context) {
            return context.underlyingError
        } catch {
            return error
        }
    }
}
