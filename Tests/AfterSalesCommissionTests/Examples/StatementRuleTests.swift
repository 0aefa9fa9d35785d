import AfterSalesCommission
import AfterSalesCore
import Testing

/// Section 4 rule by rule, on plans small enough to compute in one's head.
@Suite struct StatementRuleTests {
    /// A pool of `amount` for everybody, or what `change` makes of it, closed for employees of these ids.
    private func close(
        _ amount: String, currency: String = "CNY", mode: String = "halfAwayFromZero", withholding: [Withholding] = [],
        ids: [String], change: (inout Scheme, inout MonthFacts) throws -> Void = { _, _ in }
    ) throws -> CommissionClose {
        var scheme = Scheme(id: "pool", basis: "dealer", positions: ["a", "b"], amount: "amount")
        var facts = MonthFacts(
            period: try Month("2026-06"), dealer: "D", currency: try Currency(currency),
            employees: try ids.map { id in
                EmployeeFacts(
                    id: Identifier(id), name: id, position: "a", baseSalary: try Money("0", try Currency(currency)))
            }, metrics: [])
        try change(&scheme, &facts)
        let draft = PlanDraft(
            id: "p", version: 1, currency: currency, effectiveFrom: "2026-01", roundingMode: mode,
            metrics: [Metric("sales", .money, missing: .zero)], constants: [Constant("amount", amount, unit: "money")],
            schemes: [scheme], withholding: withholding)
        return try draft.validated().close(facts)
    }

    private func gross(_ close: CommissionClose) -> [String] {
        close.statements.map { "\($0.employee) \($0.lines.first?.gross.amountText ?? "-")" }
    }

    @Test func `ties go to the smaller id by bytes`() throws {
        let ids = ["z", "É", "Z", "a", "é", "e\u{301}", "10", "9", "工", "😀", "\u{FF21}"]
        let order = ["10", "9", "Z", "a", "e\u{301}", "z", "É", "é", "工", "\u{FF21}", "😀"]
        for given in [ids, ids.reversed()] {
            let close = try close("0.04", ids: given)
            #expect(gross(close) == order.enumerated().map { "\($1) \($0 < 4 ? "0.01" : "0.00")" })
        }
    }

    @Test func `the largest remainder wins before the id`() throws {
        let close = try close("0.10", ids: ["a", "b", "c"]) { scheme, facts in
            scheme.coefficients = [.init("a", "1"), .init("b", "1.5")]
            facts.employees[2].position = "b"
        }
        // 10 cents by 1 : 1 : 1.5 are 2.857…, 2.857…, 4.285…
        #expect(gross(close) == ["a 0.03", "b 0.03", "c 0.04"])
    }

    @Test func `probation and left are out of the divisor`() throws {
        let close = try close("90", ids: ["a", "b", "c"]) { _, facts in
            facts.employees[0].status = .probation
            facts.employees[1].status = .left
        }
        #expect(gross(close) == ["a -", "b -", "c 90.00"])
    }

    @Test func `a coefficient is this month's, else the employee's own, else the position's`() throws {
        let close = try close("100", ids: ["a", "b", "c"]) { scheme, facts in
            scheme.coefficients = [.init("a", "1"), .init("b", "1")]
            facts.employees[1].coefficients = ["pool": try DecimalNumeral("3")]
            facts.employees[2].coefficients = ["pool": try DecimalNumeral("3")]
            facts.coefficientAdjustments = [
                .init(
                    employee: "c", scheme: "pool", coefficient: try DecimalNumeral("6"), reason: "r", approvedBy: "boss"
                )
            ]
        }
        #expect(gross(close) == ["a 10.00", "b 30.00", "c 60.00"])
    }

    @Test(arguments: [
        ("halfAwayFromZero", ["0.01", "0.00"], "0.00"), ("halfEven", ["0.00", "0.00"], "0.01"),
        ("down", ["0.00", "0.00"], "0.01"),
    ])
    func `two halves of a cent are not more than a cent`(_ mode: String, _ withheld: [String], _ payable: String) throws
    {
        let funds = [Withholding("one", rate: "50%"), Withholding("two", rate: "50%")]
        let close = try close("0.01", mode: mode, withholding: funds, ids: ["a"])
        let line = try #require(close["a"]?.lines.first)
        #expect(line.withheld.map(\.amount.amountText) == withheld)
        #expect(line.payable.amountText == payable)
        #expect(close.funds.map(\.amount.amountText) == withheld)
    }

    @Test func `three thirds and all`() throws {
        let funds = [Withholding("a", rate: "33.3333%"), Withholding("b", rate: "66.6667%")]
        let line = try #require(try close("0.05", withholding: funds, ids: ["a"])["a"]?.lines.first)
        #expect(line.withheld.map(\.amount.amountText) == ["0.02", "0.03"] && line.payable.amountText == "0.00")
    }

    @Test func `a correction can make the month negative`() throws {
        for (correction, payable, carried) in [
            ("-30", "70.00", "0.00"), ("-100", "0.00", "0.00"), ("-100.01", "0.00", "-0.01"),
        ] {
            let close = try close("100", ids: ["a"]) { _, facts in
                facts.employees[0].baseSalary = try Money("2000", facts.currency)
                facts.corrections = [
                    .init(
                        employee: "a", amount: try Money(correction, facts.currency), ofPeriod: try Month("2026-05"),
                        reason: "r")
                ]
            }
            let statement = try #require(close["a"])
            #expect(statement.payable.amountText == payable && statement.carriedForward.amountText == carried)
            let income = try Money(payable, close.currency) + statement.baseSalary
            #expect(statement.income == income)
        }
    }

    @Test func `who has left still gets a correction and no line`() throws {
        let close = try close("100", ids: ["a"]) { _, facts in
            facts.employees[0].status = .left
            facts.corrections = [
                .init(
                    employee: "a", amount: try Money("7", facts.currency), ofPeriod: try Month("2025-12"),
                    reason: "late audit")
            ]
        }
        let statement = try #require(close["a"])
        #expect(statement.lines.isEmpty && statement.payable.amountText == "7.00")
        #expect(close.findings.map(\.code) == ["poolWithoutMembers"])
    }

    @Test(arguments: [(["a", "b"], 1), (["*"], 0), (["*", "a"], 1)])
    func `a line of zero is kept where the scheme names the position`(_ positions: [String], _ lines: Int) throws {
        let close = try close("0", ids: ["x"]) { scheme, _ in
            scheme.basis = "individual"
            scheme.positions = positions
        }
        #expect(close["x"]?.lines.count == lines)
    }

    @Test(arguments: [
        ("JPY", "100", ["34", "33", "33"]), ("KWD", "0.001", ["0.001", "0.000", "0.000"]),
        ("KWD", "1", ["0.334", "0.333", "0.333"]),
    ])
    func `smallest units of other currencies`(_ currency: String, _ amount: String, _ shares: [String]) throws {
        let close = try close(amount, currency: currency, ids: ["a", "b", "c"])
        #expect(gross(close) == zip(["a", "b", "c"], shares).map { "\($0) \($1)" })
    }
}
