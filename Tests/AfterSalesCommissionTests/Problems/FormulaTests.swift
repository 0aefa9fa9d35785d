import AfterSalesCommission
import AfterSalesCore
import Testing

/// The formula language: what is read, what is refused and at which column.
@Suite struct FormulaTests {
    /// The value of a formula of money for one employee of the small plan: sales 1000, hours 120, cars 3, score 80.
    private func value(_ formula: String) throws -> String {
        let json = try SmallPlan.edited("\"base + sales * 1%\"", "\"\(formula)\"")
        let close = try CommissionPlan(json: json).close(try SmallMonth.facts())
        // A line of zero is left out: the scheme is for all.
        return try #require(close["E1"]).lines.first { $0.scheme == "bonus" }?.gross.amountText ?? "0.00"
    }

    @Test(arguments: [
        ("sales * 1 + sales * 2 * 3", "7000.00"), ("sales * (1 + 2) * 3", "9000.00"), ("sales / 4 / 5", "50.00"),
        ("sales / (4 / 5)", "1250.00"), ("sales - sales - sales * -1", "1000.00"), ("sales * 5%", "50.00"),
        ("sales * 5% * 50%", "25.00"), ("sales * 0.5 %", "5.00"), ("-sales * -1", "1000.00"), ("- - sales", "1000.00"),
        ("--sales", "1000.00"), ("sales--sales", "2000.00"), ("sales*2-sales", "1000.00"), ("sales * 1e", ""),
        ("min(sales, 0)", "0.00"), ("max(0, sales)", "1000.00"), ("min(sales * 3, sales, sales * 2)", "1000.00"),
        ("max(sales, sales * 2, sales * 4, sales * 3)", "4000.00"), ("clamp(sales, 0, sales / 2)", "500.00"),
        ("clamp(-sales, 0, sales)", "0.00"), ("round(sales / 3, 0)", "333.00"), ("round(sales / 3, 1)", "333.30"),
        ("sales / 3", "333.33"), ("sales / 6", "166.67"), ("sales / 3 * 3", "1000.00"), ("0", "0.00"),
        ("0 + sales", "1000.00"),
        ("if(sales > 0, sales, 0)", "1000.00"), ("if(sales >= sales, 0, sales)", "0.00"),
        ("if(sales <> 0, sales, 0)", "1000.00"), ("if(sales == sales, sales, 0)", "1000.00"),
        ("if(sales < 0 or hours > 0 and cars > 0, sales, 0)", "1000.00"),
        ("if((sales < 0 or hours > 0) and cars < 0, sales, 0)", "0.00"),
        ("if(not sales < 0, sales, 0)", "1000.00"), ("if(not not sales < 0, sales, 0)", "0.00"),
        ("if(not sales < 0 and sales < 0, sales, 0)", "0.00"),
        ("if(not (sales < 0 and sales < 0), sales, 0)", "1000.00"),
        ("hours * hourRate(hours)", "264.00"), ("graduated(hourRate, hours)", "44.00"),
        // 2.20 + 20 of the 400 hours to the next point, where it is 2.40: 2.21 an hour.
        ("hours * interpolated(hourRate, hours)", "265.20"), ("hours * interpolated(hourRate, hours - hours)", "0.00"),
        ("hours * interpolated(hourRate, hours * 5)", "288.00"), ("sales * interpolated(carRate, cars)", "50.00"),
        ("hours * interpolated(hourRate, hours / 1.2)", "264.00"),
        ("perCar * cars", "9.00"),
        ("sales * carRate(cars)", "50.00"), ("sales * attainment(sales)", "500.00"), ("target(sales)", "2000.00"),
        ("target(sales) * attainment(doubled)", "1000.00"), ("sales * attainment(dealer.sales)", "2500.00"),
        ("dealer.sales + sales", "6000.00"), ("team.sales * 1%", "3.00"), ("team.doubled", "600.00"),
        ("sales\\t*\\n2", "2000.00"), ("sales*(score/full)", "800.00"), ("sales * score / full", "800.00"),
        // Only what is needed is looked at: `missing` has no value, nor has a target of hours.
        ("if(sales > 0, sales, missing)", "1000.00"), ("if(sales > 0 or missing > 0, sales, 0)", "1000.00"),
        ("if(sales < 0 and missing > 0, 0, sales)", "1000.00"),
        ("if(sales < 0, target(hours) * perHour, sales)", "1000.00"),
        ("if(sales < 0, sales / share, sales)", "1000.00"),
    ])
    func `is computed`(_ formula: String, _ expected: String) throws {
        if expected.isEmpty {
            #expect(try SmallPlan.problems(amount: formula) != [])
        } else {
            #expect(try value(formula) == expected)
        }
    }

    @Test(arguments: [
        ("", "syntax :1"), (" ", "syntax :1"), ("sales *", "syntax :8"), ("* sales", "syntax :1"),
        ("sales sales", "syntax :7"),
        ("(sales", "syntax :7"), ("sales)", "syntax :6"), ("sales * 1.", "syntax :10"), ("sales * .5", "syntax :9"),
        ("sales % 5", "syntax :7"), ("sales * 5%%", "syntax :11"), ("sales + + sales", "syntax :9"),
        ("sales & 1", "syntax :7"),
        ("sales > 0 > 0", "syntax :11"), ("if(sales > 0, sales, )", "syntax :22"), ("min(sales sales)", "syntax :11"),
        ("min(, sales)", "syntax :5"), ("sales * 1,5", "syntax :10"), ("sales ^ 2", "syntax :7"), ("and", "syntax :1"),
        ("sales * or", "syntax :9"), ("not", "syntax :4"), ("team.", "syntax :6"), ("team. * 2", "syntax :7"),
        ("'sales'", "syntax :1"),
        ("销售额 ×2", "syntax :5"), ("if(sales > 0, sales, 0) else 0", "syntax :25"), ("sales !", "syntax :7"),
        ("sale", "unknownName :1 ~ sales"), ("sales + Sale", "unknownName :9 ~ sales"), ("zzzzzz", "unknownName :1"),
        ("sales + mim(sales, 0)", "unknownName :9 ~ min"), ("hours * hourrate(hours)", "unknownName :9 ~ hourRate"),
        ("team.sale", "unknownName :1 ~ sales"), ("tem.sales", "unknownName :1 ~ team"),
        ("dealer.perHour", "unknownName :1"),
        ("gross", "unknownName :1"), ("contributions", "unknownName :1"),
        ("attainment(sale)", "unknownName :12 ~ sales"),
        ("sales * attainment(sales + sales)", "metricNeeded :26"), ("target(2)", "metricNeeded :8"),
        ("sales * attainment()", "wrongArgumentCount :9"), ("min(sales)", "wrongArgumentCount :1"),
        ("min()", "wrongArgumentCount :1"),
        ("if(sales > 0, sales)", "wrongArgumentCount :1"), ("clamp(sales, 0)", "wrongArgumentCount :1"),
        ("round(sales)", "wrongArgumentCount :1"), ("round(sales, 10)", "invalidDigits :14"),
        ("round(sales, 0.5)", "invalidDigits :14"),
        ("round(sales, cars)", "invalidDigits :14"), ("round(sales, -1)", "invalidDigits :14"),
        ("hours * hourRate()", "wrongArgumentCount :9"),
        ("graduated(sales, hours)", "unknownName :11"), ("graduated(hourRate(hours), hours)", "tableNeeded :11"),
        ("graduated(hourRate)", "wrongArgumentCount :1"), ("interpolated(hourRate)", "wrongArgumentCount :1"),
        ("sales * interpolated(0, 1)", "tableNeeded :22"),
        ("hours * interpolated(hourrate, hours)", "unknownName :22 ~ hourRate"),
        ("hours * interpolate(hours)", "unknownName :9 ~ interpolated"),
        ("sales / 0", "divisionByZero :7"),
        ("sales / 0.00", "divisionByZero :7"),
        ("sales * 12345678901234567890", "overflow :9"), ("sales * 0.1234567890123456789", "overflow :9"),
    ])
    func `is refused`(_ formula: String, _ problem: String) throws {
        let found = try SmallPlan.problems(amount: formula)
        #expect(found.filter { $0 != "dimension :1" } == [problem])
    }

    @Test(arguments: [
        ("sales + hours", "dimension :7"), ("sales - 5", "dimension :7"), ("sales * sales", "dimension :7"),
        ("hours", "dimension :1"),
        ("sales / hours", "dimension :1"), ("sales > 0", "dimension :1"), ("sales + (sales > 0)", "dimension :7"),
        ("if(sales, sales, 0)", "dimension :4"), ("if(sales > 0, sales, hours)", "dimension :1"),
        ("if(score < 96, sales, 0)", "dimension :10"),
        ("min(sales, hours)", "dimension :1"), ("min(sales, 5)", "dimension :1"),
        ("clamp(sales, 0, hours)", "dimension :1"),
        ("sales * (sales > 0)", "dimension :7"), ("-(sales > 0) * sales", "dimension :1"),
        ("if(not sales, sales, 0)", "dimension :4"),
        ("if(sales > 0 and sales, sales, 0)", "dimension :14"), ("hours * hourRate(cars)", "dimension :9"),
        ("hours * 2.20", "dimension :1"),
        ("sales * hours / hours", ""), ("sales / hours * hours", ""), ("perHour * hours", ""), ("sales * 0", ""),
        ("sales * (0 + 0)", ""),
        ("round(sales > 0, 0)", "dimension :1"), ("sales * round(hours, 0)", "dimension :1"),
        ("sales / sales", "dimension :1"),
        ("graduated(carRate, cars)", "dimension :1"), ("interpolated(hourRate, hours)", "dimension :1"),
        ("hours * interpolated(hourRate, cars)", "dimension :9"),
        ("hours * hours * sales", "dimension :7"),
        ("hours / (1 / perHour)", ""),
    ])
    func `has to fit its dimensions`(_ formula: String, _ problem: String) throws {
        let found = try SmallPlan.problems(amount: formula)
        #expect(found == (problem.isEmpty ? [] : [problem]))
    }

    @Test func `names of any script, and a decomposed one`() throws {
        for name in ["工时销售", "ß", "_1", "e\u{301}té", "فروش", "ขาย"] {
            let json = SmallPlan.json.replacing("sales", with: name).replacing("after\(name)", with: "aftersales")
            #expect(SmallPlan.problems(json) == [], "\(name)")
        }
    }
}
