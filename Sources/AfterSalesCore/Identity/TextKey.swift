/// The key of a value that is written as text, in an object keyed by such values.
struct TextKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) {
        stringValue = text
    }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        return nil
    }
}

extension Decoder {
    /// Decodes one string and reads it; what the reader throws is kept beneath the `DecodingError`, whose
    /// path says where in the document the text stood.
    func valueFromText<Value, Failure: Error>(_ read: (String) throws(Failure) -> Value) throws -> Value {
        let container = try singleValueContainer()
        let text = try container.decode(String.self)
        do throws(Failure) {
            return try read(text)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }
}
