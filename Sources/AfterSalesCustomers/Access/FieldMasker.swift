import AfterSalesCore

/// Walks through a record's JSON and leaves in it what somebody may see.
struct FieldMasker {
    let classification: FieldClassification
    let rights: AccessRights
    /// Every field, in the order of the JSON.
    private(set) var fields: [MaskedField] = []
    private var path: [Substring] = []

    init(_ classification: FieldClassification, _ rights: AccessRights) {
        self.classification = classification
        self.rights = rights
    }

    /// The same value, masked, with `null` for what is withheld.
    mutating func mask(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members) where !members.isEmpty && isTakenApart(isList: false):
            return .object(
                members.map { member in
                    path.append(member.key[...])
                    defer { path.removeLast() }
                    return .init(member.key, mask(member.value))
                })
        case .array(let elements) where !elements.isEmpty && isTakenApart(isList: true):
            return .array(
                elements.enumerated().map { index, element in
                    path.append("\(index)")
                    defer { path.removeLast() }
                    return mask(element)
                })
        default: return leaf(value)
        }
    }

    private mutating func leaf(_ value: JSONValue) -> JSONValue {
        let field = classification.field(at: path)
        let isEmpty = value == .array([]) || value == .object([])
        let masked = MaskedField(field, rights[field.fieldClass], text: value.fieldText, isEmpty: isEmpty)
        fields.append(masked)
        switch masked.showing {
        case .shown: return value
        case .masked:
            return isEmpty && masked.text == value.fieldText ? value : masked.text.map(JSONValue.string) ?? .null
        case .withheld: return .null
        }
    }

    /// Keys that are the program's may be seen. Those that people have filled in are data, and a list that nobody has
    /// declared does not even tell how long it is.
    private func isTakenApart(isList: Bool) -> Bool {
        if classification.goesOn(below: path, isList: isList) { return true }
        let field = classification.field(at: path)
        return rights[field.fieldClass] >= .read || (isList && field.isDeclared)
    }
}

extension JSONValue {
    /// The text of a value as audit events write it; one that is not taken apart as its JSON.
    var fieldText: String {
        switch self {
        case .string(let text), .number(let text): text
        default: JSONWriter.line(self)
        }
    }

    /// Reads a record's JSON; nil where it cannot be taken apart, because it is nested too deep or no JSON.
    init?(record text: String) {
        guard let value = JSONReader.read(Array(text.utf8), limits: JSONLimits(bytes: .max)).value else { return nil }
        self = value
    }
}
