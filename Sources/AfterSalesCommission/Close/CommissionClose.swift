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

    struct LineReference: Hashable, Sendable {
        let scheme: Int32
        let member: Int32
    }

    struct Totals: Hashable, Sendable {
        let commission: Int64
        let income: Int64
    }

    struct PoolAmount: Hashable, Sendable {
        let scheme: Int
        let subject: Subject
        let amount: Int64
        let contributions: Int64
        let undistributed: Int64
    }

    let month: PreparedMonth
    let isHeld: Bool
    let results: SchemeResults
    let lines: [LineReference]
    let lineStarts: [Int32]
    let totals: [Totals]
    let fundAmounts: [Int64]
    let poolAmounts: [PoolAmount]
    /// Warnings and notes in a fixed order, whatever the order of the facts.
    public let findings: [Finding]

    init(
        month: PreparedMonth, isHeld: Bool, results: SchemeResults, lines: [LineReference], lineStarts: [Int32],
        totals: [Totals], funds: [Int64], pools: [PoolAmount], findings: [Finding]
    ) {
        self.month = month
        self.isHeld = isHeld
        self.results = results
        self.lines = lines
        self.lineStarts = lineStarts
        self.totals = totals
        fundAmounts = funds
        poolAmounts = pools
        self.findings = findings
    }

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
    public var status: Status { isHeld ? .held : .final }

    /// A statement for every employee of the facts, sorted by id.
    public var statements: Statements { Statements(close: self) }

    /// The statement of an employee; nil where the facts have none of that id.
    public subscript(employee: Identifier<Employee>) -> CommissionStatement? {
        var low = 0
        var high = month.order.count
        while low < high {
            let middle = (low + high) / 2
            if month.employee(middle).id < employee { low = middle + 1 } else { high = middle }
        }
        guard low < month.order.count, month.employee(low).id == employee else { return nil }
        return CommissionStatement(close: self, row: low)
    }

    /// The pools of the month in plan order.
    public var pools: [Pool] {
        poolAmounts.map {
            Pool(
                scheme: month.model.schemes[$0.scheme].id, subject: $0.subject, amount: money($0.amount),
                undistributed: money($0.undistributed))
        }
    }

    /// What was withheld, summed over all lines, for each withholding of the plan.
    public var funds: [NamedAmount] {
        zip(month.model.withholding, fundAmounts).map { NamedAmount(id: $0.id, amount: money($1)) }
    }

    /// What the results take in memory beside the facts, in bytes.
    public var byteCount: Int {
        results.byteCount + lines.count * 8 + lineStarts.count * 4 + totals.count * 16
    }

    func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }
}
