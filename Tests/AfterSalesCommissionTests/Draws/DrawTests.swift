import AfterSalesCommission
import AfterSalesCore
import Testing

@testable import AfterSalesTestOracle

/// Draws and guarantees: what is paid, advanced, recovered and left open.
@Suite struct DrawTests {
    private func statement(_ facts: MonthFacts) throws -> CommissionStatement {
        try #require(try DrawMonth.plan().close(facts)[DrawMonth.employee])
    }

    // The example of the commission rules: a draw to 1 000 with 500, 700, 400 earned.
    @Test func `a draw to a thousand`() throws {
        var balance: Int64 = 0
        var advances: [String] = []
        var balances: [String] = []
        for (month, earned) in [("2026-01", 50_000), ("2026-02", 70_000), ("2026-03", 40_000)] as [(String, Int64)] {
            let facts = try DrawMonth.facts(
                earned, DrawMonth.draw(.draw, level: 100_000, balance: balance), month: month)
            let statement = try statement(facts)
            let draw = try #require(statement.draw)
            #expect(statement.payable.amountText == "1000.00")
            #expect(statement.income.amountText == "4000.00")
            #expect(draw.recovered.minorUnits == 0)
            advances.append(draw.advance.amountText)
            balances.append(draw.balance.amountText)
            balance = draw.balance.minorUnits
        }
        #expect(advances == ["500.00", "300.00", "600.00"])
        #expect(balances == ["500.00", "800.00", "1400.00"])
    }

    // kind, level, open before, commission → advance, recovered, open after, payable, carried forward; in fen.
    @Test(
        arguments: [
            (.draw, 1_000, 0, 1_000, [0, 0, 0, 1_000, 0]), (.draw, 1_000, 0, 1_500, [0, 0, 0, 1_500, 0]),
            // Recovered only above the level, and not more than is open.
            (.draw, 1_000, 400, 1_300, [0, 300, 100, 1_000, 0]), (.draw, 1_000, 400, 1_400, [0, 400, 0, 1_000, 0]),
            (.draw, 1_000, 400, 1_401, [0, 400, 0, 1_001, 0]), (.draw, 1_000, 400, 999, [1, 0, 401, 1_000, 0]),
            (.draw, 1_000, 400, 0, [1_000, 0, 1_400, 1_000, 0]),
            // What is below zero is owed like an advance.
            (.draw, 1_000, 400, -250, [1_250, 0, 1_650, 1_000, 0]), (.draw, 0, 400, -250, [250, 0, 650, 0, 0]),
            (.draw, 0, 400, 300, [0, 300, 100, 0, 0]), (.draw, 0, 0, 300, [0, 0, 0, 300, 0]),
            (.guarantee, 1_000, 0, 700, [300, 0, 0, 1_000, 0]), (.guarantee, 1_000, 0, 1_000, [0, 0, 0, 1_000, 0]),
            (.guarantee, 1_000, 0, 1_200, [0, 0, 0, 1_200, 0]),
            // A guarantee is given; what is below zero waits for the next month, as without one.
            (.guarantee, 1_000, 0, -250, [1_000, 0, 0, 1_000, -250]),
            // What an earlier draw has left is recovered above the guarantee too.
            (.guarantee, 1_000, 500, 1_200, [0, 200, 300, 1_000, 0]),
            (.guarantee, 1_000, 500, 700, [300, 0, 500, 1_000, 0]),
        ] as [(DrawFact.Kind, Int64, Int64, Int64, [Int64])])
    func `what a month comes to`(
        _ kind: DrawFact.Kind, _ level: Int64, _ balance: Int64, _ commission: Int64, _ expected: [Int64]
    ) throws {
        let facts = try DrawMonth.facts(commission, DrawMonth.draw(kind, level: level, balance: balance))
        let statement = try statement(facts)
        let draw = try #require(statement.draw)
        let found = [draw.advance, draw.recovered, draw.balance, statement.payable, statement.carriedForward]
        #expect(found.map(\.minorUnits) == expected)
        #expect(statement.commission.minorUnits == commission)
        #expect(statement.income.minorUnits == statement.payable.minorUnits + 300_000)
    }

    @Test func `who has none is paid as ever`() throws {
        let statement = try statement(try DrawMonth.facts(-250, nil))
        #expect(statement.draw == nil && statement.payable.minorUnits == 0)
        #expect(statement.carriedForward.minorUnits == -250)
        let close = try DrawMonth.plan().close(try DrawMonth.facts(500, nil))
        #expect(!close.json().contains("draw") && !close.json().contains("advance"))
        #expect(try !DrawMonth.facts(500, nil).json().contains("draws"))
    }

    @Test(arguments: [DrawFact.Kind.draw, .guarantee])
    func `months in a row leave no fen behind`(_ kind: DrawFact.Kind) throws {
        for seed in 0..<40 {
            var random = SeededGenerator(seed: seed)
            var (balance, carried) = (Int64(0), Int64(0))
            // The books of a clerk who knows nothing of the rule: what was earned, what was paid.
            var (earned, paid, given, advanced, recovered) = (Int64(0), Int64(0), Int64(0), Int64(0), Int64(0))
            for _ in 0..<12 {
                let level = Int64(random.number(0...1_500))
                let month = Int64(random.number(-600...3_000))
                let facts = try DrawMonth.facts(
                    month + carried, DrawMonth.draw(kind, level: level, balance: balance))
                let statement = try statement(facts)
                let draw = try #require(statement.draw)
                earned += month
                paid += statement.payable.minorUnits
                advanced += draw.advance.minorUnits
                recovered += draw.recovered.minorUnits
                if kind == .guarantee { given += draw.advance.minorUnits }
                balance = draw.balance.minorUnits
                carried = statement.carriedForward.minorUnits
                #expect(statement.payable.minorUnits >= level && balance >= 0 && carried <= 0)
                // Nobody is advanced anything who had it recovered in the same month.
                #expect(draw.advance.minorUnits == 0 || draw.recovered.minorUnits == 0)
            }
            #expect(advanced - recovered == (kind == .draw ? balance : given))
            // What was paid is what was earned, and what is still owed to the house, and what was given.
            #expect(paid == earned + balance - carried + given, "seed \(seed)")
        }
    }

    @Test(arguments: [DrawFact.Kind.draw, .guarantee], [Int64(-300), 0, 700, 1_000, 2_500])
    func `the payable amount is explained`(_ kind: DrawFact.Kind, _ commission: Int64) throws {
        let facts = try DrawMonth.facts(commission, DrawMonth.draw(kind, level: 1_000, balance: 900))
        let close = try DrawMonth.plan().close(facts)
        let statement = try #require(close[DrawMonth.employee])
        var figures: [String: Fraction] = [:]
        for entry in try #require(statement.draw).explanation() {
            let printed = try #require(Fraction(entry.value))
            if case .formula(let formula) = entry.source {
                let names = figures.keys.filter { $0.contains(".") }
                let known = figures
                let value = try PrintedFormula.value(
                    of: formula,
                    PrintedFormula.Figures(value: { known[$0] }, specialNames: Array(names), mode: "halfAwayFromZero"))
                #expect(value.compared(with: printed) == 0, "\(entry.name) = \(formula)")
            } else {
                #expect(entry.from(.english) != entry.from(.simplifiedChinese))
            }
            figures[entry.name] = printed
        }
        #expect(figures["payable"]?.units(2) == Int128(statement.payable.minorUnits))
        let json = close.json(explanations: .simplifiedChinese)
        #expect(json.contains(kind == .draw ? "约定的预支标准" : "约定的保底标准"))
        #expect(json.contains("\"balance\""))
    }

    @Test func `somebody who has left and still owes`() throws {
        let draw = DrawMonth.draw(.draw, level: 0, balance: 500)
        let plan = try DrawMonth.plan()
        let left = try plan.close(try DrawMonth.facts(0, draw, status: .left))
        #expect(left.findings.map(\.short) == ["drawBalanceOpen $.draws[?(@.employee==\"E1\")]"])
        #expect(try #require(left[DrawMonth.employee]).findings.count == 1)
        #expect(try plan.close(try DrawMonth.facts(0, draw)).findings == [])
        let paid = DrawMonth.draw(.draw, level: 0, balance: 0)
        #expect(try plan.close(try DrawMonth.facts(0, paid, status: .left)).findings == [])
    }
}
