import AfterSalesCommission
import AfterSalesCore

/// A month of one employee whose commission is given: what a draw makes of it.
enum DrawMonth {
    static let employee: Identifier<Employee> = "E1"

    static func plan() throws -> CommissionPlan {
        try PlanDraft(
            id: "p", version: 1, currency: "CNY", effectiveFrom: "2026-01",
            metrics: [Metric("earned", .money, missing: .zero)],
            schemes: [Scheme(id: "s", basis: "individual", positions: ["advisor"], amount: "earned")]
        ).validated()
    }

    /// - Parameter commission: In fen; what is below zero comes from a correction.
    static func facts(
        _ commission: Int64, _ draw: DrawFact?, month: String = "2026-06", status: EmployeeFacts.Status = .regular
    ) throws -> MonthFacts {
        var worker = try SmallMonth.employee("E1", "advisor")
        worker.status = status
        var facts = MonthFacts(
            period: try Month(month), dealer: "D1", currency: .cny, employees: [worker], metrics: [])
        facts.metrics = [
            MetricFact("earned", .employee(employee), DecimalNumeral(mantissa: max(0, commission), scale: 2))
        ]
        if commission < 0 {
            facts.corrections = [
                Correction(
                    employee: employee, amount: Money(minorUnits: commission, currency: .cny),
                    ofPeriod: try Month("2025-12"), reason: "reversed")
            ]
        }
        facts.draws = draw.map { [$0] } ?? []
        return facts
    }

    static func draw(_ kind: DrawFact.Kind, level: Int64, balance: Int64) -> DrawFact {
        DrawFact(
            employee: employee, level: Money(minorUnits: level, currency: .cny), kind: kind,
            balanceBefore: Money(minorUnits: balance, currency: .cny))
    }
}
