import AfterSalesCore
import AfterSalesStorage

/// The members of a sample's JSON.
struct SampleFields {
    private let members: [JSONValue.Member]

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    init(_ text: String) throws {
        let (value, findings) = JSONReader.read(Array(text.utf8), limits: JSONLimits(bytes: .max))
        guard case .object(let members)? = value, findings.isEmpty else {
            throw Unreadable(description: "no JSON object: \(findings)")
        }
        self.members = members
    }

    private func value(_ name: String) -> JSONValue {
        members.first { $0.key == name }?.value ?? .null
    }

    func key<Record>() throws -> RecordKey<Record> {
        RecordKey(RecordOwner(column: try one("dealer")), Identifier(try one("id") as String))
    }

    func one<Value: SampleValue>(_ name: String) throws -> Value {
        guard let value = Value(sampleJSON: value(name)) else {
            throw Unreadable(description: "\(name) is missing or of another type")
        }
        return value
    }

    func maybe<Value: SampleValue>(_ name: String) throws -> Value? {
        value(name) == .null ? nil : try one(name) as Value
    }

    func many<Value: SampleValue>(_ name: String) throws -> [Value] {
        guard case .array(let elements) = value(name) else { throw Unreadable(description: "\(name) is no list") }
        return try elements.map { element in
            guard let value = Value(sampleJSON: element) else {
                throw Unreadable(description: "\(name) has an element of another type")
            }
            return value
        }
    }
}
