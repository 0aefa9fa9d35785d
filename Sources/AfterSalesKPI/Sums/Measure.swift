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
    /// Anything else: what a host counts, measures or takes from its books. Not known until it is added, be it as 0.
    case other(MeasureName)
}

extension Measure {
    /// Whether it is one that is known only where somebody added it.
    var isNamed: Bool {
        if case .other = self { return true }
        return false
    }
}

/// The name of a measure beside those that lines give. An open list; what each is in is said with it.
public struct MeasureName: OpenVocabulary {
    /// The name as it is stored. A full stop in it has no meaning.
    public let rawValue: String
    /// One by its name.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// By what they hold: left to `RawRepresentable` the text of each would be put together for every look into a dictionary.
extension Measure {
    /// Whether both are the same.
    public static func == (left: Measure, right: Measure) -> Bool {
        switch (left, right) {
        case (.sales(let payType, let kind), .sales(let itsPayType, let itsKind)):
            kind == itsKind && payType == itsPayType
        case (.cost(let kind), .cost(let its)), (.salesWithoutCost(let kind), .salesWithoutCost(let its)): kind == its
        case (.hoursSold(let payType), .hoursSold(let its)),
            (.labourWithoutHours(let payType), .labourWithoutHours(let its)),
            (.ordersPaid(let payType), .ordersPaid(let its)):
            payType == its
        case (.hoursOf(let skill), .hoursOf(let its)), (.labourOf(let skill), .labourOf(let its)): skill == its
        case (.orders, .orders), (.comebacks, .comebacks): true
        case (.other(let name), .other(let its)): name == its
        default: false
        }
    }

    /// Hashes what it holds.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .sales(let payType, let kind):
            hasher.combine(0)
            hasher.combine(payType)
            hasher.combine(kind)
        case .cost(let kind):
            hasher.combine(1)
            hasher.combine(kind)
        case .salesWithoutCost(let kind):
            hasher.combine(2)
            hasher.combine(kind)
        case .hoursSold(let payType):
            hasher.combine(3)
            hasher.combine(payType)
        case .labourWithoutHours(let payType):
            hasher.combine(4)
            hasher.combine(payType)
        case .hoursOf(let skill):
            hasher.combine(5)
            hasher.combine(skill)
        case .labourOf(let skill):
            hasher.combine(6)
            hasher.combine(skill)
        case .orders: hasher.combine(7)
        case .ordersPaid(let payType):
            hasher.combine(8)
            hasher.combine(payType)
        case .comebacks: hasher.combine(9)
        case .other(let name):
            hasher.combine(10)
            hasher.combine(name)
        }
    }
}

extension Measure: RawRepresentable, Codable, CodingKeyRepresentable {
    /// The measure of a text; nil where it is none.
    public init?(rawValue: String) {
        // Read for every sum of a kept day, so nothing is put together that is not kept.
        let stop = rawValue.utf8.firstIndex(of: UInt8(ascii: "."))
        let head = rawValue[..<(stop ?? rawValue.endIndex)]
        let rest = stop.map { String(rawValue[rawValue.utf8.index(after: $0)...]) } ?? ""
        switch (head, stop == nil ? 1 : 2) {
        case ("orders", 1): self = .orders
        case ("comebacks", 1): self = .comebacks
        case ("sales", 2):
            // The payer's name comes from a host and may hold a full stop, or end in what joins the one behind it; a line
            // kind does not.
            guard let stop = rest.utf8.lastIndex(of: UInt8(ascii: ".")),
                let kind = LineKind(rawValue: String(rest[rest.utf8.index(after: stop)...]))
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
