import AfterSalesCommission
import AfterSalesCore
import Foundation
import Testing

/// The hand-over to the payroll.
@Suite struct PayrollExportTests {
    /// A plan of one scheme that pays a share of what was earned.
    private func plan(_ id: String, amount: String, holds: [Hold] = []) throws -> CommissionPlan {
        try PlanDraft(
            id: id, version: 1, currency: "CNY", effectiveFrom: "2026-01",
            metrics: [Metric("earned", .money, missing: .zero)],
            schemes: [Scheme(id: "s", basis: "individual", positions: ["advisor"], amount: amount)],
            withholding: id == "a" ? [Withholding("fund", rate: "10%")] : [], holds: holds
        ).validated()
    }

    private func facts() throws -> MonthFacts {
        var facts = try DrawMonth.facts(100_000, DrawMonth.draw(.draw, level: 120_000, balance: 5_000))
        facts.employees.append(try SmallMonth.employee("E2", "advisor"))
        facts.employees[1].name = "=SUM(A1:A9)"
        facts.employees[1].baseSalary = try Money("2500.00", .cny)
        try facts.add("earned", .employee("E2"), "40")
        facts.corrections = [
            Correction(
                employee: "E2", amount: try Money("-50.00", .cny), ofPeriod: try Month("2026-05"), reason: "reversed")
        ]
        return facts
    }

    // Plan a: 1 000 and 40, of which a tenth is withheld; a draw to 1 200 and −50. Plan b: 10 % once more, held.
    private func export() throws -> PayrollExport {
        var second = try facts()
        second.draws = []
        second.corrections = []
        let held = try plan("b", amount: "earned * 10%", holds: [Hold("always", when: "dealer.earned >= 0")])
        let records = [
            try PayrollMonth.record(second, by: held),
            try PayrollMonth.record(try facts(), by: try plan("a", amount: "earned")),
        ]
        return try #require(try PayrollExport(records))
    }

    @Test func `two plans, one salary`() throws {
        let export = try export()
        let expected = """
            month,dealer,currency,employee,name,position,baseSalary,scheme:a:s,scheme:b:s,corrections,withheld,\
            advance,recovered,carriedForward,payable,income,held,due
            2026-06,D1,CNY,E1,Name of E1,advisor,3000.00,900.00,100.00,0.00,100.00,\
            300.00,0.00,0.00,1300.00,4300.00,100.00,1200.00
            2026-06,D1,CNY,E2,'=SUM(A1:A9),advisor,2500.00,36.00,4.00,-50.00,4.00,\
            0.00,0.00,-14.00,4.00,2504.00,4.00,0.00
            2026-06,D1,CNY,,,,5500.00,936.00,104.00,-50.00,104.00,\
            300.00,0.00,-14.00,1304.00,6804.00,104.00,1200.00

            """
        #expect(export.csv() == expected.replacing("\n", with: "\r\n"))
        #expect(export.closes.map(\.isHeld) == [false, true])
        let document = try Fixture.object(text: export.json())
        #expect(document["format"] as? String == "aftersales.payroll/1")
        let totals = try #require(document["totals"] as? [String: Any])
        #expect(totals["due"] as? String == "1200.00" && totals["baseSalary"] as? String == "5500.00")
        let people = try #require(document["employees"] as? [[String: Any]])
        #expect(people.map { $0["name"] as? String } == ["Name of E1", "=SUM(A1:A9)"])
        #expect((people[0]["schemes"] as? [[String: String]])?.map { $0["amount"] } == ["900.00", "100.00"])
    }

    @Test func `rows tie to the ledger`() throws {
        var rows = 0
        for seed in 1...30 {
            guard let record = try PayrollMonth.reference(seed) else { continue }
            let export = try #require(try PayrollExport([record]))
            let ledger = try PayLedger([record])
            for row in export.rows + [export.totals] {
                func sum(_ isCounted: (PayAccount) -> Bool) -> Int64 {
                    ledger.entries.filter {
                        (row.employee == nil || $0.employee == row.employee) && isCounted($0.account)
                    }
                    .reduce(0) { $0 + $1.amount.minorUnits }
                }
                #expect(row.payable.minorUnits == -sum { $0 == .payable })
                #expect(row.advance.minorUnits == sum { $0 == .advance })
                #expect(row.recovered.minorUnits == -sum { $0 == .recovered })
                let withheld = sum { if case .withheld = $0 { true } else { false } }
                #expect(row.withheld.minorUnits == -withheld)
                let net = sum { if case .scheme = $0 { true } else { false } }
                #expect(row.schemes.reduce(0) { $0 + $1.minorUnits } == net + withheld)
                // Read across: what is left of everything is what is paid.
                let parts = row.schemes + [row.corrections, row.advance]
                let taken = row.recovered.minorUnits + row.carriedForward.minorUnits
                #expect(parts.reduce(0) { $0 + $1.minorUnits } - taken == row.payable.minorUnits)
                #expect(row.held.minorUnits + row.due.minorUnits == row.payable.minorUnits)
                #expect(row.income.minorUnits == row.payable.minorUnits + row.baseSalary.minorUnits)
                rows += 1
            }
            for (column, scheme) in export.schemes.enumerated() {
                let paid = try record.close().statements.flatMap(\.lines).filter { $0.scheme == scheme.scheme }
                #expect(paid.reduce(0) { $0 + $1.payable.minorUnits } == export.totals.schemes[column].minorUnits)
            }
        }
        #expect(rows > 200)
    }

    @Test func `what cannot be handed over`() throws {
        let plan = try plan("a", amount: "earned")
        let other = try self.plan("b", amount: "earned")
        let facts = try facts()
        let record = try PayrollMonth.record(facts, by: plan)
        var salary = facts
        salary.employees[0].baseSalary = try Money("3100.00", .cny)
        var later = facts
        later.period = try Month("2026-07")
        #expect(try PayrollExport([CloseRecord]()) == nil)
        let cases: [([CloseRecord], [String])] = [
            ([record, record], ["closeTwice commission_close D1/2026-06/a"]),
            (
                [record, try PayrollMonth.record(facts, by: other, upTo: .checked)],
                ["notPosted commission_close D1/2026-06/b"]
            ),
            (
                [record, try PayrollMonth.record(salary, by: other)],
                ["salaryDiffers $.employees[?(@.id==\"E1\")]"]
            ),
            (
                [record, try PayrollMonth.record(later, by: other)],
                ["differentMonth commission_close D1/2026-07/b"]
            ),
        ]
        for (records, problems) in cases {
            switch (Result { () throws(Rejection) in try PayrollExport(records) }) {
            case .success: Issue.record("handed over: \(problems)")
            case .failure(let rejection): #expect(rejection.findings.map(\.short) == problems)
            }
        }
        // Somebody who has left for one of the closes alone has the salary of the other.
        var left = facts
        left.employees[0].status = .left
        left.employees[0].baseSalary = .zero(.cny)
        left.draws = []
        let both = [try PayrollMonth.record(left, by: plan), try PayrollMonth.record(facts, by: other)]
        #expect(try PayrollExport(both)?.rows.first?.baseSalary.amountText == "3000.00")
    }
}
