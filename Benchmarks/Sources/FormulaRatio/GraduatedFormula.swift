/// A technician: hours paid slice by slice, each slice with its own rate, less what the appraisal lacks.
struct GraduatedFormula: Formula {
    let name = "graduated table: hours in four slices, a deduction in proportion to the appraisal"
    let metrics = """
        "hours": {"unit": "hours"}, "score": {"unit": "points"}
        """
    let constants = #""full": {"value": "100", "unit": "points"}"#
    let tables = """
        "rate": {"input": "hours", "output": "money/hours", "steps": [
          {"from": "100", "value": "2.20"}, {"from": "500", "value": "2.40"}, {"from": "700", "value": "2.60"},
          {"from": "900", "value": "2.80"}]}
        """
    let scheme = """
        "amount": "graduated(rate, hours)",
        "deductions": [{"id": "appraisal", "is": "gross * 60% * (full - score) / full"}]
        """
    let deductions = ["appraisal"]
    let columns = [
        FormulaColumn(metric: "hours", range: 0...150_000), FormulaColumn(metric: "score", range: 8_000...10_000),
    ]

    func run(_ columns: [[Int64]], _ lines: inout HandLines, perMonth: Int) {
        let hoursList = columns[0]
        let hours = hoursList.span
        let scoreList = columns[1]
        let score = scoreList.span
        var grossList = HandLines.borrow(&lines.gross)
        defer { lines.gross = grossList }
        var gross = grossList.mutableSpan
        var netList = HandLines.borrow(&lines.net)
        defer { lines.net = netList }
        var net = netList.mutableSpan
        var withheldList = HandLines.borrow(&lines.withheld)
        defer { lines.withheld = withheldList }
        var withheld = withheldList.mutableSpan
        var payableList = HandLines.borrow(&lines.payable)
        defer { lines.payable = payableList }
        var payable = payableList.mutableSpan
        var deductionList = HandLines.borrow(&lines.deductions[0])
        defer { lines.deductions[0] = deductionList }
        var deduction = deductionList.mutableSpan
        for month in lines.fund.indices {
            var fund: Int64 = 0
            for row in month * perMonth..<(month + 1) * perMonth {
                let paid = hours[row]
                var sum = max(0, paid - 90_000) * 280
                sum += max(0, min(paid, 50_000) - 10_000) * 220
                sum += max(0, min(paid, 70_000) - 50_000) * 240
                sum += max(0, min(paid, 90_000) - 70_000) * 260
                let amount = rounded(sum, by: 100)
                deduction[row] = rounded(amount * 60 * (10_000 - score[row]), by: 1_000_000)
                gross[row] = amount
                net[row] = max(0, amount - deduction[row])
                withheld[row] = rounded(net[row], by: 20)
                payable[row] = net[row] - withheld[row]
                fund += withheld[row]
            }
            lines.fund[month] = fund
        }
    }
}
