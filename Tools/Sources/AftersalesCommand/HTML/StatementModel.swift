import AfterSales

/// What templates say about one statement: its amounts, lines with explanations, corrections, draw, findings.
struct StatementModel {
    private let statement: CommissionStatement
    private let titles: PlanTitles
    private let language: Language
    private let isOpen: Bool

    /// About a statement.
    /// - Parameters:
    ///   - statement: The statement.
    ///   - titles: What the plan calls its parts.
    ///   - language: The language.
    ///   - isOpen: Whether explanations are shown, and printed, without being asked for.
    init(_ statement: CommissionStatement, titles: PlanTitles, language: Language, isOpen: Bool = false) {
        self.statement = statement
        self.titles = titles
        self.language = language
        self.isOpen = isOpen
    }

    /// The statement in words.
    var model: [String: Any] {
        get throws {
            let lines = statement.lines
            let corrections = statement.corrections
            let withheld = try sum(lines.flatMap(\.withheld).map(\.amount))
            return [
                "baseSalary": MoneyText.of(statement.baseSalary), "commission": MoneyText.of(statement.commission),
                "payable": MoneyText.of(statement.payable),
                "carriedForward": MoneyText.of(statement.carriedForward), "income": MoneyText.of(statement.income),
                "isCommissionShown": statement.commission != statement.payable,
                "isCarried": statement.carriedForward.minorUnits != 0, "isWithheld": withheld.minorUnits != 0,
                "hasLines": !lines.isEmpty, "lines": try lines.map(line),
                "grossTotal": MoneyText.of(try sum(lines.map(\.gross))),
                "deductionTotal": MoneyText.of(try sum(lines.flatMap(\.deductions).map(\.amount))),
                "netTotal": MoneyText.of(try sum(lines.map(\.net))), "withheldTotal": MoneyText.of(withheld),
                "payableTotal": MoneyText.of(try sum(lines.map(\.payable))),
                "hasCorrections": !corrections.isEmpty, "corrections": corrections.map(correction),
                "draws": statement.draw.map { [draw($0)] } ?? [],
                "statementFindings": statement.findings.map { FindingModel.of($0, language) },
            ]
        }
    }

    private func sum(_ amounts: [Money]) throws(ArithmeticError) -> Money {
        try amounts.sum(statement.baseSalary.currency)
    }

    private func line(_ line: StatementLine) throws -> [String: Any] {
        [
            "title": titles.scheme(line.scheme), "gross": MoneyText.of(line.gross),
            "deductions": MoneyText.of(try sum(line.deductions.map(\.amount))), "net": MoneyText.of(line.net),
            "withheld": MoneyText.of(try sum(line.withheld.map(\.amount))), "payable": MoneyText.of(line.payable),
            "entries": line.explanation().map(entry), "isOpen": isOpen,
        ]
    }

    private func correction(_ correction: Correction) -> [String: Any] {
        [
            "ofMonth": correction.ofPeriod.description, "reason": correction.reason,
            "scheme": correction.scheme.map(titles.scheme) ?? "–", "amount": MoneyText.of(correction.amount),
        ]
    }

    private func draw(_ draw: StatementDraw) -> [String: Any] {
        let word =
            switch draw.kind {
            case .draw: LocalizedText("draw", "预支")
            case .guarantee: LocalizedText("guarantee", "保底")
            }
        return [
            "title": word[language], "drawWord": word[language], "level": MoneyText.of(draw.level),
            "balanceBefore": MoneyText.of(draw.balanceBefore), "advance": MoneyText.of(draw.advance),
            "recovered": MoneyText.of(draw.recovered), "balance": MoneyText.of(draw.balance),
            "entries": draw.explanation().map(entry), "isOpen": isOpen,
        ]
    }

    private func entry(_ entry: ExplanationEntry) -> [String: Any] {
        let isFormula =
            if case .formula = entry.source { true } else { false }
        return [
            "figure": entry.name,
            "value": entry.unit == MetricUnit.money.rawValue ? MoneyText.grouped(entry.value) : entry.value,
            "unit": entry.unit, "from": entry.from(language), "isFormula": isFormula,
        ]
    }
}
