package import AfterSalesCore

/// Which values of a JSON document differ between two states of a record, by their paths.
package struct JSONDifference {
    /// Both are walked through side by side, and a path is written only where something differs: most of a record stays
    /// as it is.
    ///
    /// Of documents that cannot be taken apart, because they are nested too deep, it is said that the whole differs.
    package static func changes(from old: String, to new: String) throws -> [AuditEvent.Change] {
        guard let (before, isPlainBefore) = try document(old), let (after, isPlainAfter) = try document(new) else {
            let digests = [old, new].map { Digest(of: $0.utf8).description }
            return digests[0] == digests[1] ? [] : [.init(field: "$", old: digests[0], new: digests[1])]
        }
        var difference = JSONDifference()
        difference.walk(before, beside: after) { .init(field: $0, old: $1, new: $2) }
        difference.isSecond = true
        difference.walk(after, beside: before) { .init(field: $0, old: $2, new: $1) }
        guard isPlainBefore, isPlainAfter, difference.isPlain else {
            return JSONLeaves.changes(from: before, to: after)
        }
        return difference.changes
    }

    /// The value of a text, and whether each of its keys stands once in its object; nil where it is nested too deep.
    private static func document(_ text: String) throws(Rejection) -> (value: JSONValue, isPlain: Bool)? {
        let (value, findings) = JSONReader.read(Array(text.utf8), limits: JSONLimits(bytes: .max))
        if let value { return (value, findings.isEmpty) }
        if findings.contains(where: { $0.code == .tooDeep }) { return nil }
        throw Rejection(findings)
    }

    private enum Step {
        case key(String)
        case index(Int)
    }

    private var path: [Step] = []
    private var changes: [AuditEvent.Change] = []
    /// Whether this is the second walk, which finds only what the first one could not.
    private var isSecond = false
    /// Whether every path is that of one value.
    private var isPlain = true

    private mutating func walk(
        _ value: JSONValue, beside other: JSONValue?,
        _ change: (_ path: String, _ own: String, _ other: String?) -> AuditEvent.Change
    ) {
        switch value {
        case .object(let members) where !members.isEmpty:
            var others: [JSONValue.Member] = []
            switch other {
            case .object(let list)?: others = list
            // "0" may be a key here and an index there.
            case .array?: isPlain = false
            default: break
            }
            for (index, member) in members.enumerated() {
                if member.key.isEmpty || member.key.utf8.contains(UInt8(ascii: ".")) { isPlain = false }
                let isBeside = index < others.count && others[index].key == member.key
                let beside = isBeside ? others[index] : others.first { $0.key == member.key }
                path.append(.key(member.key))
                walk(member.value, beside: beside?.value, change)
                path.removeLast()
            }
        case .array(let elements) where !elements.isEmpty:
            var others: [JSONValue] = []
            switch other {
            case .array(let list)?: others = list
            case .object?: isPlain = false
            default: break
            }
            for (index, element) in elements.enumerated() {
                path.append(.index(index))
                walk(element, beside: index < others.count ? others[index] : nil, change)
                path.removeLast()
            }
        default:
            guard let text = value.leafText else { return }
            let beside = other?.leafText
            if let beside, isSecond || Identifier<Self>(text) == Identifier<Self>(beside) { return }
            changes.append(change(pathText, text, beside))
        }
    }

    private var pathText: String {
        path.map { step in
            switch step {
            case .key(let key): key
            case .index(let index): String(index)
            }
        }.joined(separator: ".")
    }
}
