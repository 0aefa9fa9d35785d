public import AfterSalesCore

/// Collects the parts of a plan: metrics, derived metrics, constants, tables, gates, schemes, withholdings and holds.
@resultBuilder
public enum PlanBuilder {
    /// One part of a plan.
    public struct Part: Sendable {
        fileprivate enum Content: Sendable {
            case metric(Metric)
            case derived(Definition)
            case constant(Constant)
            case table(Table)
            case scheme(Scheme)
            case withholding(Withholding)
            case hold(Hold)
            case gate(Gate)
        }

        fileprivate let content: Content
    }

    /// A metric.
    public static func buildExpression(_ part: Metric) -> Part { Part(content: .metric(part)) }
    /// A derived metric.
    public static func buildExpression(_ part: Definition) -> Part { Part(content: .derived(part)) }
    /// A constant.
    public static func buildExpression(_ part: Constant) -> Part { Part(content: .constant(part)) }
    /// A table.
    public static func buildExpression(_ part: Table) -> Part { Part(content: .table(part)) }
    /// A scheme.
    public static func buildExpression(_ part: Scheme) -> Part { Part(content: .scheme(part)) }
    /// A withholding.
    public static func buildExpression(_ part: Withholding) -> Part { Part(content: .withholding(part)) }
    /// A hold.
    public static func buildExpression(_ part: Hold) -> Part { Part(content: .hold(part)) }
    /// A gate.
    public static func buildExpression(_ part: Gate) -> Part { Part(content: .gate(part)) }
    /// All parts in order.
    public static func buildBlock(_ parts: Part...) -> [Part] { parts }
}

extension PlanDraft {
    /// A plan written in Swift. It encodes to the same document as the JSON it stands for.
    public init(
        id: String, version: Int, title: [String: String] = [:], currency: String, effectiveFrom: String,
        effectiveThrough: String? = nil, ratioDigits: Int = 4, rounding: RoundingRule = .halfAwayFromZero,
        @PlanBuilder parts: () -> [PlanBuilder.Part]
    ) {
        self.init(
            id: id, version: version, title: title, currency: currency, effectiveFrom: effectiveFrom,
            effectiveThrough: effectiveThrough, ratioDigits: ratioDigits, roundingMode: rounding.rawValue)
        for part in parts() {
            switch part.content {
            case .metric(let metric): metrics.append(metric)
            case .derived(let definition): derived.append(definition)
            case .constant(let constant): constants.append(constant)
            case .table(let table): tables.append(table)
            case .scheme(let scheme): schemes.append(scheme)
            case .withholding(let withholding): self.withholding.append(withholding)
            case .hold(let hold): holds.append(hold)
            case .gate(let gate): gates.append(gate)
            }
        }
    }
}
