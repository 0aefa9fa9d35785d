import AfterSalesCore

/// The values of a JSON document by their paths, for documents in which two values may have one path.
struct JSONLeaves {
    private(set) var order: [String] = []
    private(set) var values: [String: String] = [:]

    init(_ value: JSONValue) { add(value, at: "") }

    /// Which values differ between two documents.
    static func changes(from old: JSONValue, to new: JSONValue) -> [AuditEvent.Change] {
        let before = JSONLeaves(old)
        let after = JSONLeaves(new)
        var changes: [AuditEvent.Change] = []
        for path in before.order {
            let (old, new) = (before.values[path], after.values[path])
            if old.map({ Identifier<Self>($0) }) != new.map({ Identifier<Self>($0) }) {
                changes.append(.init(field: path, old: old, new: new))
            }
        }
        for path in after.order where before.values[path] == nil {
            changes.append(.init(field: path, old: nil, new: after.values[path]))
        }
        return changes
    }

    private mutating func add(_ value: JSONValue, at path: String) {
        switch value {
        case .object(let members) where !members.isEmpty:
            for member in members { add(member.value, at: path.isEmpty ? member.key : "\(path).\(member.key)") }
        case .array(let elements) where !elements.isEmpty:
            for (index, element) in elements.enumerated() {
                add(element, at: path.isEmpty ? String(index) : "\(path).\(index)")
            }
        default: put(value.leafText ?? "", at: path)
        }
    }

    private mutating func put(_ text: String, at path: String) {
        // Two keys that read the same with dots in them would be one path; the later one keeps its own.
        var path = path
        while values[path] != nil { path += "'" }
        order.append(path)
        values[path] = text
    }
}

extension JSONValue {
    /// The text of a value that holds no others; nil of one that does.
    var leafText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .object(let members): members.isEmpty ? "{}" : nil
        case .array(let elements): elements.isEmpty ? "[]" : nil
        case .null, .bool: JSONWriter.line(self)
        }
    }
}
