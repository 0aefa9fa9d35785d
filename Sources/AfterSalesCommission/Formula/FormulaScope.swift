import AfterSalesCore

/// What a formula may refer to where it stands.
struct FormulaScope {
    /// Whose formula it is.
    enum Subject {
        case employee
        case team
        case dealer
        /// A derived metric: whoever it is read at.
        case any
    }

    let subject: Subject
    /// Derived metrics defined before the formula; later ones are a problem.
    var derivedDefined: Int
    /// Intermediates defined before the formula, with what is known of their values.
    var locals: [(name: String, shape: FormulaShape)] = []
    /// Intermediates of the scheme that come later.
    var laterLocals: [String] = []
    var allowsGross = false
    var allowsContributions = false
    /// Whether unknown names are worth looking for what was meant.
    var suggestsNames = true
}

/// What is known of a node's value while dimensions are checked.
enum FormulaShape: Hashable {
    case number(Dimension)
    /// The literal 0, which fits every unit.
    case zero
    case condition
    /// Something with a problem of its own, which fits everywhere.
    case unknown
}
