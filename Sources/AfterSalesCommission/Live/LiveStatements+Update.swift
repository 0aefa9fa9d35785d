import AfterSalesCore

/// Computing what has changed.
extension LiveStatements {
    /// Computes everything that the facts set since the last update touch; the pools too, unless they wait to be asked for.
    public mutating func update() { drain(Span(), withPools: pools == .atOnce) }

    /// Sets facts and computes everything that they touch: what ``set(_:to:)`` and ``update()`` do, at once. Changes of one
    /// employee are best given one after the other.
    ///
    /// - Throws: why one of the values cannot be a fact; nothing has changed then.
    public mutating func update(_ changes: Span<LiveChange>) throws(LiveFactError) {
        for index in changes.indices { try Self.check(changes[index].units, changes[index].fact) }
        drain(changes, withPools: pools == .atOnce)
    }

    /// Divides the pools anew that anything has changed for.
    public mutating func settlePools() { drain(Span(), withPools: true) }

    private mutating func drain(_ changes: Span<LiveChange>, withPools: Bool) {
        var next = Self.drain(
            changes, absent, &cells, tables, steps, rates, rule, rateCount, &queue, withPools: withPools)
        while next != 0 {
            if next == Self.needsCloserLook {
                for index in changes.indices { put(changes[index].units, changes[index].fact) }
            } else if next < 0 {
                divideSlowly(-next)
            } else {
                refresh(next)
            }
            next = Self.drain(
                Span(), absent, &cells, tables, steps, rates, rule, rateCount, &queue, withPools: withPools)
        }
    }

    private static let needsCloserLook = Int.min

    /// Puts values where facts are read; false where one of them needs a closer look. It does no harm to put them again.
    @inline(__always)
    private static func put(
        _ changes: Span<LiveChange>, _ absent: Span<UInt64>, _ cells: inout MutableSpan<Int64>,
        _ queue: inout LiveQueue
    ) -> Bool {
        var index = 0
        var isDone = true
        while index < changes.count {
            let fact = changes[index].fact
            let base = Int(fact.place)
            guard fact.traits & LiveFact.isShared == 0 else {
                isDone = false
                index &+= 1
                continue
            }
            let hasAbsent = UInt64(bitPattern: cells[base]) & LiveHeader.hasAbsent != 0
            var marks: UInt64 = 0
            // Changes of one record mostly come together.
            while index < changes.count, changes[index].fact.place == fact.place,
                changes[index].fact.traits & LiveFact.isShared == 0
            {
                let cell = Int(changes[index].fact.cell)
                if hasAbsent, isAbsent(base &+ cell, absent) { isDone = false }
                cells[base &+ cell] = changes[index].units
                marks |= LiveHeader.mark(cell &- LiveHeader.cells)
                index &+= 1
            }
            queue.mark(&cells, base, marks, isOfPool: fact.traits & LiveFact.isOfPool != 0)
        }
        return isDone
    }

    /// Puts values and computes records until the queue is empty, which gives 0, or until something needs more than that:
    /// the base of a record, or that of a pool whose amount has been computed, with a minus sign.
    private static func drain(
        _ changes: Span<LiveChange>, _ absent: [UInt64], _ storage: inout [Int64], _ tables: LiveTables,
        _ stepTables: [Int64], _ rates: [LiveRate], _ rule: RoundingRule, _ rateCount: Int, _ queue: inout LiveQueue,
        withPools: Bool
    ) -> Int {
        var cells = storage.mutableSpan
        guard put(changes, absent.span, &cells, &queue) else { return needsCloserLook }
        let entries = tables.entries.span
        let works = tables.works.span
        let steps = tables.steps.span
        let code = tables.code.span
        let links = tables.links.span
        let rates = rates.span
        let stepTables = stepTables.span
        while true {
            let base = queue.next(&cells, withPools: withPools)
            if base == 0 { return 0 }
            let header = UInt64(bitPattern: cells[base])
            guard header & LiveHeader.slow == 0 else { return base }
            let entry = entries[Int(header >> LiveHeader.shapeShift)]
            let marks = UInt32(header & LiveHeader.marks)
            let work = works[LiveTables.slot(entry, marks)]
            guard work.marks == marks else { return base }
            let block = Int(cells[base &+ 1] &>> 32)
            for index in work.links..<work.linksEnd {
                post(links[Int(index)], &cells, base, block, rateCount, -1, &queue)
            }
            #if compiler(>=6.3)
            var record = cells._mutatingExtracting(base..<base &+ Int(entry.size))
            #else
            var record = cells.extracting(base..<base &+ Int(entry.size))
            #endif
            let isDone = LiveMachine.run(
                steps, from: Int(work.steps), to: Int(work.stepsEnd), code, stepTables, rule, &record)
            guard isDone else {
                // What was taken off is off; the slow way begins from there.
                for index in work.links..<work.linksEnd { cells[base &+ Int(links[Int(index)].cell)] = 0 }
                return base
            }
            for index in work.links..<work.linksEnd {
                post(links[Int(index)], &cells, base, block, rateCount, 1, &queue)
            }
            cells[base] = Int64(bitPattern: header & ~LiveHeader.marks)
            if entry.isPool {
                let tail = base &+ Int(entry.size)
                guard cells[tail &+ LiveTail.sum] != 0, cells[block &+ LiveBlock.large] == 0 else { return -base }
                divide(cells[base &+ Int(entry.amount)], &cells, tail, block &+ LiveBlock.funds, rates)
            }
        }
    }

    // MARK: Links

    mutating func post(_ work: LiveTables.Work, _ base: Int, sign: Int64) {
        for index in work.links..<work.linksEnd { post(tables.links[Int(index)], base, sign) }
    }

    /// Adds what is linked to the fund or pool it goes to, or takes it off.
    mutating func post(_ link: LiveShape.Link, _ base: Int, _ sign: Int64) {
        Self.post(link, &cells, base, rateCount, sign, &queue)
    }

    private static func post(
        _ link: LiveShape.Link, _ storage: inout [Int64], _ base: Int, _ rateCount: Int, _ sign: Int64,
        _ queue: inout LiveQueue
    ) {
        var cells = storage.mutableSpan
        let block = Int(cells[base &+ 1] &>> 32)
        post(link, &cells, base, block, rateCount, sign, &queue)
    }

    /// Sums of what is not large fit; sums of what is are looked at when they are read.
    @inline(__always)
    private static func post(
        _ link: LiveShape.Link, _ cells: inout MutableSpan<Int64>, _ base: Int, _ block: Int, _ rateCount: Int,
        _ sign: Int64, _ queue: inout LiveQueue
    ) {
        let value = cells[base &+ Int(link.cell)] &* sign
        if link.isContribution {
            let pool = Int(cells[block &+ LiveBlock.funds &+ rateCount &+ Int(link.index)])
            cells[pool &+ LiveHeader.cells] &+= value
            queue.mark(&cells, pool, LiveHeader.mark(0), isOfPool: true)
        } else {
            cells[block &+ LiveBlock.funds &+ Int(link.index)] &+= value
        }
    }
}
