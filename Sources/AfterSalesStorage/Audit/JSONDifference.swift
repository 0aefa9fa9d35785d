import AfterSalesCore

/// Which values of a JSON document differ between two states of a record, by their paths.
enum JSONDifference {
    static func changes(from old: String, to new: String) throws -> [AuditEvent.Change] {
        let before = try leaves(of: old)
        let after = try leaves(of: new)
        var changes: [AuditEvent.Change] = []
        for path in before.order where after.values[path] != before.values[path] {
            changes.append(
                .init(field: path.rawValue, old: before.values[path]?.rawValue, new: after.values[path]?.rawValue))
        }
        for path in after.order where before.values[path] == nil {
            changes.append(.init(field: path.rawValue, old: nil, new: after.values[path]?.rawValue))
        }
        return changes
    }

    private static func leaves(of text: String) throws -> Leaves {
        let (value, findings) = JSONReader.read(Array(text.utf8), limits: JSONLimits(bytes: .max))
        guard let value else { throw Rejection(findings) }
        var leaves = Leaves()
        leaves.add(value, at: "")
        return leaves
    }

    private struct Leaves {
        /// Compared by bytes: strings would take the two spellings of "é" for one, and the change would go unsaid.
        typealias Text = Identifier<Leaves>
        var order: [Text] = []
        var values: [Text: Text] = [:]

        mutating func add(_ value: JSONValue, at path: String) {
            switch value {
            case .object(let members) where !members.isEmpty:
                for member in members { add(member.value, at: path.isEmpty ? member.key : "\(path).\(member.key)") }
            case .array(let elements) where !elements.isEmpty:
                for (index, element) in elements.enumerated() {
                    add(element, at: path.isEmpty ? String(index) : "\(path).\(index)")
                }
            case .string(let text): put(text, at: path)
            default: put(JSONWriter.line(value), at: path)
            }
        }

        private mutating func put(_ text: String, at path: String) {
            // Two keys that read the same with dots in them would be one path; the later one keeps its own.
            var path = path
            while values[Text(path)] != nil { path += "'" }
            order.append(Text(path))
            values[Text(path)] = Text(text)
        }
    }
}
