import AfterSalesCore

/// Draws and guarantees.
extension FactPreparation {
    /// By row the index of the employee's draw in the facts.
    mutating func checkedDraws() -> [Int: Int] {
        var draws: [Int: Int] = [:]
        for (index, draw) in facts.draws.enumerated() {
            let place = self.place("draws", index)
            for (name, amount) in [("level", draw.level), ("balance", draw.balanceBefore)] {
                if amount.currency != facts.currency { reportCurrency(amount, at: place.field(name)) }
                guard amount.minorUnits < 0 else { continue }
                report(
                    .negativeAmount, at: place.field(name), inputs: [.init("amount", amount.amountText)],
                    "the \(name) of a draw is not negative", "预支或保底的\(name == "level" ? "标准" : "余额")不能为负")
            }
            guard let row = row(of: draw.employee, at: place.field("employee")) else { continue }
            if draws[row] != nil {
                reportDuplicate("draw of \(draw.employee)", at: place)
            } else {
                draws[row] = index
            }
        }
        return draws
    }
}
