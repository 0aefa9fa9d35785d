import AfterSales

/// A close as comma-separated values: a row per statement line, so that rows can be added up by scheme, position or
/// employee.
///
/// An employee's corrections and draw stand in a row without a scheme, and so does an employee who has no line at all:
/// nobody is missing, and the column of payable amounts adds up to the commissions of the statements. What a draw or a
/// guarantee adds to them or keeps of them stands in columns of its own.
struct CloseCSV {
    /// The names of the columns.
    static let header = [
        "period", "dealer", "currency", "plan", "planVersion", "status", "employee", "name", "position", "scheme",
        "gross", "deductions", "net", "withheld", "payable", "advance", "recovered", "drawBalance",
    ]

    /// The document.
    let text: String

    /// Writes a close down.
    init(_ close: CommissionClose) throws(ArithmeticError) {
        var csv = CSVText()
        csv.add(Self.header.map { .plain($0) })
        for statement in close.statements {
            let beginning: [CSVText.Cell] = [
                .plain(close.period.description), .text(close.dealer.rawValue), .plain(close.currency.code),
                .text(close.planID), .plain(String(close.planVersion)), .plain(close.status.rawValue),
                .text(statement.employee.rawValue), .text(statement.name), .text(statement.position),
            ]
            let lines = statement.lines
            for line in lines {
                let amounts = [
                    line.gross, try line.deductions.map(\.amount).sum(close.currency), line.net,
                    try line.withheld.map(\.amount).sum(close.currency), line.payable,
                ]
                csv.add(
                    beginning + [.text(line.scheme)] + amounts.map { .plain($0.amountText) } + Self.empty(3))
            }
            let corrections = statement.corrections.map(\.amount)
            if lines.isEmpty || !corrections.isEmpty || statement.draw != nil {
                let draw = statement.draw.map { [$0.advance, $0.recovered, $0.balance] }
                csv.add(
                    beginning + Self.empty(5) + [.plain(try corrections.sum(close.currency).amountText)]
                        + (draw?.map { .plain($0.amountText) } ?? Self.empty(3)))
            }
        }
        text = csv.text
    }

    private static func empty(_ count: Int) -> [CSVText.Cell] { Array(repeating: .plain(""), count: count) }
}
