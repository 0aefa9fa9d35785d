import AfterSalesCore

/// What an update costs, counted.
extension LiveStatements {
    /// How much an update after changes of these facts computes: steps, and lines and pools that are linked to funds.
    package mutating func workload(of facts: [LiveFact]) -> (steps: Int, links: Int) {
        var marks: [Int: UInt64] = [:]
        for fact in facts {
            let isShared = fact.traits & LiveFact.isShared != 0
            let readers =
                isShared
                ? Array(layout.subscribers(of: Int(fact.place))) : [.init(record: fact.place, cell: fact.cell)]
            for reader in readers where reader.cell != LiveFact.loose {
                marks[Int(reader.record), default: 0] |= LiveHeader.mark(Int(reader.cell) - LiveHeader.cells)
            }
        }
        var (steps, links) = (0, 0)
        for (record, marks) in marks {
            let number = shapeNumber(record)
            let slot = tables.search(number, shapes[number], UInt32(marks))
            let work = tables.works[slot]
            steps += Int(work.stepsEnd - work.steps)
            links += Int(work.linksEnd - work.links)
        }
        return (steps, links)
    }
}
