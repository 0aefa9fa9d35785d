import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

/// Puts the rows of a file together that say something of the same order (合并同一工单的行), and finds those that say it twice or
/// contradict each other.
///
/// Rows of one batch are joined, and where one of them is wrong none of them is taken: half an order that was taken could not be
/// told from a whole one, and what is repaired would contradict it. Of the batches before, it remembers number and content of each
/// order and nothing else, so a row that would join an order of an earlier batch contradicts it.
///
/// It remembers the last million orders at most, so that a file of any length takes bounded memory. A row that repeats one of
/// before that is found by what the store has.
struct OrderGathering: Sendable {
    /// What is remembered of an order: a number that stands for what it said, and where that was.
    private struct Seen {
        let content: UInt64
        let line: Int
        let batch: Int
        let index: Int
    }

    /// The orders since a full half, and those of the half before.
    private var recent: [OrderName: Seen] = [:]
    private var older: [OrderName: Seen] = [:]
    /// Further rows of orders of this batch, by their order: their contents, and where they stand.
    private var further: [OrderName: [UInt64: Int]] = [:]
    private var batch = 0
    private let half: Int

    /// Remembers nothing yet.
    /// - Parameter half: Of how many orders at least it knows.
    init(half: Int = 500_000) { self.half = half }

    /// Puts a batch together.
    /// - Parameter orders: Orders of one file, in its order.
    /// - Returns: Those that are to be taken or set aside, in the same order; those that only repeat an order of an earlier
    ///   batch with no rows at all.
    mutating func gather(_ orders: [JudgedOrder]) -> [GatheredOrder] {
        batch += 1
        further = [:]
        var result: [GatheredOrder] = []
        // Where the first row of an order that is wrong stands among the results.
        var wrong: [OrderName: Int] = [:]
        for order in orders {
            guard order.facts == nil else { continue }
            if let name = order.name, wrong[name] == nil { wrong[name] = order.source.place.line }
        }
        // Orders of which a further row contradicts the others, and where it stands.
        var halves: [Int: Int] = [:]
        for order in orders {
            guard let facts = order.facts, let name = order.name else {
                result.append(GatheredOrder(order))
                continue
            }
            if let line = wrong[name] {
                result.append(GatheredOrder(order))
                result[result.count - 1].refuse([Self.halfWrong(order, because: line)])
                continue
            }
            let content = OrderName.number(of: order.source.content.description)
            guard let before = recent[name] ?? older[name] else {
                remember(name, Seen(content: content, line: order.source.place.line, batch: batch, index: result.count))
                result.append(GatheredOrder(order))
                continue
            }
            if let line = before.content == content ? before.line : further[name]?[content] {
                let warning = Self.repeated(order, first: line)
                if before.batch == batch {
                    result[before.index].repeated(by: order, warning)
                } else {
                    result.append(GatheredOrder(repeating: order, warning))
                }
            } else if before.batch == batch, result[before.index].facts?.agrees(with: facts) ?? false {
                further[name, default: [:]][content] = order.source.place.line
                result[before.index].join(order, saying: facts)
            } else {
                result.append(GatheredOrder(order))
                result[result.count - 1].refuse([Self.contradicted(order, first: before.line)])
                // Of the same visit it is a row of that order, and one of the two is wrong; otherwise the number was used twice.
                if before.batch == batch, let first = result[before.index].facts, first.isOfTheVisit(of: facts) {
                    halves[before.index] = halves[before.index] ?? order.source.place.line
                }
            }
        }
        for (index, line) in halves { result[index].refuse([Self.halfWrong(result[index].rows[0], because: line)]) }
        return result
    }

    private mutating func remember(_ name: OrderName, _ seen: Seen) {
        if recent.count >= half {
            older = recent
            recent = [:]
        }
        recent[name] = seen
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
                    "line \(first) says the same of this order: it counts once", "第 \(first) 行已有相同内容，只计一次")))
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

    private static func halfWrong(_ order: JudgedOrder, because line: Int) -> SourceFinding {
        SourceFinding(
            at: place(order), record: order.record,
            Finding(
                .error, .orderHalfWrong, at: .document, inputs: [.init("line", String(line))],
                LocalizedText(
                    "line \(line) is about this order and cannot be taken, and an order is taken as a whole",
                    "第 \(line) 行属于该工单且无法导入，工单须整单导入")))
    }
}
