public import AfterSalesCore

/// How a car stands to the rules of its market and day of purchase (三包预警): every count, every distance, every reason.
///
/// Nothing in it stops an order: what is reached or near are warnings. Errors say what of the history cannot be true, or
/// that no rules can be told.
public struct LemonVerdict: Hashable, Sendable, Codable {
    /// The rule set; nil where none could be chosen.
    public let ruleSet: String?
    /// Its version.
    public let version: Int?
    /// As of when.
    public let at: Timestamp
    /// The day from which the periods run; nil where none is known.
    public let start: LocalDate?
    /// Which day that is: of the invoice or of the delivery.
    public let startsBy: LemonClock?
    /// The periods.
    public let periods: [PeriodStanding]
    /// The rules, in the set's order; none where the set does not hold for the car.
    public let rules: [RuleStanding]
    /// The loaner, where the car is in repair and the rules know one.
    public let loaner: LoanerDuty?
    /// What is nearly reached, in one sentence (预警提示); nil where nothing is.
    public let outlook: LocalizedText?
    /// Everything that was found.
    public let findings: [Finding]

    /// Whether any rule is reached.
    public var isReached: Bool { rules.contains { $0.state == .reached } }

    /// The standing to a rule.
    public func rule(_ id: String) -> RuleStanding? { rules.first { $0.rule == id } }

    /// What an advisor who opens an order is told: nothing of it stops him, so that errors of the history are warnings
    /// here.
    public var advisories: [Finding] {
        findings.map { finding in
            guard finding.severity == .error else { return finding }
            return Finding(.warning, finding.code, at: finding.place, inputs: finding.inputs, finding.message)
        }
    }

    /// A verdict without rules, for these reasons.
    static func none(_ findings: [Finding], at instant: Timestamp) -> LemonVerdict {
        LemonVerdict(
            ruleSet: nil, version: nil, at: instant, start: nil, startsBy: nil, periods: [], rules: [], loaner: nil,
            outlook: nil, findings: findings)
    }
}
