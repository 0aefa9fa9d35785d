import AfterSalesCommission
import AfterSalesCore
import AfterSalesKPI
import Testing

/// An attainment in a report is the one that somebody is paid by.
@Suite struct AttainmentTests {
    @Test(arguments: RoundingRule.allCases, [2, 4, 6])
    func isTheOneThatCommissionsReckon(_ rule: RoundingRule, _ digits: Int) throws {
        let draft = PlanDraft(
            id: "plan", version: 1, currency: "CNY", effectiveFrom: "2026-01", ratioDigits: digits, rounding: rule
        ) {
            Metric("output", .money)
            Constant("base", "1000000.00", unit: "money")
            Scheme.individual("scheme", positions: ["advisor"]) { Amount("base * attainment(output)") }
        }
        let plan = try draft.validated()
        // Halves in the last digit are among them: 1 ÷ 8, 1 ÷ 80 000.
        let cases = [
            ("812345.67", "800000"), ("1", "8"), ("1", "80000"), ("3", "800"), ("2", "3"), ("0", "7"), ("5", "-0.01"),
            ("-0.05", "-0.03"), ("905", "880"),
        ]
        for (actual, target) in cases {
            let actual = try DecimalNumeral(actual)
            let target = try DecimalNumeral(target)
            let facts = MonthFacts(
                period: try Month("2026-06"), dealer: "D01", currency: .cny,
                employees: [
                    EmployeeFacts(id: "E001", name: "E001", position: "advisor", baseSalary: Money.zero(.cny))
                ],
                metrics: [MetricFact("output", .employee("E001"), actual)],
                targets: [TargetFact("output", .employee("E001"), target, agreedOn: try LocalDate("2026-05-20"))])
            let expected: Rational?
            do throws(AttainmentError) {
                expected = try Attainment(of: actual.rational, target: target.rational, digits: digits, rounding: rule)
                    .value
            } catch {
                expected = nil
            }
            do {
                let close = try plan.close(facts)
                let gross = try #require(close.statements.first?.lines.first?.gross.rational)
                #expect(try gross == expected.map { try $0 * Rational(1_000_000) }, "\(actual) of \(target)")
            } catch let error as Rejection {
                #expect(error.findings.contains { $0.code == .negativeAmount })
                #expect(expected == nil, "\(actual) of \(target)")
            }
        }
    }
}
