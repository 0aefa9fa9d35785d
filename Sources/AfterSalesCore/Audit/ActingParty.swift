/// Who did something: what every change of a record names.
///
/// Not called `Actor`: a type of that name would hide Swift's `Actor` protocol in every file that
/// imports this module.
///
/// In JSON it is `{"kind": "employee", "id": "E001"}`. A kind that this version does not know is read as
/// ``other(kind:id:)`` and written back unchanged, so a host's own kinds, and those of later versions,
/// break nothing.
public enum ActingParty: Hashable, Sendable {
    /// A person of the dealership.
    case employee(Identifier<Employee>)

    /// The customer of the record, signing or answering in person.
    case customer

    /// A program, by the name the host gives it: a nightly job, an import.
    case system(String)

    /// A kind of the host's own, such as an assessor or a tow service, and the id within that kind.
    ///
    /// The kinds `employee`, `system`, and `customer` with an empty id, are read back as the cases above.
    case other(kind: String, id: String)

    /// The kind as it is written: `employee`, `customer`, `system`, or the host's own.
    public var kind: String {
        switch self {
        case .employee: "employee"
        case .customer: "customer"
        case .system: "system"
        case .other(let kind, _): kind
        }
    }

    /// The id within the kind; `nil` for the customer, who is known from the record.
    public var id: String? {
        switch self {
        case .employee(let id): id.rawValue
        case .customer: nil
        case .system(let name): name
        case .other(_, let id): id
        }
    }
}

extension ActingParty: CustomStringConvertible {
    /// The party for logs: `employee E001`, `customer`.
    public var description: String {
        id.map { "\(kind) \($0)" } ?? kind
    }
}

extension ActingParty: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, id
    }

    /// Decodes `{"kind": …, "id": …}`.
    /// - Throws: `DecodingError` if the kind is missing, or the id of an employee or a system.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try container.decode(String.self, forKey: .kind)
        switch kind {
        case "employee":
            self = .employee(try container.decode(Identifier<Employee>.self, forKey: .id))
        case "system":
            self = .system(try container.decode(String.self, forKey: .id))
        default:
            let id = try container.decodeIfPresent(String.self, forKey: .id) ?? ""
            // A customer who is named says more than `.customer` can hold; nothing of it is dropped.
            self = kind == "customer" && id.isEmpty ? .customer : .other(kind: kind, id: id)
        }
    }

    /// Encodes `{"kind": …, "id": …}`, for the customer without `id`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encodeIfPresent(id, forKey: .id)
    }
}
