import AfterSalesCore

/// Cuts a formula into tokens.
struct FormulaLexer {
    /// More tokens than this are refused: no rule of pay that people can read is longer.
    static let mostTokens = 1_000

    private let scalars: [Unicode.Scalar]
    private var position = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The tokens, the last one `.end`.
    static func tokens(of text: String) throws(FormulaProblem) -> [FormulaToken] {
        // Counted before anything is stored: a hostile formula costs no more than its first tokens.
        var lexer = FormulaLexer(String(String.UnicodeScalarView(text.unicodeScalars.prefix(mostTokens * 64))))
        var tokens: [FormulaToken] = []
        while let token = try lexer.next() {
            tokens.append(token)
            guard tokens.count <= mostTokens else {
                throw FormulaProblem(
                    .formulaTooLong, column: token.column, inputs: [.init("limit", String(mostTokens))],
                    "the formula has more than \(mostTokens) tokens", "公式超过 \(mostTokens) 个记号")
            }
        }
        guard text.unicodeScalars.count <= mostTokens * 64 else {
            throw FormulaProblem(
                .formulaTooLong, column: mostTokens * 64, inputs: [.init("limit", String(mostTokens * 64))],
                "the formula has more than \(mostTokens * 64) characters", "公式超过 \(mostTokens * 64) 个字符")
        }
        return tokens + [FormulaToken(kind: .end, column: lexer.scalars.count + 1)]
    }

    /// Whether `name` can be used in formulas: a letter or `_`, then letters, digits or `_`, of any script.
    static func isName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, startsName(first) else { return false }
        return name.unicodeScalars.dropFirst().allSatisfy(continuesName)
    }

    private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic
    }

    private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        startsName(scalar) || isDigit(scalar) || (!scalar.isASCII && scalar.properties.isXIDContinue)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private mutating func next() throws(FormulaProblem) -> FormulaToken? {
        while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
        guard position < scalars.count else { return nil }
        let column = position + 1
        let scalar = scalars[position]
        if Self.isDigit(scalar) { return FormulaToken(kind: .number(try number()), column: column) }
        if Self.startsName(scalar) {
            return FormulaToken(kind: .name(take(while: Self.continuesName)), column: column)
        }
        return FormulaToken(kind: .symbol(try symbol(scalar, column: column)), column: column)
    }

    private mutating func number() throws(FormulaProblem) -> DecimalNumeral {
        let column = position + 1
        var text = take(while: Self.isDigit)
        if position + 1 < scalars.count, scalars[position] == ".", Self.isDigit(scalars[position + 1]) {
            position += 1
            text += "." + take(while: Self.isDigit)
        }
        do throws(NumeralError) {
            return try DecimalNumeral(text)
        } catch {
            throw FormulaProblem(
                .overflow, column: column, inputs: [.init("value", text)],
                "\(text) has more than 18 significant digits", "\(text) 的有效数字超过 18 位")
        }
    }

    private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
        let start = position
        while position < scalars.count, belongs(scalars[position]) { position += 1 }
        return String(String.UnicodeScalarView(scalars[start..<position]))
    }

    private mutating func symbol(
        _ scalar: Unicode.Scalar, column: Int
    ) throws(FormulaProblem) -> FormulaToken.Symbol {
        position += 1
        let following = position < scalars.count ? scalars[position] : " "
        switch (scalar, following) {
        case ("<", "="), (">", "="), ("!", "="), ("=", "="), ("<", ">"):
            position += 1
            switch scalar {
            case "<": return following == "=" ? .lessOrEqual : .notEqual
            case ">": return .greaterOrEqual
            case "!": return .notEqual
            default: return .equal
            }
        default:
            guard let symbol = FormulaToken.Symbol(rawValue: String(scalar)) else {
                throw FormulaProblem(
                    .syntax, column: column, inputs: [.init("found", String(scalar))],
                    "unexpected character \(scalar)", "意外的字符 \(scalar)")
            }
            return symbol
        }
    }
}
