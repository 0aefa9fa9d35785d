/// A gate (满意度门槛): a rate that a measured interval decides, not the score alone.
///
/// ```json
/// {"id": "csiGate", "lower": "csiLower", "upper": "csiUpper", "atLeast": "csiRequirement",
///  "missed": "80%", "inconclusive": "hold"}
/// ```
///
/// The gate is met where the lower bound reaches the requirement, missed where the upper bound stays below it, inconclusive
/// otherwise. Formulas read it as a ratio under its id, bare or as `dealer.csiGate`. Where it is inconclusive and holds, every
/// statement of the dealership is on hold, whether or not a formula reads the gate.
public struct Gate: Hashable, Sendable {
    /// Its name in formulas and findings.
    public var id: String
    /// What people call what it measures, by language tag: `客户满意度`.
    public var title: [String: String]
    /// The lower bound: the name of a metric, a derived metric or a constant, or `target(…)`.
    public var lower: String
    /// The upper bound, named likewise.
    public var upper: String
    /// The requirement, named likewise.
    public var atLeast: String
    /// The rate where it is met.
    public var met: String
    /// The rate where it is missed.
    public var missed: String
    /// What holds where it cannot be told: name of an ``InconclusiveRule``, or a rate of its own.
    public var inconclusive: String

    /// A gate by the names its document uses.
    public init(
        _ id: String, title: [String: String] = [:], lower: String, upper: String, atLeast: String,
        met: String = "100%", missed: String, inconclusive: String
    ) {
        self.id = id
        self.title = title
        self.lower = lower
        self.upper = upper
        self.atLeast = atLeast
        self.met = met
        self.missed = missed
        self.inconclusive = inconclusive
    }

    /// A gate with a rule for what cannot be told.
    public init(
        _ id: String, title: [String: String] = [:], lower: String, upper: String, atLeast: String,
        met: String = "100%", missed: String, inconclusive: InconclusiveRule
    ) {
        self.init(
            id, title: title, lower: lower, upper: upper, atLeast: atLeast, met: met, missed: missed,
            inconclusive: inconclusive.rawValue)
    }
}
