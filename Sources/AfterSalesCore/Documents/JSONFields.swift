/// The members of a JSON object that this library has written itself: what is missing or of another type is damage.
package struct JSONFields {
    private let members: [JSONValue.Member]

    /// What is damaged.
    package struct Damage: Error, CustomStringConvertible {
        /// In English, for logs.
        package let description: String
    }

    /// The members of an object.
    package init(_ value: JSONValue) throws(Damage) {
        guard case .object(let members) = value else { throw Damage(description: "no JSON object") }
        self.members = members
    }

    /// The members of the object that a text is.
    package init(text: String) throws {
        let (value, findings) = JSONReader.read(Array(text.utf8), limits: JSONLimits(bytes: .max))
        guard let value, findings.isEmpty else { throw Rejection(findings) }
        try self.init(value)
    }

    private func value(_ name: String) -> JSONValue? { members.first { $0.key == name }?.value }

    /// A string that may be absent or null.
    package func optionalString(_ name: String) throws(Damage) -> String? {
        switch value(name) {
        case nil, .null: nil
        case .string(let text): text
        default: throw Damage(description: "\(name) is no string")
        }
    }

    /// A string.
    package func string(_ name: String) throws(Damage) -> String {
        guard let text = try optionalString(name) else { throw Damage(description: "\(name) is missing") }
        return text
    }

    /// A whole number.
    package func integer(_ name: String) throws(Damage) -> Int64 {
        guard case .number(let text) = value(name), let number = Int64(text) else {
            throw Damage(description: "\(name) is no whole number")
        }
        return number
    }

    /// An object.
    package func fields(_ name: String) throws(Damage) -> JSONFields { try JSONFields(try any(name)) }

    /// An object that may be absent or null.
    package func optionalFields(_ name: String) throws(Damage) -> JSONFields? {
        guard let value = value(name), value != .null else { return nil }
        return try JSONFields(value)
    }

    /// A list.
    package func list(_ name: String) throws(Damage) -> [JSONValue] {
        guard case .array(let elements) = value(name) else { throw Damage(description: "\(name) is no list") }
        return elements
    }

    /// Yes or no.
    package func flag(_ name: String) throws(Damage) -> Bool {
        guard case .bool(let flag) = value(name) else { throw Damage(description: "\(name) is neither true nor false") }
        return flag
    }

    /// A value that is one of an enum's.
    package func choice<Choice: RawRepresentable<String>>(_ name: String, as type: Choice.Type) throws(Damage) -> Choice
    {
        let text = try string(name)
        guard let choice = Choice(rawValue: text) else { throw Damage(description: "\(name) is \(text)") }
        return choice
    }

    /// Any value.
    package func any(_ name: String) throws(Damage) -> JSONValue {
        guard let value = value(name) else { throw Damage(description: "\(name) is missing") }
        return value
    }
}
