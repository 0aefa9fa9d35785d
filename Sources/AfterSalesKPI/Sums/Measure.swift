public import AfterSalesCore

/// What is summed (累计项): the numerators and denominators of KPIs are made of these.
///
/// Money is in minor units, hours in hundredths, everything else is counted one by one. In JSON, also as a key of an
/// object, a measure is its ``rawValue``: `sales.warranty.labour`.
public enum Measure: Hashable, Sendable {
    /// What was sold without tax, by who pays and what it is (产值). Below zero where it was credited.
    case sales(PayType, LineKind)
    /// What it cost the dealership (成本).
    case cost(LineKind)
    /// Of the sales, what was sold without anybody knowing its cost: no gross profit can be told for it.
    case salesWithoutCost(LineKind)
    /// Hours sold, by who pays (售出工时).
    case hoursSold(PayType)
    /// Of the labour sales, what was sold without hours: no rate can be told for it.
    case labourWithoutHours(PayType)
    /// Hours sold, by what the work asks (各工种工时).
    case hoursOf(Skill)
    /// Labour sales, by what the work asks (各工种工时产值).
    case labourOf(Skill)
    /// Settled orders, each once (结算台次).
    case orders
    /// Orders with a line that this payer pays.
    case ordersPaid(PayType)
    /// Orders of which a job does earlier work again (外返台次).
    case comebacks
    /// Anything else: what a host counts, measures or takes from its books.
    case other(MeasureName)
}

/// The name of a measure beside those that lines give. An open list; what each is in is said with it.
public struct MeasureName: OpenVocabulary {
    /// The name as it is stored. A full stop in it has no meaning.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }
}

extension Measure: RawRepresentable, Codable, CodingKeyRepresentable {
    /// The measure of a text; nil where it is none.
    public init?(rawValue: String) {
        let parts = rawValue.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let rest = parts.count == 2 ? parts[1] : ""
        switch (parts[0], parts.count) {
        case ("orders", 1): self = .orders
        case ("comebacks", 1): self = .comebacks
        case ("sales", 2):
            // The payer's name comes from a host and may hold a full stop; a line kind does not.
            guard let stop = rest.lastIndex(of: "."),
                let kind = LineKind(rawValue: String(rest[rest.index(after: stop)...]))
            else { return nil }
            self = .sales(PayType(rawValue: String(rest[..<stop])), kind)
        case ("cost", 2):
            guard let kind = LineKind(rawValue: rest) else { return nil }
            self = .cost(kind)
        case ("salesWithoutCost", 2):
            guard let kind = LineKind(rawValue: rest) else { return nil }
            self = .salesWithoutCost(kind)
        case ("hoursSold", 2): self = .hoursSold(PayType(rawValue: rest))
        case ("labourWithoutHours", 2): self = .labourWithoutHours(PayType(rawValue: rest))
        case ("hoursOf", 2): self = .hoursOf(Skill(rawValue: rest))
        case ("labourOf", 2): self = .labourOf(Skill(rawValue: rest))
        case ("ordersPaid", 2): self = .ordersPaid(PayType(rawValue: rest))
        case ("other", 2): self = .other(MeasureName(rawValue: rest))
        default: return nil
        }
    }

    /// The measure as text.
    public var rawValue: String {
        switch self {
        case .sales(let payType, let kind): "sales.\(payType).\(kind.rawValue)"
        case .cost(let kind): "cost.\(kind.rawValue)"
        case .salesWithoutCost(let kind): "salesWithoutCost.\(kind.rawValue)"
        case .hoursSold(let payType): "hoursSold.\(payType)"
        case .labourWithoutHours(let payType): "labourWithoutHours.\(payType)"
        case .hoursOf(let skill): "hoursOf.\(skill)"
        case .labourOf(let skill): "labourOf.\(skill)"
        case .orders: "orders"
        case .ordersPaid(let payType): "ordersPaid.\(payType)"
        case .comebacks: "comebacks"
        case .other(let name): "other.\(name)"
        }
    }
}
