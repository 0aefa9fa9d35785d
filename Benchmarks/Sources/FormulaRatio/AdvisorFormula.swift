/// A service advisor: three attainments, a rate, a step table and a condition.
struct AdvisorFormula: Formula {
    let name = "attainments: output × 0.5 % × three attainments up to 1.5, two deductions"
    let metrics = """
        "output": {"unit": "money"}, "profit": {"unit": "money"}, "intake": {"unit": "count"},
        "complaints": {"unit": "count"}, "score": {"unit": "points"}
        """
    let constants = #""pass": {"value": "96", "unit": "points"}"#
    let tables = """
        "complaintRate": {"input": "count", "output": "ratio", "steps": [
          {"from": "1", "value": "0.05"}, {"from": "2", "value": "0.20"}, {"from": "3", "value": "0.50"}]}
        """
    let scheme = """
        "let": [
          {"name": "aO", "is": "min(1.5, attainment(output))"}, {"name": "aG", "is": "min(1.5, attainment(profit))"},
          {"name": "aR", "is": "min(1.5, attainment(intake))"}, {"name": "combined", "is": "aO * aG * aR"}],
        "amount": "output * 0.5% * combined",
        "deductions": [
          {"id": "complaints", "is": "gross * complaintRate(complaints)"},
          {"id": "appraisal", "is": "if(score < pass, gross * 10%, 0)"}]
        """
    let deductions = ["complaints", "appraisal"]
    let columns = [
        FormulaColumn(metric: "output", range: 0...50_000_000),
        FormulaColumn(metric: "output", isTarget: true, range: 10_000_000...30_000_000),
        FormulaColumn(metric: "profit", range: 0...10_000_000),
        FormulaColumn(metric: "profit", isTarget: true, range: 2_000_000...6_000_000),
        FormulaColumn(metric: "intake", range: 0...200),
        FormulaColumn(metric: "intake", isTarget: true, range: 60...150),
        FormulaColumn(metric: "complaints", range: 0...4), FormulaColumn(metric: "score", range: 8_000...10_000),
    ]

    func run(_ columns: [[Int64]], _ lines: inout HandLines, perMonth: Int) {
        let outputList = columns[0]
        let output = outputList.span
        let outputTargetList = columns[1]
        let outputTarget = outputTargetList.span
        let profitList = columns[2]
        let profit = profitList.span
        let profitTargetList = columns[3]
        let profitTarget = profitTargetList.span
        let intakeList = columns[4]
        let intake = intakeList.span
        let intakeTargetList = columns[5]
        let intakeTarget = intakeTargetList.span
        let complaintsList = columns[6]
        let complaints = complaintsList.span
        let scoreList = columns[7]
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
        var firstList = HandLines.borrow(&lines.deductions[0])
        defer { lines.deductions[0] = firstList }
        var first = firstList.mutableSpan
        var secondList = HandLines.borrow(&lines.deductions[1])
        defer { lines.deductions[1] = secondList }
        var second = secondList.mutableSpan
        for month in lines.fund.indices {
            var fund: Int64 = 0
            for row in month * perMonth..<(month + 1) * perMonth {
                let aO = min(15_000, rounded(output[row] * 10_000, by: outputTarget[row]))
                let aG = min(15_000, rounded(profit[row] * 10_000, by: profitTarget[row]))
                let aR = min(15_000, rounded(intake[row] * 10_000, by: intakeTarget[row]))
                let combined = rounded(aO * aG * aR, by: 100_000_000)
                let amount = rounded(output[row] * 5 * combined, by: 10_000_000)
                let rate: Int64 =
                    complaints[row] < 1 ? 0 : complaints[row] < 2 ? 5 : complaints[row] < 3 ? 20 : 50
                first[row] = rounded(amount * rate, by: 100)
                second[row] = score[row] < 9_600 ? rounded(amount, by: 10) : 0
                gross[row] = amount
                net[row] = max(0, amount - first[row] - second[row])
                withheld[row] = rounded(net[row], by: 20)
                payable[row] = net[row] - withheld[row]
                fund += withheld[row]
            }
            lines.fund[month] = fund
        }
    }
}
