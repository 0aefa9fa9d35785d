import AfterSales

/// What templates say about one close.
struct MonthModel {
    private let close: CommissionClose
    private let titles: PlanTitles
    private let positions: [String: String]
    private let language: Language

    /// About a close.
    ///
    /// - Parameter positions: What positions are called, where somebody has said; a plan does not.
    init(_ close: CommissionClose, titles: PlanTitles, positions: [String: String], language: Language) {
        self.close = close
        self.titles = titles
        self.positions = positions
        self.language = language
    }

    /// Statements with every explanation, pools, funds and findings.
    var model: [String: Any] {
        get throws {
            let rows = close.statements.enumerated().map(row)
            return [
                "month": close.period.description, "overviewCaption": "\(Word.statements[language]) \(close.period)",
                "rows": rows,
                "statements": try zip(close.statements, rows).map { statement, row in
                    try StatementModel(statement, titles: titles, language: language).model
                        .merging(row) { first, _ in first }
                },
                "pools": close.pools.map {
                    [
                        "title": titles.scheme($0.scheme), "subject": $0.subject.description,
                        "amount": MoneyText.of($0.amount), "undistributed": MoneyText.of($0.undistributed),
                    ]
                },
                "funds": close.funds.map { ["title": titles.fund($0.id), "amount": MoneyText.of($0.amount)] },
                "hasFindings": !close.findings.isEmpty,
                "findings": close.findings.map { FindingModel.of($0, language) },
            ]
        }
    }

    private func row(_ index: Int, _ statement: CommissionStatement) -> [String: Any] {
        [
            // By number: an id may hold anything.
            "anchor": "s\(index + 1)", "id": statement.employee.rawValue, "name": statement.name,
            "position": positions[statement.position] ?? statement.position,
            "baseSalary": MoneyText.of(statement.baseSalary), "commission": MoneyText.of(statement.commission),
            "payable": MoneyText.of(statement.payable), "carriedForward": MoneyText.of(statement.carriedForward),
            "income": MoneyText.of(statement.income),
        ]
    }
}
