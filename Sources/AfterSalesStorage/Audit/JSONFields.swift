import AfterSalesCore

/// The members of a JSON object that this library has written itself: what is missing or of another type is damage.
struct JSONFields {
    private let members: [JSONValue.Member]

    struct Damage: Error, CustomStringConvertible {
        let description: String
    }

    init(_ value: JSONValue) throws(Damage) {
        guard case .object(let members) = value else { throw Damage(description: "no JSON object") }
        self.members = members
    }

    init(text: String) throws {
        let (value, findings) = JSONReader.read(Array(text.utf8), limits: JSONLimits(bytes: .max))
        guard let value, findings.isEmpty else { throw Rejection(findings) }
        try self.init(value)
    }

    private func value(_ name: String) -> JSONValue? { members.first { $0.key == name }?.value }

    func optionalString(_ name: String) throws(Damage) -> String? {
        switch value(name) {
        case nil, .null: nil
        case .string(let text): text
        default: throw Damage(description: "\(name) is no string")
        }
    }

    func string(_ name: String) throws(Damage) -> String {
        guard let text = try optionalString(name) else { throw Damage(description: "\(name) is missing") }
        return text
    }

    func integer(_ name: String) throws(Damage) -> Int64 {
        guard case .number(let text) = value(name), let number = Int64(text) else {
            throw Damage(description: "\(name) is no whole number")
        }
        return number
    }

    func fields(_ name: String) throws(Damage) -> JSONFields {
        guard let value = value(name) else { throw Damage(description: "\(name) is missing") }
        return try JSONFields(value)
    }

    func list(_ name: String) throws(Damage) -> [JSONValue] {
        guard case .array(let elements) = value(name) else { throw Damage(description: "\(name) is no list") }
        return elements
    }

    func optionalDigest(_ name: String) throws(Damage) -> Digest? {
        guard let text = try optionalString(name) else { return nil }
        guard let digest = Digest(text) else { throw Damage(description: "\(name) is no digest") }
        return digest
    }

    func digest(_ name: String) throws(Damage) -> Digest {
        guard let digest = try optionalDigest(name) else { throw Damage(description: "\(name) is missing") }
        return digest
    }
}
