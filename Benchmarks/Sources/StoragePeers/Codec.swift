package import Foundation

/// How a host writes and reads its records: with Foundation's coders, which are made once.
package enum Codec {
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
    private static let decoder = JSONDecoder()

    package static func text(of value: some Encodable) throws -> String {
        String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    package static func value<Value: Decodable>(in text: String) throws -> Value {
        try decoder.decode(Value.self, from: Data(text.utf8))
    }

    /// The same from bytes that somebody else owns, without copying them into a text first.
    package static func value<Value: Decodable>(in bytes: Data) throws -> Value {
        try decoder.decode(Value.self, from: bytes)
    }
}
