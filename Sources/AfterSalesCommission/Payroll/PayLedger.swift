public import AfterSalesCore
import AfterSalesStorage

/// What posted closes pay, account by account (提成台账).
///
/// It is derived from the closes and kept nowhere: there is no second truth that could differ from them.
public struct PayLedger: Sendable {
    /// Every amount, close by close as they were given, by employee, in the order of the statement.
    public private(set) var entries: [PayEntry] = []
    /// The currency; nil while nothing has been booked.
    public private(set) var currency: Currency?
    private var closes: Set<CloseName> = []

    /// An empty ledger.
    public init() {}

    /// The ledger of posted closes.
    /// - Parameter records: The closes, each once.
    /// - Throws: every reason at once: `notPosted`, `closeTwice`, `currencyMismatch`; a close that is not reproduced.
    public init(_ records: some Sequence<CloseRecord>) throws(Rejection) {
        var findings: [Finding] = []
        for record in records {
            do throws(Rejection) {
                try book(record)
            } catch {
                findings += error.findings
            }
        }
        if !findings.isEmpty { throw Rejection(findings) }
    }

    /// Books one more posted close.
    /// - Parameter record: The close.
    /// - Throws: why it cannot be booked; the ledger is then as it was.
    public mutating func book(_ record: CloseRecord) throws(Rejection) {
        try Self.demandPosted(record)
        let name = CloseName(record)
        guard !closes.contains(name) else { throw Rejection([.closeTwice(record.key.reference)]) }
        if let currency, currency != record.currency {
            throw Rejection([.closeInOtherCurrency(record.key.reference, record.currency, currency)])
        }
        var booked: [PayEntry] = []
        for statement in try record.close().statements { booked += try Self.entries(of: statement, record) }
        closes.insert(name)
        currency = record.currency
        entries += booked
    }

    /// Adds another ledger, such as another dealership's.
    /// - Parameter other: The ledger.
    /// - Throws: `closeTwice` or `currencyMismatch`; the ledger is then as it was.
    public mutating func merge(_ other: PayLedger) throws(Rejection) {
        if let both = closes.intersection(other.closes).min() {
            throw Rejection([.closeTwice(both.key.reference)])
        }
        if let currency, let theirs = other.currency, currency != theirs, let first = other.closes.min() {
            throw Rejection([.closeInOtherCurrency(first.key.reference, theirs, currency)])
        }
        entries += other.entries
        closes.formUnion(other.closes)
        currency = currency ?? other.currency
    }

    /// What has been booked, by account, in the order in which accounts first come.
    /// - Parameter isCounted: Which entries count; all unless said otherwise.
    /// - Throws: an overflow.
    public func balances(
        where isCounted: (PayEntry) -> Bool = { _ in true }
    ) throws(ArithmeticError) -> [(account: PayAccount, amount: Money)] {
        var order: [PayAccount] = []
        var sums: [PayAccount: Money] = [:]
        for entry in entries where isCounted(entry) {
            if let sum = sums[entry.account] {
                sums[entry.account] = try sum + entry.amount
            } else {
                order.append(entry.account)
                sums[entry.account] = entry.amount
            }
        }
        return order.compactMap { account in sums[account].map { (account, $0) } }
    }

    static func demandPosted(_ record: CloseRecord) throws(Rejection) {
        guard [.posted, .paid].contains(record.status) else {
            throw Rejection([.notPosted(record.key.reference, record.status)])
        }
    }
}

/// Which close it is.
private struct CloseName: Hashable, Comparable {
    let dealer: Identifier<Dealer>
    let month: Month
    let plan: String

    init(_ record: CloseRecord) {
        dealer = record.dealer
        month = record.month
        plan = record.plan.id
    }

    var key: RecordKey<CloseRecord> { CloseRecord.key(dealer: dealer, month: month, plan: plan) }

    static func < (left: CloseName, right: CloseName) -> Bool {
        left.dealer != right.dealer
            ? left.dealer < right.dealer
            : left.month != right.month ? left.month < right.month : left.plan < right.plan
    }
}
