import AfterSalesCore

/// A token of a formula and where it stands.
struct FormulaToken: Hashable {
    enum Kind: Hashable {
        case number(DecimalNumeral)
        case name(String)
        case symbol(Symbol)
        case end
    }

    enum Symbol: String, Hashable {
        case plus = "+", minus = "-", times = "*", over = "/", percent = "%"
        case open = "(", close = ")", comma = ",", point = "."
        case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">=", equal = "=", notEqual = "!="
    }

    let kind: Kind
    /// Counted from 1 in Unicode scalars.
    let column: Int

    /// How a message names it.
    var text: String {
        switch kind {
        case .number(let value): value.description
        case .name(let name): name
        case .symbol(let symbol): symbol.rawValue
        case .end: ""
        }
    }
}
