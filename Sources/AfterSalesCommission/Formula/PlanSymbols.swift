import AfterSalesCore

/// The names a plan's formulas can use, with what is known of each. A dimension that is nil belongs to something that
/// has a problem of its own; it fits everywhere, so that one mistake is said once.
struct PlanSymbols: Sendable {
    struct Measure: Sendable {
        let name: String
        var dimension: Dimension?
        let missing: MissingRule
    }

    struct NamedConstant: Sendable {
        let name: String
        let value: Rational
        let dimension: Dimension?
    }

    /// The metrics, then the derived metrics, then the gates.
    var measures: [Measure] = []
    var metricCount = 0
    /// How many of the measures, the last, are gates.
    var gateCount = 0
    var constants: [NamedConstant] = []
    var tables: [StepTable] = []

    private var measureIndex: [String: Int] = [:]
    private var constantIndex: [String: Int] = [:]
    private var tableIndex: [String: Int] = [:]

    static let functions = ["if", "min", "max", "clamp", "round", "attainment", "target", "graduated", "interpolated"]
    static let reserved = functions + ["and", "or", "not", "gross", "contributions", "team", "dealer"]

    func measure(_ name: String) -> Int? { measureIndex[name] }
    func constant(_ name: String) -> Int? { constantIndex[name] }
    func table(_ name: String) -> Int? { tableIndex[name] }

    func isTaken(_ name: String) -> Bool {
        measureIndex[name] != nil || constantIndex[name] != nil || tableIndex[name] != nil
    }

    /// The indices of the gates among the measures.
    var gates: Range<Int> { measures.count - gateCount..<measures.count }

    var names: [String] { measures.map(\.name) + constants.map(\.name) + tables.map(\.name) }

    mutating func add(_ measure: Measure) {
        if measureIndex[measure.name] == nil { measureIndex[measure.name] = measures.count }
        measures.append(measure)
    }

    mutating func add(_ constant: NamedConstant) {
        if constantIndex[constant.name] == nil { constantIndex[constant.name] = constants.count }
        constants.append(constant)
    }

    mutating func add(_ table: StepTable) {
        if tableIndex[table.name] == nil { tableIndex[table.name] = tables.count }
        tables.append(table)
    }
}
