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
/// A large file is taken batch by batch, `take(_:moreFollows:)`. The same order once more changes nothing. A car is found by its VIN; what stands there is never overwritten by nothing.
public struct OrderIntake: Sendable {
    /// Adds to the commit of an order that counts what a host keeps of it besides: the figures of its day.
    public typealias Counting = @Sendable (inout ChangeSet, SettledOrder) async throws -> Void

    /// What is noted of each commit.
    public static let action = "takeOver"

    let store: any RecordStore
    let party: ActingParty
    let now: Timestamp
    let counting: Counting?
    /// The most rows of one order that are held back.
    private static let mostHeld = 10_000
    /// The most bytes of their text.
    private static let mostHeldBytes = 16 << 20
    private var gathering = OrderGathering()
    private var held: [JudgedOrder] = []

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

    /// Takes a batch.
    /// - Parameters:
    ///   - orders: Orders of the file, in its order, none of them twice.
    ///   - moreFollows: Whether another batch follows. The rows of the last order are held back then, since the next batch may
    ///     begin with further rows of it; the last call, of an empty batch at the least, takes them.
    /// - Returns: What became of them; of rows that are held back, the next call tells.
    /// - Throws: Whatever the store or `counting` throws; what was taken until then stays taken, and is unchanged the next time.
    public mutating func take(_ orders: [JudgedOrder], moreFollows: Bool = false) async throws -> OrderTaking {
        var taking = OrderTaking()
        let rows = held + orders
        held = []
        if moreFollows, let last = rows.last, last.record != nil {
            var bytes = 0
            let further = rows.reversed().prefix(Self.mostHeld).prefix { row in
                bytes += row.source.text.utf8.count
                return row.record == last.record && bytes <= Self.mostHeldBytes
            }
            held = Array(further.reversed())
        }
        let orders = rows.dropLast(held.count)
        taking.counts.read = orders.count
        for gathered in gathering.gather(Array(orders)) {
            var order = gathered.order
            if let facts = order.facts, gathered.rows > 0 {
                switch try await take(facts, order) {
                case .taken(let warnings):
                    taking.counts.taken += gathered.rows
                    order.findings += warnings
                case .unchanged:
                    taking.counts.unchanged += gathered.rows
                case .refused(let errors):
                    taking.counts.setAside += gathered.rows
                    order.findings += errors
                    taking.setAside.append(order.row)
                }
            } else if gathered.rows > 0 {
                taking.counts.setAside += gathered.rows
                taking.setAside.append(order.row)
            }
            taking.counts.unchanged += gathered.repeated
            taking.findings += order.findings
        }
        taking.findings = taking.findings.enumerated().sorted {
            ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset)
        }.map(\.element)
        return taking
    }
}
