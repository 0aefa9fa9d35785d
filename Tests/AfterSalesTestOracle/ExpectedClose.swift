import AfterSalesCommission
import AfterSalesCore

/// A close as an oracle of the tests computes it, in minor units.
struct ExpectedClose {
    struct Line {
        var scheme: String
        var gross: Int128
        var deductions: [(id: String, amount: Int128)]
        var net: Int128
        var withheld: [(id: String, amount: Int128)]
        var payable: Int128
        /// Whether it is on the statement; a zero line of a scheme for all is not, but its fund is counted.
        var isShown: Bool
    }

    struct Statement {
        var employee: EmployeeFacts
        var lines: [Line] = []
        var corrections: [Int128] = []
        var draw: Draw?

        var commission: Int128 { lines.reduce(0) { $0 + $1.payable } + corrections.reduce(0, +) }
    }

    /// What is paid at least, and what is open before.
    struct Draw {
        var isRecovered: Bool
        var level: Int128
        var before: Int128

        /// What becomes of a commission. Nobody gets less than the level; of what is above it, what is open is kept first.
        func pay(_ commission: Int128) -> (payable: Int128, advance: Int128, recovered: Int128, balance: Int128) {
            let earned = isRecovered ? commission : max(0, commission)
            let kept = earned > level ? min(before, earned - level) : 0
            let given = earned < level ? level - earned : 0
            return (max(level, earned - kept), given, kept, before - kept + (isRecovered ? given : 0))
        }
    }

    struct Pool {
        var scheme: String
        var subject: String
        var amount: Int128
        var undistributed: Int128
    }

    var digits: Int
    var isHeld = false
    var statements: [Statement] = []
    var pools: [Pool] = []
    var funds: [(id: String, amount: Int128)] = []

    /// Everything the close says in numbers, a line each.
    var report: [String] {
        func text(_ amount: Int128) -> String { decimalText(amount, digits: digits) }
        func list(_ amounts: [(id: String, amount: Int128)]) -> String {
            amounts.map { "\($0.id)=\(text($0.amount))" }.joined(separator: " ")
        }
        var report = ["status \(isHeld ? "held" : "final")"]
        for statement in statements {
            let employee = statement.employee
            let commission = statement.commission
            let pay = statement.draw?.pay(commission)
            let payable = pay?.payable ?? max(0, commission)
            let carried = statement.draw?.isRecovered ?? false ? 0 : min(0, commission)
            let income = Int128(employee.baseSalary.minorUnits) + payable
            report.append(
                "statement \(employee.id) \(employee.position) \(text(Int128(employee.baseSalary.minorUnits)))"
                    + " commission \(text(commission)) payable \(text(payable))"
                    + " carried \(text(carried)) income \(text(income))")
            if let pay {
                report.append(
                    "draw \(employee.id) advance \(text(pay.advance)) recovered \(text(pay.recovered))"
                        + " balance \(text(pay.balance))")
            }
            for line in statement.lines where line.isShown {
                report.append(
                    "line \(employee.id) \(line.scheme) gross \(text(line.gross)) [\(list(line.deductions))]"
                        + " net \(text(line.net)) [\(list(line.withheld))] payable \(text(line.payable))")
            }
            for correction in statement.corrections { report.append("correction \(employee.id) \(text(correction))") }
        }
        for pool in pools {
            report.append("pool \(pool.scheme) \(pool.subject) \(text(pool.amount)) left \(text(pool.undistributed))")
        }
        for fund in funds { report.append("fund \(fund.id) \(text(fund.amount))") }
        return report
    }
}

extension ExpectedClose {
    /// The rules of section 4.3 and 4.4: deductions add up, net is at least zero, withholding is rounded per line.
    static func line(
        _ scheme: String, gross: Int128, deductions: [(id: String, amount: Int128)],
        withholding: [(id: String, rate: Fraction)], digits: Int, mode: String, isShownAtZero: Bool
    ) -> Line {
        let net = max(0, gross - deductions.reduce(0) { $0 + $1.amount })
        var rest = net
        var withheld: [(id: String, amount: Int128)] = []
        for (id, rate) in withholding {
            let rounded = (Fraction(units: net, digits: digits) * rate).units(digits, mode) ?? 0
            // Two halves of a cent are a cent each; more than the net is never kept back.
            withheld.append((id, min(rounded, rest)))
            rest -= min(rounded, rest)
        }
        return Line(
            scheme: scheme, gross: gross, deductions: deductions, net: net, withheld: withheld, payable: rest,
            isShown: gross != 0 || isShownAtZero)
    }

    /// The rule of section 4.2: floored shares, the missing units to the largest remainders, ties to the smaller id.
    static func shares(of pool: Int128, among members: [(id: String, weight: Int128)]) -> [Int128] {
        let sum = members.reduce(0) { $0 + $1.weight }
        var shares = members.map { pool * $0.weight / sum }
        let missing = pool - shares.reduce(0, +)
        let ranked = members.indices.sorted { left, right in
            let (first, second) = (pool * members[left].weight % sum, pool * members[right].weight % sum)
            if first != second { return first > second }
            return Array(members[left].id.utf8).lexicographicallyPrecedes(Array(members[right].id.utf8))
        }
        for index in ranked.prefix(Int(missing)) { shares[index] += 1 }
        return shares
    }
}

extension CommissionClose {
    /// The same report, of what the library computed.
    var report: [String] {
        func list(_ amounts: [NamedAmount]) -> String {
            amounts.map { "\($0.id)=\($0.amount.amountText)" }.joined(separator: " ")
        }
        var report = ["status \(status.rawValue)"]
        for statement in statements {
            report.append(
                "statement \(statement.employee) \(statement.position) \(statement.baseSalary.amountText)"
                    + " commission \(statement.commission.amountText) payable \(statement.payable.amountText)"
                    + " carried \(statement.carriedForward.amountText) income \(statement.income.amountText)")
            if let draw = statement.draw { report.append(draw.report(of: statement.employee)) }
            for line in statement.lines {
                report.append(
                    "line \(statement.employee) \(line.scheme) gross \(line.gross.amountText)"
                        + " [\(list(line.deductions))] net \(line.net.amountText) [\(list(line.withheld))]"
                        + " payable \(line.payable.amountText)")
            }
            for correction in statement.corrections {
                report.append("correction \(statement.employee) \(correction.amount.amountText)")
            }
        }
        for pool in pools {
            report.append(
                "pool \(pool.scheme) \(pool.subject) \(pool.amount.amountText) left \(pool.undistributed.amountText)")
        }
        for fund in funds { report.append("fund \(fund.id) \(fund.amount.amountText)") }
        return report
    }
}

extension StatementDraw {
    /// The same words, of what the library computed.
    func report(of employee: Identifier<Employee>) -> String {
        "draw \(employee) advance \(advance.amountText) recovered \(recovered.amountText) balance \(balance.amountText)"
    }
}
