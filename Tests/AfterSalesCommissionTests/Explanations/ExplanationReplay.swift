import AfterSalesCommission
import AfterSalesCore

@testable import AfterSalesTestOracle

/// Computes a line again from nothing but what its explanation prints.
struct ExplanationReplay {
    private let digits: Int
    private let ratioDigits: Int
    private let mode: String
    private var figures: [String: Fraction] = [:]
    private var special: [String] = []

    init(_ draft: PlanDraft, currencyDigits: Int) {
        digits = currencyDigits
        ratioDigits = draft.ratioDigits
        mode = draft.roundingMode
    }

    /// - Throws: what does not come out as it is printed.
    mutating func check(_ line: StatementLine) throws {
        figures = [:]
        special = []
        for entry in line.explanation() {
            guard let printed = Fraction(entry.value) else { throw Mismatch("\(entry.name) = \(entry.value)") }
            // What does not fit 128 bits here when it is rounded may fit the library's, which reduces before.
            if let computed = try computed(entry), computed.fits {
                guard printed.compared(with: computed) == 0 else {
                    throw Mismatch("\(entry.name): \(entry.value), but \(entry.from(.english)) = \(computed)")
                }
            }
            try checkWords(entry)
            remember(entry.name, printed)
        }
        try expect("gross", line.gross)
        for deduction in line.deductions { try expect("deductions.\(deduction.id)", deduction.amount) }
        try expect("net", line.net)
        for withheld in line.withheld { try expect("withheld.\(withheld.id)", withheld.amount) }
        try expect("payable", line.payable)
    }

    private func expect(_ name: String, _ amount: Money) throws {
        guard let figure = figures[name], figure.units(digits) == Int128(amount.minorUnits) else {
            throw Mismatch("\(name) of \(amount) is not explained")
        }
    }

    private mutating func remember(_ name: String, _ value: Fraction) {
        figures[name] = value
        if name.contains(".") { special.append(name) }
        // A table's input is found by its value, however it is written.
        guard name.hasSuffix(")"), let open = name.lastIndex(where: { $0 == "(" || $0 == " " }),
            let input = Fraction(String(name[name.index(after: open)...].dropLast()))?.reduced
        else { return }
        figures["\(name[...open])\(input.top)/\(input.bottom))"] = value
    }

    // MARK: Entries

    /// The value that the entry's own words give; nil where they say only where it was looked up.
    private func computed(_ entry: ExplanationEntry) throws -> Fraction? {
        switch entry.source {
        case .formula(let formula): return named(try evaluate(formula, in: entry.name), entry.unit)
        case .slices(_, let sum): return try evaluate(sum, in: entry.name)
        case .interpolated(let reading): return try evaluate(reading.formula, in: entry.name)
        case .missingAsZero: return .zero
        case .gate(let reading): return try rate(reading)
        case .share(let gotRemainder):
            let exact = try evaluate("pool.amount * pool.coefficient / pool.coefficients", in: entry.name)
            guard let units = exact.units(digits, "down") else { throw Mismatch("share too large") }
            return Fraction(units: units + (gotRemainder ? 1 : 0), digits: digits)
        default: return nil
        }
    }

    /// A gate decides by what was printed before it, and prints it once more.
    private func rate(_ reading: GateReading) throws -> Fraction {
        let printed = try [reading.lower, reading.upper, reading.requirement].map { figure in
            guard let before = figures[figure.name], let value = Fraction(figure.value),
                before.compared(with: value) == 0
            else { throw Mismatch("\(reading.gate): \(figure.name) \(figure.value) is not printed before") }
            return value
        }
        let outcome: GateOutcome =
            printed[0].compared(with: printed[2]) != -1
            ? .met : printed[1].compared(with: printed[2]) == -1 ? .missed : .inconclusive
        guard outcome == reading.outcome, let rate = Fraction(reading.rate) else {
            throw Mismatch("\(reading.gate): \(reading.outcome), not \(outcome)")
        }
        return rate
    }

    private func evaluate(_ formula: String, in name: String) throws -> Fraction {
        // The formula of `team.output` reads what `team.output` is made of at the team.
        let scope = ["team.", "dealer."].first { name.hasPrefix($0) } ?? ""
        let own = figures
        let value = { (name: String) -> Fraction? in
            if scope.isEmpty { return own[name] }
            let parts = name.split(separator: "(", maxSplits: 1)
            let inner = parts.count == 2 ? "\(parts[0])(\(scope)\(parts[1])" : scope + name
            return own[inner] ?? own[name]
        }
        let calculator = PrintedFormula.Figures(value: value, specialNames: special, mode: mode)
        let result = try PrintedFormula.value(of: formula, calculator)
        guard result.fits else { throw Mismatch("\(formula) is too large") }
        return result
    }

    private func named(_ value: Fraction, _ unit: String) -> Fraction {
        switch unit {
        case "money": value.rounded(digits, mode)
        case "hours", "points": value.rounded(2, mode)
        case "count": value.rounded(0, mode)
        case "ratio": value.rounded(ratioDigits, mode)
        default: value
        }
    }

    /// Formulas read the same in both languages, everything else is said in each.
    private func checkWords(_ entry: ExplanationEntry) throws {
        let (english, chinese) = (entry.from(.english), entry.from(.simplifiedChinese))
        let isFormula = if case .formula = entry.source { true } else { false }
        guard !english.isEmpty, !chinese.isEmpty, (english == chinese) == isFormula else {
            throw Mismatch("\(entry.name): \(english) / \(chinese)")
        }
    }
}
