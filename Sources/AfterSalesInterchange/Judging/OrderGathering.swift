import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// Puts the rows of a file together that say something of the same order (合并同一工单的行), and finds those that say it twice or
/// contradict each other.
///
/// Rows of one batch are joined; of the batches before, it remembers number, day and content of each order and nothing else, so
/// a row that would join an order of an earlier batch contradicts it.
///
/// It remembers the last million orders at most, so that a file of any length takes bounded memory. A row that repeats one of
/// before that is found by what the store has.
struct OrderGathering: Sendable {
    /// What is remembered of an order: numbers that stand for its name and for what it said, and where that was.
    private struct Seen {
        let content: UInt64
        let line: Int
        let batch: Int
        let index: Int
    }

    /// An order, with the rows that it was read from.
    struct Gathered {
        var order: JudgedOrder
        /// The rows that say something.
        var rows = 1
        /// The rows that say it again.
        var repeated = 0
    }

    /// The orders since a full half, and those of the half before.
    private var recent: [UInt64: Seen] = [:]
    private var older: [UInt64: Seen] = [:]
    /// Further rows of orders of this batch, by the number of their order: their contents, and where they stand.
    private var further: [UInt64: [UInt64: Int]] = [:]
    private var batch = 0
    private let half: Int

    /// Remembers nothing yet.
    /// - Parameter half: Of how many orders at least it knows.
    init(half: Int = 500_000) { self.half = half }

    /// Puts a batch together.
    /// - Parameter orders: Orders of one file, in its order.
    /// - Returns: Those that are to be taken or set aside, in the same order; those that only repeat an order of an earlier
    ///   batch with no rows at all.
    mutating func gather(_ orders: [JudgedOrder]) -> [Gathered] {
        batch += 1
        if further.count > half { further = [:] }
        var result: [Gathered] = []
        for order in orders {
            guard let facts = order.facts else {
                result.append(Gathered(order: order))
                continue
            }
            let key = Self.number(of: "\(facts.owner.column.utf8.count):\(facts.owner.column)\(facts.number)")
            let content = Self.number(of: order.source.content.description)
            guard let before = recent[key] ?? older[key] else {
                remember(key, Seen(content: content, line: order.source.place.line, batch: batch, index: result.count))
                result.append(Gathered(order: order))
                continue
            }
            if let line = before.content == content ? before.line : further[key]?[content] {
                let warning = Self.repeated(order, first: line)
                if before.batch == batch {
                    result[before.index].repeated += 1
                    result[before.index].order.findings.append(warning)
                } else {
                    var again = order
                    again.findings = [warning]
                    result.append(Gathered(order: again, rows: 0, repeated: 1))
                }
            } else if before.batch == batch, let joined = result[before.index].order.facts?.joined(with: facts) {
                further[key, default: [:]][content] = order.source.place.line
                result[before.index].order.facts = joined
                result[before.index].order.findings += order.findings
                result[before.index].rows += 1
            } else {
                var wrong = order
                wrong.findings.append(Self.contradicted(order, first: before.line))
                wrong.facts = nil
                result.append(Gathered(order: wrong))
            }
        }
        return result
    }

    private mutating func remember(_ key: UInt64, _ seen: Seen) {
        if recent.count >= half {
            older = recent
            recent = [:]
        }
        recent[key] = seen
    }

    /// A number that stands for a text: of a digest, so that nobody can make two texts have one.
    private static func number(of text: String) -> UInt64 {
        UInt64(Digest(of: text.utf8).description.prefix(16), radix: 16) ?? 0
    }

    private static func place(_ order: JudgedOrder) -> SourcePlace {
        order.source.fields[.number]?.place ?? order.source.place
    }

    private static func repeated(_ order: JudgedOrder, first: Int) -> SourceFinding {
        SourceFinding(
            at: place(order), record: order.record,
            Finding(
                .warning, .orderRepeated, at: .document, inputs: [.init("firstLine", String(first))],
                LocalizedText(
                    "line \(first) says the same of this order: it is taken once", "第 \(first) 行已有相同内容，只导入一次")))
    }

    private static func contradicted(_ order: JudgedOrder, first: Int) -> SourceFinding {
        SourceFinding(
            at: place(order), record: order.record,
            Finding(
                .error, .orderContradicted, at: .document, inputs: [.init("firstLine", String(first))],
                LocalizedText(
                    "line \(first) has an order of this number and says otherwise of it",
                    "第 \(first) 行有同号工单，内容不一致")))
    }
}

extension OrderFacts {
    /// Both together, where the other says more of the same visit: further jobs, further lines of a job.
    /// - Returns: Nil where they contradict each other.
    func joined(with other: OrderFacts) -> OrderFacts? {
        guard vin == other.vin, opened.day == other.opened.day, Self.agree(completed?.day, other.completed?.day),
            Self.agree(odometerIn?.kilometres, other.odometerIn?.kilometres), status == other.status
        else { return nil }
        var joined = self
        joined.completed = completed ?? other.completed
        joined.odometerIn = odometerIn ?? other.odometerIn
        joined.odometerOut = odometerOut ?? other.odometerOut
        var numbers = Set(jobs.map(\.number))
        for job in other.jobs {
            let same = joined.jobs.firstIndex {
                $0.text.sourceWord == job.text.sourceWord && $0.operation == job.operation && $0.concern == job.concern
                    && ($0.number == job.number || !$0.isNumbered || !job.isNumbered)
            }
            if let same {
                joined.jobs[same].lines += job.lines
                continue
            }
            var further = job
            var next = joined.jobs.count + 1
            while !numbers.insert(further.number).inserted {
                further.number = String(next)
                next += 1
            }
            joined.jobs.append(further)
        }
        return joined
    }

    private static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
        one == nil || other == nil || one == other
    }
}
