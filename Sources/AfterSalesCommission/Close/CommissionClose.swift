public import AfterSalesCore

/// The result of closing a month by a plan: a statement per employee, the pools, the funds, what was noticed.
///
/// It keeps amounts in columns and makes statements, lines and explanations when they are asked for.
public struct CommissionClose: Sendable {
    /// The value of the document's `format` field.
    public static let format = "aftersales.commission-close/1"

    /// Whether the statements may be paid.
    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        /// They may.
        case final
        /// A condition of the plan keeps them back until somebody releases them (暂缓). Nothing is lost.
        case held
    }

    @usableFromInline
    struct LineReference: Hashable, Sendable {
        let scheme: Int32
        /// Where its amounts begin; see ``SchemeResults``.
        @usableFromInline let offset: Int32

        init(scheme: Int32, offset: Int32) {
            self.scheme = scheme
            self.offset = offset
        }
    }

    @usableFromInline
    struct Totals: Hashable, Sendable {
        @usableFromInline let commission: Int64
        let income: Int64

        init(commission: Int64, income: Int64) {
            self.commission = commission
            self.income = income
        }
    }

    struct PoolAmount: Hashable, Sendable {
        let scheme: Int
        let subject: Subject
        let amount: Int64
        let contributions: Int64
        let undistributed: Int64
    }

    /// Everything there is to a close. A class, so that statements and lines carry one reference to it.
    @usableFromInline
    final class Storage: Sendable {
        let month: FactColumns
        @usableFromInline let currency: Currency
        let isHeld: Bool
        @usableFromInline let results: SchemeResults
        @usableFromInline let lines: [LineReference]
        /// By row the first of its lines; one more at the end.
        @usableFromInline let lineStarts: [Int32]
        @usableFromInline let totals: [Totals]
        /// By row what the draws of those who have one come to.
        let draws: [Int: DrawRule.Outcome]
        @usableFromInline let hasDraws: Bool
        let funds: [Int64]
        let pools: [PoolAmount]
        let findings: [Finding]
        /// Indices of findings by the subject they name; what holds everything is under the dealer.
        let findingsBySubject: [String: [Int]]

        init(
            month: FactColumns, isHeld: Bool, results: SchemeResults, assembly: StatementAssembly, pools: [PoolAmount],
            findings: [Finding]
        ) {
            self.month = month
            currency = month.model.currency
            self.isHeld = isHeld
            self.results = results
            lines = assembly.lines
            lineStarts = assembly.lineStarts
            totals = assembly.totals
            draws = assembly.draws
            hasDraws = !draws.isEmpty
            funds = assembly.funds
            self.pools = pools
            self.findings = findings
            var subjects: [String: [Int]] = [:]
            for (index, finding) in findings.enumerated() where finding.code != .poolWithoutMembers {
                let named = finding.inputs.first { $0.name == "subject" }?.value
                if let subject = named ?? (finding.code == .held ? Subject.dealer.description : nil) {
                    subjects[subject, default: []].append(index)
                }
            }
            findingsBySubject = subjects
        }

        @inlinable
        func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }

        /// What a row is paid, with its draw where it has one.
        @usableFromInline
        func payable(_ row: Int) -> Int64 { draws[row]?.payable ?? max(0, totals[row].commission) }
    }

    let storage: Storage

    private var month: FactColumns { storage.month }

    /// The facts it was made from.
    public var facts: MonthFacts { month.facts }
    /// The month that was closed.
    public var period: Month { month.facts.period }
    /// The dealership.
    public var dealer: Identifier<Dealer> { month.facts.dealer }
    /// The currency of every amount.
    public var currency: Currency { month.model.currency }
    /// Id of the plan it was closed by.
    public var planID: String { month.model.id }
    /// Version of the plan it was closed by.
    public var planVersion: Int { month.model.version }
    /// Whether the statements may be paid.
    public var status: Status { storage.isHeld ? .held : .final }
    /// Warnings and notes in a fixed order, whatever the order of the facts.
    public var findings: [Finding] { storage.findings }

    /// A statement for every employee of the facts, sorted by id.
    public var statements: Statements { Statements(close: storage) }

    /// The statement of an employee; nil where the facts have none of that id.
    public subscript(employee: Identifier<Employee>) -> CommissionStatement? {
        var low = 0
        var high = month.order.count
        while low < high {
            let middle = (low + high) / 2
            if month.employee(middle).id < employee { low = middle + 1 } else { high = middle }
        }
        guard low < month.order.count, month.employee(low).id == employee else { return nil }
        return CommissionStatement(close: storage, row: low)
    }

    /// The pools of the month in plan order.
    public var pools: [Pool] {
        storage.pools.map {
            Pool(
                scheme: month.model.schemes[$0.scheme].id, subject: $0.subject, amount: storage.money($0.amount),
                undistributed: storage.money($0.undistributed))
        }
    }

    /// What was withheld, summed over all lines, for each withholding of the plan.
    public var funds: [NamedAmount] {
        zip(month.model.withholding, storage.funds).map { NamedAmount(id: $0.id, amount: storage.money($1)) }
    }

    /// What the results take in memory beside the facts, in bytes.
    public var byteCount: Int {
        storage.results.byteCount + storage.lines.count * 8 + storage.lineStarts.count * 4 + storage.totals.count * 16
    }
}
