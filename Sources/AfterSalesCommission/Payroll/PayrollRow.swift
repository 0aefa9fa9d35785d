public import AfterSalesCore

/// What the payroll is told of one employee, or of all together.
public struct PayrollRow: Hashable, Sendable {
    /// The employee; nil in the row of totals.
    public let employee: Identifier<Employee>?
    /// The name; empty in the row of totals.
    public let name: String
    /// The position; empty in the row of totals.
    public let position: String
    /// Paid beside the commission, once however many plans there are.
    public internal(set) var baseSalary: Money
    /// What each scheme's lines pay, in the order of ``PayrollExport/schemes``.
    public internal(set) var schemes: [Money]
    /// What earlier months were wrong by, and what they left; signed.
    public internal(set) var corrections: Money
    /// What was withheld of the schemes' lines. It is not in what they pay.
    public internal(set) var withheld: Money
    /// What is paid beyond the commission by draws and guarantees.
    public internal(set) var advance: Money
    /// What is kept for earlier advances.
    public internal(set) var recovered: Money
    /// What goes to the next month: zero, or below.
    public internal(set) var carriedForward: Money
    /// The commission that is paid: schemes, corrections and advance, less what is recovered and carried forward.
    public internal(set) var payable: Money
    /// Base salary and payable.
    public internal(set) var income: Money
    /// What of the payable is in closes that are held, and is not to be paid before somebody releases them.
    public internal(set) var held: Money
    /// What is to be paid now beside the base salary: payable less held.
    public internal(set) var due: Money

    init(_ employee: Identifier<Employee>?, name: String, position: String, salary: Money, schemes: Int) {
        let nothing = Money.zero(salary.currency)
        self.employee = employee
        self.name = name
        self.position = position
        baseSalary = salary
        self.schemes = Array(repeating: nothing, count: schemes)
        (corrections, withheld, advance, recovered) = (nothing, nothing, nothing, nothing)
        (carriedForward, payable, income, held, due) = (nothing, nothing, salary, nothing, nothing)
    }

    /// Adds a statement of one close, whose schemes begin at a column.
    mutating func add(
        _ statement: CommissionStatement, columns: [String: Int], isHeld: Bool
    ) throws(ArithmeticError) {
        for line in statement.lines {
            guard let column = columns[line.scheme] else { continue }
            schemes[column] = try schemes[column] + line.payable
            for amount in line.withheld { withheld = try withheld + amount.amount }
        }
        for correction in statement.corrections { corrections = try corrections + correction.amount }
        if let draw = statement.draw {
            advance = try advance + draw.advance
            recovered = try recovered + draw.recovered
        }
        carriedForward = try carriedForward + statement.carriedForward
        payable = try payable + statement.payable
        income = try income + statement.payable
        if isHeld { held = try held + statement.payable } else { due = try due + statement.payable }
    }

    /// Adds another row.
    mutating func add(_ row: PayrollRow) throws(ArithmeticError) {
        for column in schemes.indices { schemes[column] = try schemes[column] + row.schemes[column] }
        baseSalary = try baseSalary + row.baseSalary
        corrections = try corrections + row.corrections
        withheld = try withheld + row.withheld
        advance = try advance + row.advance
        recovered = try recovered + row.recovered
        carriedForward = try carriedForward + row.carriedForward
        payable = try payable + row.payable
        income = try income + row.income
        held = try held + row.held
        due = try due + row.due
    }

    /// The amounts that are no scheme's, by their names in documents.
    var amounts: [(name: String, amount: Money)] {
        [
            ("corrections", corrections), ("withheld", withheld), ("advance", advance), ("recovered", recovered),
            ("carriedForward", carriedForward), ("payable", payable), ("income", income), ("held", held), ("due", due),
        ]
    }
}
