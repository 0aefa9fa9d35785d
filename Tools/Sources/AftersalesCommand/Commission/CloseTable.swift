import AfterSales

/// A close as a summary for people at a terminal.
struct CloseTable {
    private let close: CommissionClose
    private let titles: PlanTitles
    private let language: Language

    /// The summary of a close.
    init(_ close: CommissionClose, titles: PlanTitles, language: Language) {
        self.close = close
        self.titles = titles
        self.language = language
    }

    /// Statements, pools, funds and findings.
    var text: String {
        get throws {
            let title = PlainText.visible(
                "\(close.dealer)  \(close.period)  \(close.planID) \(Word.version[language]) \(close.planVersion)  "
                    + "\(StatusWord.of(close, language))  (\(Word.amountsIn[language]) \(close.currency))")
            return [title + "\n", try statements.text, pools.text, funds.text, findings].joined(separator: "\n")
        }
    }

    private var statements: TextTable {
        get throws {
            var table = TextTable([
                .text(Word.employee[language]), .text(Word.name[language]), .text(Word.position[language]),
                .figure(Word.baseSalary[language]), .figure(Word.commission[language]),
                .figure(Word.payable[language]), .figure(Word.carriedForward[language]),
                .figure(Word.income[language]),
            ])
            let statements = close.statements
            for statement in statements {
                table.add(
                    [statement.employee.rawValue, statement.name, statement.position]
                        + [
                            statement.baseSalary, statement.commission, statement.payable, statement.carriedForward,
                            statement.income,
                        ].map(MoneyText.of))
            }
            let totals = [
                statements.map(\.baseSalary), statements.map(\.commission), statements.map(\.payable),
                statements.map(\.carriedForward), statements.map(\.income),
            ]
            table.add([Word.total[language], "", ""] + (try totals.map { MoneyText.of(try $0.sum(close.currency)) }))
            return table
        }
    }

    private var pools: TextTable {
        var table = TextTable([
            .text(Word.pools[language]), .text(Word.subject[language]), .figure(Word.amount[language]),
            .figure(Word.undistributed[language]),
        ])
        for pool in close.pools {
            table.add([
                titles.scheme(pool.scheme), pool.subject.description, MoneyText.of(pool.amount),
                MoneyText.of(pool.undistributed),
            ])
        }
        return table
    }

    private var funds: TextTable {
        var table = TextTable([.text(Word.funds[language]), .figure(Word.amount[language])])
        for fund in close.funds { table.add([titles.fund(fund.id), MoneyText.of(fund.amount)]) }
        return table
    }

    private var findings: String {
        guard !close.findings.isEmpty else { return Word.noFindings[language] + "\n" }
        return close.findings.map { finding in
            let word = finding.severity == .note ? Word.note : Word.warning
            let line = "\(word[language]): \(finding.place): \(finding.text(language)) [\(finding.code)]"
            return PlainText.visible(line) + "\n"
        }.joined()
    }
}
