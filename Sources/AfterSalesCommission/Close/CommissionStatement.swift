public import AfterSalesCore

/// What one employee gets for a month, line by line.
public struct CommissionStatement: Sendable {
    @usableFromInline let close: CommissionClose.Storage
    @usableFromInline let row: Int

    @inlinable
    init(close: CommissionClose.Storage, row: Int) {
        self.close = close
        self.row = row
    }

    var facts: EmployeeFacts { close.month.employee(row) }
    @inlinable var totals: CommissionClose.Totals { close.totals[row] }

    /// Whose statement it is.
    public var employee: Identifier<Employee> { facts.id }
    /// The employee's name.
    public var name: String { facts.name }
    /// The employee's position.
    public var position: String { facts.position }
    /// Paid beside the commission.
    public var baseSalary: Money { facts.baseSalary }

    /// A line per scheme, in plan order. A line of zero is kept where the scheme names the position.
    @inlinable
    public var lines: StatementLines { StatementLines(close: close, row: row) }

    /// Signed amounts from earlier months.
    public var corrections: [Correction] {
        (close.month.corrections[row] ?? []).map { close.month.facts.corrections[$0] }
    }

    /// The lines' payable amounts and the corrections together; can be negative.
    @inlinable
    public var commission: Money { close.money(totals.commission) }
    /// What is paid: the commission, at least zero; with a draw or guarantee, at least its level.
    @inlinable
    public var payable: Money {
        close.money(close.hasDraws ? close.payable(row) : max(0, totals.commission))
    }
    /// What is left to be recovered in the next month: zero, or below. With a draw always zero; its balance has it.
    public var carriedForward: Money {
        close.money(close.draws[row]?.carriedForward ?? min(0, totals.commission))
    }
    /// What a draw or a guarantee makes of the commission; nil where none is agreed.
    public var draw: StatementDraw? {
        guard let fact = close.month.draw(row), let outcome = close.draws[row] else { return nil }
        return StatementDraw(fact, outcome, commission: commission, in: close.month)
    }
    /// Base salary and payable commission.
    public var income: Money { close.money(totals.income) }

    /// What somebody should look at before this is paid: the findings of the close about the employee, about what the
    /// employee's team and the dealership were measured by, and that everything is held.
    public var findings: [Finding] {
        var subjects: [Subject] = [.employee(employee), .dealer]
        if let team = facts.team { subjects.append(.team(team)) }
        return subjects.map(\.description).flatMap { close.findingsBySubject[$0] ?? [] }.sorted()
            .map { close.findings[$0] }
    }
}
