/// A seller of accessories: a rate that depends on the sales, and a chain of deductions from gross.
struct DeductionFormula: Formula {
    let name = "deductions: sales at a rate, four deductions one after the other"
    let metrics = """
        "sales": {"unit": "money"}, "cars": {"unit": "count"}, "late": {"unit": "count"},
        "returned": {"unit": "money"}, "score": {"unit": "points"}
        """
    let constants = """
        "perCar": {"value": "0.002", "unit": "ratio/count"}, "allowed": {"value": "3", "unit": "count"},
        "pass": {"value": "90", "unit": "points"}, "large": {"value": "200000", "unit": "money"}
        """
    let scheme = """
        "let": [{"name": "rate", "is": "if(sales >= large, 3%, 2.5%)"}],
        "amount": "sales * rate",
        "deductions": [
          {"id": "returned", "is": "min(gross, returned * rate)"}, {"id": "cars", "is": "min(gross, gross * perCar * cars)"},
          {"id": "late", "is": "if(late > allowed, gross * 15%, 0)"}, {"id": "score", "is": "if(score < pass, gross * 5%, 0)"}]
        """
    let deductions = ["returned", "cars", "late", "score"]
    let columns = [
        FormulaColumn(metric: "sales", range: 0...50_000_000), FormulaColumn(metric: "cars", range: 0...20),
        FormulaColumn(metric: "late", range: 0...6), FormulaColumn(metric: "returned", range: 0...3_000_000),
        FormulaColumn(metric: "score", range: 8_000...10_000),
    ]

    func run(_ columns: [[Int64]], _ lines: inout HandLines, perMonth: Int) {
        let salesList = columns[0]
        let sales = salesList.span
        let carsList = columns[1]
        let cars = carsList.span
        let lateList = columns[2]
        let late = lateList.span
        let returnedList = columns[3]
        let returned = returnedList.span
        let scoreList = columns[4]
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
        var forReturnedList = HandLines.borrow(&lines.deductions[0])
        defer { lines.deductions[0] = forReturnedList }
        var forReturned = forReturnedList.mutableSpan
        var forCarsList = HandLines.borrow(&lines.deductions[1])
        defer { lines.deductions[1] = forCarsList }
        var forCars = forCarsList.mutableSpan
        var forLateList = HandLines.borrow(&lines.deductions[2])
        defer { lines.deductions[2] = forLateList }
        var forLate = forLateList.mutableSpan
        var forScoreList = HandLines.borrow(&lines.deductions[3])
        defer { lines.deductions[3] = forScoreList }
        var forScore = forScoreList.mutableSpan
        for month in lines.fund.indices {
            var fund: Int64 = 0
            for row in month * perMonth..<(month + 1) * perMonth {
                let rate: Int64 = sales[row] >= 20_000_000 ? 300 : 250
                let amount = rounded(sales[row] * rate, by: 10_000)
                gross[row] = amount
                forReturned[row] = min(amount, rounded(returned[row] * rate, by: 10_000))
                forCars[row] = min(amount, rounded(amount * 2 * cars[row], by: 1_000))
                forLate[row] = late[row] > 3 ? rounded(amount * 15, by: 100) : 0
                forScore[row] = score[row] < 9_000 ? rounded(amount, by: 20) : 0
                net[row] = max(0, amount - forReturned[row] - forCars[row] - forLate[row] - forScore[row])
                withheld[row] = rounded(net[row], by: 20)
                payable[row] = net[row] - withheld[row]
                fund += withheld[row]
            }
            lines.fund[month] = fund
        }
    }
}
