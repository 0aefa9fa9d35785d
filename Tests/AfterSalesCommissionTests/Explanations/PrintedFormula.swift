@testable import AfterSalesTestOracle

/// A pocket calculator for printed formulas: reads the text of an explanation and computes it from the figures that
/// stand before it. Shares nothing with the library's parser.
struct PrintedFormula {
    /// What the calculator looks up.
    struct Figures {
        /// The latest figure of that name; nil where there is none.
        var value: (String) -> Fraction?
        /// Names that are no plain words, such as `withheld.after-sales-fund`; the longest that fits is read.
        var specialNames: [String]
        var mode: String
    }

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    let text: [Character]
    let figures: Figures
    var position = 0
    /// Inside a branch that is not taken nothing is looked up.
    private(set) var isSkipping = false

    static func value(of text: String, _ figures: Figures) throws -> Fraction {
        var formula = PrintedFormula(text: Array(text), figures: figures)
        let value = try formula.disjunction()
        formula.skipSpaces()
        guard formula.position == formula.text.count else { throw formula.unreadable("rest") }
        return value
    }

    private init(text: [Character], figures: Figures) {
        self.text = text
        self.figures = figures
    }

    func unreadable(_ what: String) -> Unreadable {
        Unreadable(description: "\(what) at \(position) of \(String(text))")
    }

    mutating func skipSpaces() { while position < text.count, text[position].isWhitespace { position += 1 } }

    mutating func take(_ symbol: String) -> Bool {
        skipSpaces()
        guard text[position...].starts(with: symbol) else { return false }
        let end = position + symbol.count
        // A word ends where its letters end.
        if symbol.allSatisfy(\.isLetter), end < text.count, Self.isNamePart(text[end]) { return false }
        position = end
        return true
    }

    static func isNamePart(_ character: Character) -> Bool {
        character == "_" || character.isLetter || character.isNumber
    }

    mutating func skipping<Result>(_ skip: Bool, _ body: (inout PrintedFormula) throws -> Result) rethrows
        -> Result
    {
        let outer = isSkipping
        isSkipping = outer || skip
        defer { isSkipping = outer }
        return try body(&self)
    }

    // MARK: Precedence

    mutating func disjunction() throws -> Fraction {
        var left = try conjunction()
        while take("or") {
            let isDecided = !left.isZero
            let right = try skipping(isDecided) { try $0.conjunction() }
            left = isDecided ? .one : right
        }
        return left
    }

    private mutating func conjunction() throws -> Fraction {
        var left = try negation()
        while take("and") {
            let isDecided = left.isZero
            let right = try skipping(isDecided) { try $0.negation() }
            left = isDecided ? .zero : right
        }
        return left
    }

    private mutating func negation() throws -> Fraction {
        if take("not") { return try negation().isZero ? .one : .zero }
        let left = try sum()
        for symbol in ["<=", ">=", "!=", "<>", "==", "<", ">", "="] where take(symbol) {
            let right = try sum()
            if isSkipping { return .zero }
            guard let order = left.compared(with: right) else { return .lost }
            let holds =
                switch symbol {
                case "<=": order <= 0
                case ">=": order >= 0
                case "<": order < 0
                case ">": order > 0
                case "=", "==": order == 0
                default: order != 0
                }
            return holds ? .one : .zero
        }
        return left
    }

    private mutating func sum() throws -> Fraction {
        var left = try product()
        while true {
            if take("+") {
                left = left + (try product())
            } else if take("-") {
                left = left - (try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws -> Fraction {
        var left = try signed()
        while true {
            if take("*") {
                left = left * (try signed())
            } else if take("/") {
                let right = try signed()
                left = isSkipping ? .zero : left / right
            } else {
                return left
            }
        }
    }

    private mutating func signed() throws -> Fraction {
        if take("-") { return -(try signed()) }
        if take("(") {
            let inner = try disjunction()
            guard take(")") else { throw unreadable(") missing") }
            return inner
        }
        skipSpaces()
        guard position < text.count else { throw unreadable("end") }
        if text[position].isASCII, text[position].isNumber { return number() }
        return try named()
    }

    private mutating func number() -> Fraction {
        let start = position
        while position < text.count, text[position].isASCII, text[position].isNumber || text[position] == "." {
            position += 1
        }
        let digits = String(text[start..<position])
        return Fraction(take("%") ? digits + "%" : digits) ?? .lost
    }
}
