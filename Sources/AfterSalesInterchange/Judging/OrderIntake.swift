public import AfterSalesCore
import AfterSalesCustomers
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// Takes judged orders of one file into a store (工单入库): the order and its car in one commit each, or nothing of it.
///
/// ```swift
/// var intake = OrderIntake(into: store, by: .system("import"), at: now)
/// let taken = try await intake.take(judged)
/// ```
///
/// A large file is taken batch by batch. The same order once more changes nothing. A car is found by its VIN; what stands there
/// is never overwritten by nothing.
public struct OrderIntake: Sendable {
    /// Adds to the commit of an order that counts what a host keeps of it besides: the figures of its day.
    public typealias Counting = @Sendable (inout ChangeSet, SettledOrder) async throws -> Void

    /// What is noted of each commit.
    public static let action = "takeOver"

    let store: any RecordStore
    let party: ActingParty
    let now: Timestamp
    let counting: Counting?
    private var gathering = OrderGathering()

    /// An intake of one file.
    /// - Parameters:
    ///   - store: Where orders and cars are kept.
    ///   - party: By whom they are taken.
    ///   - now: When.
    ///   - counting: Adds to the commit of an order that counts; it may be called several times.
    public init(
        into store: any RecordStore, by party: ActingParty, at now: Timestamp, counting: Counting? = nil
    ) {
        self.store = store
        self.party = party
        self.now = now
        self.counting = counting
    }

    /// Takes a batch. An order is taken as a whole: where one of its rows is wrong, or the store refuses it, all of them are set
    /// aside.
    /// - Parameter orders: Orders of the file, in its order; all rows of an order in one batch. A row of an order of an earlier
    ///   batch that says more of it contradicts it.
    /// - Returns: What became of them.
    /// - Throws: Whatever the store or `counting` throws; what was taken until then stays taken, and is unchanged the next time.
    public mutating func take(_ orders: [JudgedOrder]) async throws -> OrderTaking {
        var taking = OrderTaking()
        taking.counts.read = orders.count
        for var gathered in gathering.gather(orders) {
            if let facts = gathered.facts, let first = gathered.rows.first {
                switch try await take(facts, first) {
                case .taken(let warnings):
                    taking.counts.taken += gathered.rows.count
                    gathered.findings += warnings
                case .unchanged:
                    taking.counts.unchanged += gathered.rows.count
                case .refused(let errors):
                    gathered.refuse(errors)
                }
            }
            if gathered.facts == nil {
                taking.counts.setAside += gathered.rows.count
                taking.setAside += gathered.rows.map(\.row)
            }
            taking.counts.unchanged += gathered.repeats.count
            taking.findings += gathered.findings
        }
        taking.findings = taking.findings.enumerated().sorted {
            ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset)
        }.map(\.element)
        taking.setAside.sort { $0.place.line < $1.place.line }
        return taking
    }
}
