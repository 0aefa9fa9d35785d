import AfterSales

/// What templates say about one statement, beside its totals: lines with explanations, corrections, findings.
struct StatementModel {
    private let statement: CommissionStatement
    private let titles: PlanTitles
    private let language: Language

    /// About a statement.
    init(_ statement: CommissionStatement, titles: PlanTitles, language: Language) {
        self.statement = statement
        self.titles = titles
        self.language = language
    }

    /// The statement in words.
    var model: [String: Any] {
        get throws {
            let lines = statement.lines
            let corrections = statement.corrections
            return [
                "isCarried": statement.carriedForward.minorUnits != 0,
                "hasLines": !lines.isEmpty, "lines": try lines.map(line),
                "hasCorrections": !corrections.isEmpty,
                "corrections": corrections.map {
                    [
                        "ofMonth": $0.ofPeriod.description, "reason": $0.reason,
                        "amount": MoneyText.of($0.amount),
                    ]
                },
                "statementFindings": statement.findings.map { FindingModel.of($0, language) },
            ]
        }
    }

    private func line(_ line: StatementLine) throws -> [String: Any] {
        let currency = statement.baseSalary.currency
        return [
            "title": titles.scheme(line.scheme), "gross": MoneyText.of(line.gross),
            "deductions": MoneyText.of(try line.deductions.map(\.amount).sum(currency)),
            "net": MoneyText.of(line.net),
            "withheld": MoneyText.of(try line.withheld.map(\.amount).sum(currency)),
            "payable": MoneyText.of(line.payable),
            "entries": line.explanation().map(entry),
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
