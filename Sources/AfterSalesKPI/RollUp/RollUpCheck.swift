/// Says why a document is of no lines, so that none is believed that was cut, mixed or made up.
struct RollUpCheck {
    let document: RollUpDocument
    let space: SpaceContent

    private static let fewPages = 4_096

    /// The first thing that is wrong; nil where nothing is.
    var problem: String? { sizes ?? sales ?? work ?? gaps ?? orders ?? salesWithoutOrder }

    private var sizes: String? {
        document.magnitude > RollUp.largestBound ? "the magnitude is more than a roll-up takes" : nil
    }

    private var sales: String? {
        let words = space.words
        let kindMask = 1 << words.kindBits - 1
        for entry in document.sales {
            guard entry.count == words.count + 2, isPlace(entry, space.advisors.count) else {
                return "sales are of nobody in the space"
            }
            let padding = entry.indices.dropFirst(2).lazy.map { $0 - 2 - words.firstSales }
                .filter { $0 >= 0 && $0 & kindMask >= words.kinds }
            if padding.contains(where: { entry[$0 + 2 + words.firstSales] != 0 }) { return "sales are of no kind" }
        }
        guard isAscending(document.sales, keys: 2) else { return "sales are not in order, or twice" }
        return exceeds(document.sales.lazy.flatMap { $0[2...] }) ? "sales are more than the magnitude" : nil
    }

    private var work: String? {
        for entry in document.work {
            guard entry.count == 5, isPlace(entry, space.technicians.count), isIn(space.skills.count, entry[2]) else {
                return "work is of nobody in the space"
            }
        }
        guard isAscending(document.work, keys: 3) else { return "work is not in order, or twice" }
        return exceeds(document.work.lazy.flatMap { $0[3...] }) ? "work is more than the magnitude" : nil
    }

    private var gaps: String? {
        for entry in document.gaps {
            guard entry.count == 4, isPlace(entry, space.advisors.count), isIn(space.words.firstSales, entry[2]) else {
                return "what is not known is of nobody in the space"
            }
        }
        guard isAscending(document.gaps, keys: 3) else { return "what is not known is not in order, or twice" }
        let (hours, costs) = (
            document.gaps.filter { $0[2] < Int64(space.words.payTypes) },
            document.gaps.filter { $0[2] >= Int64(space.words.payTypes) }
        )
        return exceeds(hours.lazy.map { $0[3] }) || exceeds(costs.lazy.map { $0[3] })
            ? "what is not known is more than the magnitude" : nil
    }

    private var orders: String? {
        var last: UInt32?
        var pages = 0
        for entry in document.orders {
            guard let order = entry.first, entry.count > 1, order <= PackedLine.lastOrder else {
                return "an order is nowhere, or has no number"
            }
            guard last.map({ $0 < order }) ?? true else { return "orders are not in order, or twice" }
            if last.map({ $0 >> UInt32(OrderMarks.pageBits) != order >> UInt32(OrderMarks.pageBits) }) ?? true {
                pages += 1
            }
            last = order
            var row: UInt32 = 0
            for mark in entry.dropFirst() {
                guard mark >> 8 > row, Int(mark >> 8) < space.rowCount, mark & OrderMarks.present != 0 else {
                    return "an order is of nobody in the space, or twice"
                }
                row = mark >> 8
            }
        }
        return pages > Self.fewPages + document.orders.count / 8
            ? "orders are numbered so far apart that their marks would fill the memory" : nil
    }

    private var salesWithoutOrder: String? {
        var rows: Set<Int> = []
        for entry in document.orders { for mark in entry.dropFirst() { rows.insert(Int(mark >> 8)) } }
        let hasAll = document.sales.allSatisfy { rows.contains(Int($0[0]) * space.advisors.count + Int($0[1]) + 1) }
        return hasAll ? nil : "there are sales without an order"
    }

    private func isPlace(_ entry: [Int64], _ people: Int) -> Bool {
        isIn(space.months.count, entry[0]) && isIn(people, entry[1])
    }

    private func isIn(_ count: Int, _ number: Int64) -> Bool { (0..<Int64(count)).contains(number) }

    private func isAscending(_ entries: [[Int64]], keys: Int) -> Bool {
        zip(entries, entries.dropFirst()).allSatisfy { $0.prefix(keys).lexicographicallyPrecedes($1.prefix(keys)) }
    }

    /// Whether numbers are more than all lines together.
    private func exceeds(_ values: some Sequence<Int64>) -> Bool {
        var left = document.magnitude
        for value in values {
            guard value.magnitude <= left else { return true }
            left -= value.magnitude
        }
        return false
    }
}
