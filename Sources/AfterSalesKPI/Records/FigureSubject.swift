public import AfterSalesCore

/// Whom figures are about (统计对象), within a dealership.
///
/// An advisor's figures are those of his orders, all of them; a technician's are his shares of the work. A team of
/// advisors and one of technicians are told apart, for the same sales are in both.
public enum FigureSubject: Hashable, Sendable {
    /// The dealership as a whole.
    case dealer
    /// A service advisor, by the orders that he has taken in.
    case advisor(Identifier<Employee>)
    /// A team of advisors, by the orders that counted for it.
    case advisorTeam(Identifier<Team>)
    /// A technician, by his work.
    case technician(Identifier<Employee>)
    /// A team of technicians, by the work that counted for it.
    case technicianTeam(Identifier<Team>)
    /// Somebody by his shares of the accessories that he sold, and by what he is given for operations and parts.
    case seller(Identifier<Employee>)
}

extension FigureSubject: LosslessStringConvertible {
    /// `dealer`, `advisor:E001`, `technicianTeam:A`.
    public var description: String {
        switch self {
        case .dealer: "dealer"
        case .advisor(let id): "advisor:\(id)"
        case .advisorTeam(let id): "advisorTeam:\(id)"
        case .technician(let id): "technician:\(id)"
        case .technicianTeam(let id): "technicianTeam:\(id)"
        case .seller(let id): "seller:\(id)"
        }
    }

    /// Reads what ``description`` writes; nil for anything else.
    public init?(_ description: String) {
        if description == "dealer" {
            self = .dealer
            return
        }
        // By bytes: an id that begins with a combining mark makes one character with the colon.
        guard let colon = description.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let id = String(description[description.utf8.index(after: colon)...])
        switch description[..<colon] {
        case "advisor": self = .advisor(Identifier(id))
        case "advisorTeam": self = .advisorTeam(Identifier(id))
        case "technician": self = .technician(Identifier(id))
        case "technicianTeam": self = .technicianTeam(Identifier(id))
        case "seller": self = .seller(Identifier(id))
        default: return nil
        }
    }
}

extension FigureSubject: Comparable {
    /// The dealership, advisors, their teams, technicians, their teams, sellers; each by the bytes of the ids.
    public static func < (lhs: Self, rhs: Self) -> Bool {
        lhs.rank != rhs.rank
            ? lhs.rank < rhs.rank : lhs.description.utf8.lexicographicallyPrecedes(rhs.description.utf8)
    }

    private var rank: Int {
        switch self {
        case .dealer: 0
        case .advisor: 1
        case .advisorTeam: 2
        case .technician: 3
        case .technicianTeam: 4
        case .seller: 5
        }
    }
}

extension FigureSubject: Codable {
    /// Decodes ``description``.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let subject = FigureSubject(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no subject of figures")
        }
        self = subject
    }

    /// Encodes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
