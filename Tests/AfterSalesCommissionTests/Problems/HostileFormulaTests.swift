import AfterSalesCommission
import AfterSalesCore
import Testing

/// Formulas and vocabularies nobody writes by hand: refused or computed quickly, never a crash.
@Suite struct HostileFormulaTests {
    private func codes(amount: String) throws -> [String] {
        try SmallPlan.problems(amount: amount).map { String($0.prefix { $0 != " " }) }
    }

    @Test func `ten thousand tokens`() throws {
        #expect(try codes(amount: "sales" + String(repeating: " + sales", count: 5_000)) == ["formulaTooLong"])
        #expect(try codes(amount: String(repeating: "sales ", count: 10_000)) == ["formulaTooLong"])
        #expect(try codes(amount: String(repeating: "x", count: 100_000)) == ["formulaTooLong"])
        #expect(try codes(amount: "min(" + String(repeating: "sales,", count: 10_000) + "sales)") == ["formulaTooLong"])
        #expect(try codes(amount: String(repeating: " ", count: 100_000) + "sales") == ["formulaTooLong"])
    }

    @Test(arguments: ["(", "-", "not ", "min(0, ", "if(sales > 0, ", "round("])
    func `ten thousand inside each other`(_ opening: String) throws {
        let closing = opening.contains("(") ? ")" : ""
        let deep = String(repeating: opening, count: 10_000) + "sales" + String(repeating: closing, count: 10_000)
        #expect(try codes(amount: deep).allSatisfy { $0 == "tooDeep" || $0 == "formulaTooLong" })
        let limit = String(repeating: opening, count: 120) + "sales" + String(repeating: closing, count: 120)
        #expect(try codes(amount: limit) == ["tooDeep"])
    }

    @Test func `a long chain is computed, a longer one refused`() throws {
        func chain(_ count: Int) -> String { "sales" + String(repeating: " + sales", count: count - 1) }
        #expect(try codes(amount: chain(500)).allSatisfy { $0 == "tooDeep" })
        #expect(try codes(amount: chain(501)) == ["formulaTooLong"])
        let json = try SmallPlan.edited("\"base + sales * 1%\"", "\"\(chain(300))\"")
        let close = try CommissionPlan(json: json).close(try SmallMonth.facts())
        let line = try #require(close["E1"]?.lines.first)
        #expect(line.gross.amountText == "300000.00")
        #expect(line.explanation().contains { $0.name == "gross" && $0.value == "300000.00" })
        let parentheses = String(repeating: "(", count: 48) + "sales" + String(repeating: ")", count: 48)
        #expect(try codes(amount: parentheses) == [])
    }

    @Test(arguments: ["1", "0.1", "5", "99999999999999999999"])
    func `numbers of forty digits`(_ start: String) throws {
        let number = start + String(repeating: "7", count: 40)
        #expect(try codes(amount: "sales * \(number)") == ["overflow"])
        for (part, place) in [
            (#""value": "2.50""#, "$.constants.perHour.value"), (#""from": "500""#, "$.tables.hourRate.steps[1].from"),
            (#""rate": "5%""#, "$.withholding[0].rate"),
            (#""assistant": "0.1""#, "$.schemes[1].coefficients.assistant"),
        ] {
            let key = part.prefix { $0 != ":" }
            #expect(SmallPlan.problems(try SmallPlan.edited(part, "\(key): \"\(number)\"")) == ["overflow \(place)"])
        }
    }

    /// A plan with many derived metrics, each made by `formula` from the one before.
    private func chained(_ count: Int, _ formula: (String) -> String) -> PlanDraft {
        PlanDraft(
            id: "chain", version: 1, currency: "CNY", effectiveFrom: "2026-01", metrics: [Metric("d0", .ratio)],
            derived: (1...count).map { Definition("d\($0)", formula("d\($0 - 1)")) },
            constants: [Constant("one", "1", unit: "money")],
            schemes: [Scheme(id: "s", basis: "individual", positions: ["*"], amount: "one * d\(count)")])
    }

    private func gross(_ draft: PlanDraft) throws -> String {
        var facts = try SmallMonth.facts()
        facts.metrics = []
        facts.targets = []
        for employee in facts.employees { try facts.add("d0", .employee(employee.id), "1") }
        let close = try draft.validated().close(facts)
        let line = try #require(close.statements.first?.lines.first)
        _ = line.explanation()
        return line.gross.amountText
    }

    @Test(.timeLimit(.minutes(1)))
    func `each derived metric uses the one before twice`() throws {
        #expect(try gross(chained(20) { "(\($0) + \($0)) / 2" }) == "1.00")
        do {
            // Refused for its size or computed; without a memory of values this would take 2^5000 steps.
            #expect(try gross(chained(5_000) { "\($0) * \($0)" }) == "1.00")
        } catch let error as Rejection {
            #expect(!error.errors.isEmpty)
        }
    }

    @Test(.timeLimit(.minutes(1))) func `derived metrics that are long chains themselves`() throws {
        do {
            #expect(try gross(chained(200) { $0 + String(repeating: " + 0", count: 490) }) == "1.00")
        } catch let error as Rejection {
            #expect(!error.errors.isEmpty)
        }
    }
}
