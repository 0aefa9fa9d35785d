/// A JSON document as it was written: numbers keep their spelling, objects their order.
///
/// The domain's documents are read from this and not with a general decoder, because a payroll document must not lose
/// a duplicate key, an unknown field or the digits of a number (docs/decisions/0002).
package enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as it was spelt.
    case number(String)
    /// A string.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// An object, its members in order.
    case object([Member])

    /// One `"key": value` of an object.
    package struct Member: Hashable, Sendable {
        /// The key.
        package let key: String
        /// The value.
        package let value: JSONValue

        /// A key and its value.
        package init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// What a reader calls it in a message.
    package var kind: LocalizedText {
        switch self {
        case .null: LocalizedText("null", "空值")
        case .bool: LocalizedText("true or false", "布尔值")
        case .number: LocalizedText("a number", "数字")
        case .string: LocalizedText("a string", "字符串")
        case .array: LocalizedText("a list", "列表")
        case .object: LocalizedText("an object", "对象")
        }
    }

    /// A whole number.
    package static func integer(_ value: Int) -> JSONValue { .number(String(value)) }
}

extension JSONValue: Codable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Decodes whatever is there. A host's own decoder may lose what ``JSONReader`` keeps; numbers must be whole.
    package init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Key.self) {
            self = .object(
                try container.allKeys.sorted { $0.stringValue < $1.stringValue }
                    .map { Member($0.stringValue, try container.decode(JSONValue.self, forKey: $0)) })
            return
        }
        if var container = try? decoder.unkeyedContainer() {
            var elements: [JSONValue] = []
            while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
            self = .array(elements)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else {
            self = .number(String(try container.decode(Int64.self)))
        }
    }

    /// Encodes as the document.
    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: Key.self)
            for member in members { try container.encode(member.value, forKey: Key(stringValue: member.key)) }
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let flag):
            var container = encoder.singleValueContainer()
            try container.encode(flag)
        case .string(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .number(let text):
            var container = encoder.singleValueContainer()
            guard let whole = Int64(text) else {
                throw EncodingError.invalidValue(
                    text, .init(codingPath: encoder.codingPath, debugDescription: "not a whole number"))
            }
            try container.encode(whole)
        }
    }
}
