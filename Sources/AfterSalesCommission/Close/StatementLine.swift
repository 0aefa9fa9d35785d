public import AfterSalesCore

/// What one scheme pays an employee.
public struct StatementLine: Sendable {
    @usableFromInline let close: CommissionClose.Storage
    @usableFromInline let row: Int
    @usableFromInline let reference: CommissionClose.LineReference

    /// The line at an index among all lines of the close.
    @inlinable
    init(close: CommissionClose.Storage, row: Int, index: Int) {
        self.close = close
        self.row = row
        reference = close.lines[index]
    }

    /// The line of a possible part, also of one that the statement leaves out.
    init(close: CommissionClose.Storage, row: Int, reference: CommissionClose.LineReference) {
        self.close = close
        self.row = row
        self.reference = reference
    }

    var schemeIndex: Int { Int(reference.scheme) }
    var model: PlanModel { close.month.model }
    var definition: SchemeModel { model.schemes[schemeIndex] }

    @inlinable
    func amount(_ column: Int) -> Money {
        close.money(close.results.amount(Int(reference.offset), column))
    }

    /// The scheme.
    public var scheme: String { definition.id }
    /// The employee's amount, or share of the pool, before anything is taken off.
    @inlinable
    public var gross: Money { amount(LineColumns.gross) }
    /// What is taken off, each computed on gross.
    public var deductions: [NamedAmount] {
        definition.deductions.enumerated().map {
            NamedAmount(id: $1.name, amount: amount(LineColumns.firstDeduction + $0))
        }
    }
    /// Gross less deductions, at least zero.
    @inlinable
    public var net: Money { amount(LineColumns.net) }
    /// What is kept back from net.
    public var withheld: [NamedAmount] {
        let first = definition.firstWithheld
        return model.withholding.enumerated().map { NamedAmount(id: $1.id, amount: amount(first + $0)) }
    }
    /// Net less what is withheld.
    @inlinable
    public var payable: Money { amount(LineColumns.payable) }
}
