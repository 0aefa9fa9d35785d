import AfterSalesCore
import AfterSalesStorage
import Measuring
import StoragePeers

/// Orders settled one by one, by the library and by its peers, block by block in turn.
struct CommitRace {
    struct Contestant {
        let name: String
        /// Gets ready for a block; what it gives back is what is timed.
        let prepare: ([Settlement]) throws -> () async throws -> Void

        /// The library: encoding, digests and the audit trail are in what is timed.
        static func ours(_ store: some RecordStore) -> Contestant {
            Contestant(name: "the library") { settlements in
                {
                    for settlement in settlements { try await store.commit(settlement.changes()) }
                }
            }
        }
    }

    static let kinds: [any StoredRecord.Type] = [WorkshopOrder.self, FollowUpTask.self]
    let options: Options
    let generated: GeneratedOrders

    /// As many orders as all rounds settle, and one block more to begin with.
    var orders: Int { (options.rounds + 1) * options.block }

    init(_ options: Options) throws {
        self.options = options
        generated = try GeneratedOrders()
    }

    /// Puts the orders into a store.
    /// - Returns: The orders as they are stored; none where nobody keeps them.
    func seed(_ store: some RecordStore, count: Int, keeping: Bool = true) async throws -> [Stored<WorkshopOrder>] {
        var all: [Stored<WorkshopOrder>] = []
        for start in stride(from: 0, to: count, by: 200) {
            var changes = ChangeSet(CommitKey(GeneratedOrders.owner, "seed/\(start)"))
            for number in start..<min(start + 200, count) {
                let at = try generated.time(number, hour: 0)
                let order = try generated.order(number)
                let stored = try changes.insert(order, Act("open", by: .system("seed"), at: at))
                if keeping { all.append(stored) }
            }
            try await store.commit(changes)
        }
        return all
    }

    /// One block that is not counted, then the rounds; who begins changes from round to round.
    func run(_ title: String, _ contestants: [Contestant], on stored: [Stored<WorkshopOrder>]) async throws {
        var comparison = Comparison(title, unit: "commits", contestants.map(\.name))
        var (making, encoding) = ([Double](), [Double]())
        for round in 0...options.rounds {
            let range = round * options.block..<(round + 1) * options.block
            let settlements = try range.map { try Settlement($0, of: stored[$0], generated) }
            var figures = Array(repeating: (count: options.block, took: Took()), count: contestants.count)
            for turn in contestants.indices {
                let index = (turn + round) % contestants.count
                let work = try contestants[index].prepare(settlements)
                figures[index].took = try await Took.measure(work)
            }
            guard round > 0 else { continue }
            comparison.add(figures)
            let each = 1 / Double(options.block)
            making.append(
                try await Took.measure { for settlement in settlements { _ = try settlement.changes().sealed() } }
                    .processor * each)
            encoding.append(
                try await Took.measure { for settlement in settlements { try settlement.encode() } }.processor * each)
        }
        comparison.print()
        row("  of the library's: making and sealing the changes", Sample(making).text(\.timeText))
        row("  of that: the host's encoding of two records", Sample(encoding).text(\.timeText))
    }

    struct Difference: Error, CustomStringConvertible {
        let description: String
    }

    /// Compares what is in the tables of all contestants now.
    static func compare(_ contents: [[String: [String]]]) throws {
        guard let first = contents.first else { return }
        for other in contents.dropFirst() {
            guard Set(first.keys) == Set(other.keys) else { throw Difference(description: "not the same tables") }
            for (table, lines) in first where lines != other[table] {
                let pair = zip(lines, other[table] ?? []).first { $0 != $1 }
                let detail = pair.map { "\($0)\n\($1)" } ?? "\(lines.count) and \(other[table]?.count ?? 0) rows"
                throw Difference(description: "\(table) differs:\n\(detail)")
            }
        }
        row("  the same rows in all of them", "\(first.values.reduce(0) { $0 + $1.count }) in \(first.count) tables")
    }
}
