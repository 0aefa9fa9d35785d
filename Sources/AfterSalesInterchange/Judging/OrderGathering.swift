import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// Puts the rows of a file together that say something of the same order (合并同一工单的行), and finds those that say it twice or
/// contradict each other.
///
/// Rows of one batch are joined; of the batches before, it remembers number, day and content of each order and nothing else, so
/// a row that would join an order of an earlier batch contradicts it.
struct OrderGathering: Sendable {
    private struct Key: Hashable {
        let owner: RecordOwner
        let number: Identifier<SourceOrder>
    }

    private struct Seen {
        let line: Int
        let batch: Int
        let index: Int
        var contents: [Digest: Int]
    }

    /// An order, with the rows that it was read from.
    struct Gathered {
        var order: JudgedOrder
        /// The rows that say something.
        var rows = 1
        /// The rows that say it again.
        var repeated = 0
    }

    private var seen: [Key: Seen] = [:]
    private var batch = 0

    init() {}

    /// Puts a batch together.
    /// - Parameter orders: Orders of one file, in its order.
    /// - Returns: Those that are to be taken or set aside, in the same order; those that only repeat an order of an earlier
    ///   batch with no rows at all.
    mutating func gather(_ orders: [JudgedOrder]) -> [Gathered] {
        batch += 1
        var result: [Gathered] = []
        for order in orders {
            guard let facts = order.facts else {
                result.append(Gathered(order: order))
                continue
            }
            let key = Key(owner: facts.owner, number: Identifier(facts.number))
            let content = order.source.content
            guard var before = seen[key] else {
                seen[key] = Seen(
                    line: order.source.place.line, batch: batch, index: result.count,
                    contents: [content: order.source.place.line])
                result.append(Gathered(order: order))
                continue
            }
            if let line = before.contents[content] {
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
                before.contents[content] = order.source.place.line
                result[before.index].order.facts = joined
                result[before.index].order.findings += order.findings
                result[before.index].rows += 1
            } else {
                var wrong = order
                wrong.findings.append(Self.contradicted(order, first: before.line))
                wrong.facts = nil
                result.append(Gathered(order: wrong))
            }
            seen[key] = before
        }
        return result
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
