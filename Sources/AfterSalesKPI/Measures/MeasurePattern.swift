public import AfterSalesCore

/// Which measures a formula takes: one, or all of a kind (指标选择). Nil stands for any.
public enum MeasurePattern: Hashable, Sendable {
    /// What was sold, of a payer, of a line kind, or of all.
    case sales(PayType?, LineKind?)
    /// What it cost.
    case cost(LineKind?)
    /// What was sold without anybody knowing its cost.
    case salesWithoutCost(LineKind?)
    /// Hours sold.
    case hoursSold(PayType?)
    /// Labour sold without hours.
    case labourWithoutHours(PayType?)
    /// Hours sold of a skill.
    case hoursOf(Skill?)
    /// Labour sales of a skill.
    case labourOf(Skill?)
    /// Settled orders.
    case orders
    /// Orders with a line of this payer. There is no "any": an order of two payers would count twice.
    case ordersPaid(PayType)
    /// Orders that do earlier work again.
    case comebacks
    /// A named measure.
    case other(MeasureName)

    /// Whether the measure is one of those taken.
    /// - Parameter measure: The measure in question.
    public func matches(_ measure: Measure) -> Bool {
        switch (self, measure) {
        case (.sales(let payType, let kind), .sales(let itsPayType, let itsKind)):
            (payType ?? itsPayType) == itsPayType && (kind ?? itsKind) == itsKind
        case (.cost(let kind), .cost(let its)), (.salesWithoutCost(let kind), .salesWithoutCost(let its)):
            (kind ?? its) == its
        case (.hoursSold(let payType), .hoursSold(let its)),
            (.labourWithoutHours(let payType), .labourWithoutHours(let its)):
            (payType ?? its) == its
        case (.hoursOf(let skill), .hoursOf(let its)), (.labourOf(let skill), .labourOf(let its)): (skill ?? its) == its
        case (.orders, .orders), (.comebacks, .comebacks): true
        case (.ordersPaid(let payType), .ordersPaid(let its)): payType == its
        case (.other(let name), .other(let its)): name == its
        default: false
        }
    }

    /// The one measure that is taken; nil where it may be several.
    var single: Measure? {
        switch self {
        case .sales(let payType?, let kind?): .sales(payType, kind)
        case .cost(let kind?): .cost(kind)
        case .salesWithoutCost(let kind?): .salesWithoutCost(kind)
        case .hoursSold(let payType?): .hoursSold(payType)
        case .labourWithoutHours(let payType?): .labourWithoutHours(payType)
        case .hoursOf(let skill?): .hoursOf(skill)
        case .labourOf(let skill?): .labourOf(skill)
        case .orders: .orders
        case .ordersPaid(let payType): .ordersPaid(payType)
        case .comebacks: .comebacks
        case .other(let name): .other(name)
        default: nil
        }
    }

    /// What the measures taken are counted in; nil for a name that is not defined.
    /// - Parameter definitions: A host's own definitions.
    func unit(_ definitions: [MeasureDefinition]) -> MeasureUnit? {
        switch self {
        case .sales, .cost, .salesWithoutCost, .labourWithoutHours, .labourOf: .money
        case .hoursSold, .hoursOf: .hours
        case .orders, .ordersPaid, .comebacks: .count
        case .other(let name): Self.definition(of: name, definitions)?.unit
        }
    }

    static func definition(of name: MeasureName, _ definitions: [MeasureDefinition]) -> MeasureDefinition? {
        MeasureDefinition.standard(name) ?? definitions.first { $0.name == name }
    }
}
