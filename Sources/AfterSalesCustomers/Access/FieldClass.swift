/// How much a field of a record is to be kept from people (字段等级), from what everybody at the dealership may know on.
public enum FieldClass: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing about a person, or nothing that needs keeping (公开): a day, a make, an id.
    case open
    /// It tells who somebody is, or how to find him (个人信息): names, numbers, addresses, plates.
    case personal
    /// It can harm him in the wrong hands (敏感信息): identity documents, bank accounts, children, what he said in
    /// confidence. Whoever reads it is written down.
    case sensitive
}

extension FieldClass: Comparable {
    /// The open one first, the sensitive one last.
    public static func < (lhs: FieldClass, rhs: FieldClass) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
        switch self {
        case .open: 0
        case .personal: 1
        case .sensitive: 2
        }
    }
}
