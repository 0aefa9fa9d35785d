extension ActingParty {
    /// `{"kind": …, "id": …}`, for the customer without `id`.
    package var document: JSONValue {
        var members: [JSONValue.Member] = [.init("kind", .string(kind))]
        if let id { members.append(.init("id", .string(id))) }
        return .object(members)
    }

    /// Reads ``document``, as `Codable` does: a kind that is not known is kept.
    package init(_ fields: JSONFields) throws {
        self.init(kind: try fields.string("kind"), id: try fields.optionalString("id"))
    }

    private init(kind: String, id: String?) {
        switch (kind, id) {
        case ("employee", let id?): self = .employee(Identifier(id))
        case ("system", let id?): self = .system(id)
        case ("customer", nil), ("customer", ""?): self = .customer
        default: self = .other(kind: kind, id: id ?? "")
        }
    }
}
