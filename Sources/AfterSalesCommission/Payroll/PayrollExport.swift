public import AfterSalesCore
import AfterSalesStorage

/// A dealership's month for the payroll (工资交接): a row per employee over all plans, and the totals.
///
/// The base salary stands once however many plans pay an employee. A close that is held is told with its amounts, and is
/// not due before somebody releases it.
public struct PayrollExport: Sendable {
    /// The value of the document's `format` field.
    public static let format = "aftersales.payroll/1"

    /// A scheme of a plan: a column.
    public struct Scheme: Hashable, Sendable {
        /// The plan.
        public let plan: String
        /// The scheme.
        public let scheme: String
    }

    /// One of the closes.
    public struct Close: Hashable, Sendable {
        /// The plan.
        public let plan: String
        /// Its version.
        public let version: Int
        /// Posted or paid.
        public let status: CloseStatus
        /// Whether something keeps it from being paid.
        public let isHeld: Bool
    }

    /// The dealership.
    public let dealer: Identifier<Dealer>
    /// The month.
    public let month: Month
    /// The currency of every amount.
    public let currency: Currency
    /// The closes, by plan.
    public let closes: [Close]
    /// Every scheme that has a line, plan by plan in plan order.
    public let schemes: [Scheme]
    /// Everybody who has a statement, by id.
    public let rows: [PayrollRow]
    /// All rows together.
    public let totals: PayrollRow

    /// The hand-over of a month.
    /// - Parameter records: The month's posted closes, one for each plan; at least one.
    /// - Throws: every reason at once: `notPosted`, `differentMonth`, `closeTwice`, `currencyMismatch`, `salaryDiffers`; a
    ///   close that is not reproduced; an overflow. Nil where there is no close.
    public init?(_ records: some Sequence<CloseRecord>) throws(Rejection) {
        let records = records.sorted { $0.plan.id < $1.plan.id }
        guard let first = records.first else { return nil }
        let (closes, salaries) = try Self.checked(records, first)
        dealer = first.dealer
        month = first.month
        currency = first.currency
        self.closes = records.map {
            Close(plan: $0.plan.id, version: $0.plan.version, status: $0.status, isHeld: !$0.openHolds.isEmpty)
        }
        let schemes = closes.flatMap { close in
            let paid = Set(close.statements.flatMap(\.lines).map(\.scheme))
            return close.storage.month.model.schemes.map(\.id).filter(paid.contains).map {
                Scheme(plan: close.planID, scheme: $0)
            }
        }
        self.schemes = schemes
        var totals = PayrollRow(nil, name: "", position: "", salary: .zero(first.currency), schemes: schemes.count)
        do throws(ArithmeticError) {
            rows = try Self.rows(closes, isHeld: self.closes.map(\.isHeld), schemes, salaries)
            for row in rows { try totals.add(row) }
        } catch {
            throw Rejection([.sumsOverflow])
        }
        self.totals = totals
    }

    private static func checked(
        _ records: [CloseRecord], _ first: CloseRecord
    ) throws(Rejection) -> ([CommissionClose], [Identifier<Employee>: Money]) {
        var findings: [Finding] = []
        var plans: Set<String> = []
        var salaries: [Identifier<Employee>: Money] = [:]
        var closes: [CommissionClose] = []
        for record in records {
            let reference = record.key.reference
            if record.dealer != first.dealer || record.month != first.month {
                findings.append(.closeOfOtherMonth(reference, first.key.reference))
            } else if !plans.insert(record.plan.id).inserted {
                findings.append(.closeTwice(reference))
            }
            if record.currency != first.currency {
                findings.append(.closeInOtherCurrency(reference, record.currency, first.currency))
            }
            do throws(Rejection) {
                try PayLedger.demandPosted(record)
                closes.append(try record.close())
            } catch {
                findings += error.findings
            }
            // Somebody may have left for one close alone, which only corrects an earlier month of his.
            for employee in record.facts.employees
            where employee.status != .left || employee.baseSalary.minorUnits != 0 {
                if let salary = salaries[employee.id], salary != employee.baseSalary {
                    findings.append(.salaryDiffers(employee.id, salary, employee.baseSalary))
                }
                salaries[employee.id] = employee.baseSalary
            }
        }
        guard findings.isEmpty else { throw Rejection(findings) }
        return (closes, salaries)
    }

    private static func rows(
        _ closes: [CommissionClose], isHeld: [Bool], _ schemes: [Scheme], _ salaries: [Identifier<Employee>: Money]
    ) throws(ArithmeticError) -> [PayrollRow] {
        var rows: [Identifier<Employee>: PayrollRow] = [:]
        for (close, isHeld) in zip(closes, isHeld) {
            var columns: [String: Int] = [:]
            for (column, scheme) in schemes.enumerated() where scheme.plan == close.planID {
                columns[scheme.scheme] = column
            }
            for statement in close.statements {
                var row =
                    rows[statement.employee]
                    ?? PayrollRow(
                        statement.employee, name: statement.name, position: statement.position,
                        salary: salaries[statement.employee] ?? statement.baseSalary, schemes: schemes.count)
                try row.add(statement, columns: columns, isHeld: isHeld)
                rows[statement.employee] = row
            }
        }
        return rows.keys.sorted().compactMap { rows[$0] }
    }
}
