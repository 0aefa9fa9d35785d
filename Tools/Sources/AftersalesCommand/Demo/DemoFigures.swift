import AfterSales

/// The demo's figures as a table for the terminal: a row per dealership and month, and a total per dealership.
enum DemoFigures {
    /// The table.
    static func text(_ dealers: [DemoDealer], language: Language) throws -> String {
        var table = TextTable([
            .text(Word.dealer[language]), .text(Word.month[language]), .figure(Word.statements[language]),
            .figure(Word.commission[language]), .figure(Word.funds[language]), .figure(Word.findings[language]),
            .text(Word.status[language]),
        ])
        for dealer in dealers {
            let name = "\(dealer.dealer.id) \(dealer.dealer.name[language])"
            for month in dealer.months {
                table.add([
                    name, month.close.period.description, String(month.figures.statementCount),
                    MoneyText.of(month.figures.payable), MoneyText.of(month.figures.funds),
                    String(month.close.findings.count), StatusWord.of(month.close, language),
                ])
            }
            table.add([
                name, Word.total[language], String(dealer.statementCount), MoneyText.of(try dealer.payable),
                MoneyText.of(try dealer.funds), String(dealer.findingCount), "",
            ])
        }
        return table.text
    }
}
