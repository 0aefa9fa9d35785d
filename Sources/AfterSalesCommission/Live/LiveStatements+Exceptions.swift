import AfterSalesCore

/// Computing what an update cannot: records with something missing, too large, refused, or read for the first time.
///
/// What the instructions give up goes to ``BlockRunner``, which also computes in 128 bits, and from there to
/// ``LineEvaluation``, over the facts of this one subject.
extension LiveStatements {
    /// The record at a base.
    func record(at base: Int) -> LiveRecord {
        var low = 0
        var high = records.count - 1
        while low < high {
            let middle = (low + high) / 2
            if records[middle].base < base { low = middle + 1 } else { high = middle }
        }
        return records[low]
    }

    func header(_ base: Int) -> UInt64 { UInt64(bitPattern: cells[base]) }

    private mutating func setHeader(_ base: Int, setting: UInt64 = 0, clearing: UInt64 = 0) {
        cells[base] = Int64(bitPattern: header(base) & ~clearing | setting)
    }

    /// Computes a record by its instructions as far as it has changed, or as a whole.
    mutating func refresh(_ base: Int) {
        let header = UInt64(bitPattern: cells[base])
        guard header & LiveHeader.slow == 0 else {
            refreshWholly(base)
            return
        }
        let number = Int(header >> LiveHeader.shapeShift)
        let slot = tables.search(number, shapes[number], UInt32(header & LiveHeader.marks))
        guard run(tables.works[slot], base) else {
            refreshSingly(base)
            return
        }
        cells[base] = Int64(bitPattern: header & ~LiveHeader.marks)
        if tables.entries[number].isPool { divideSlowly(base) }
    }

    /// Runs the instructions of a work, and passes on what they change; false where one could not be done. What is linked
    /// is nothing then.
    mutating func run(_ work: LiveTables.Work, _ base: Int) -> Bool {
        post(work, base, sign: -1)
        let range = Int(work.code)..<Int(work.codeEnd)
        guard Self.run(tables.code, range, steps, rule, &cells, base) else {
            for link in work.links..<work.linksEnd { cells[base &+ Int(tables.links[Int(link)].cell)] = 0 }
            return false
        }
        post(work, base, sign: 1)
        return true
    }

    private static func run(
        _ code: [LiveInstruction], _ range: Range<Int>, _ steps: [Int64], _ rule: RoundingRule,
        _ storage: inout [Int64], _ base: Int
    ) -> Bool {
        var cells = storage.mutableSpan
        return LiveMachine.run(code.span, range, steps.span, rule, &cells, base)
    }

    /// Computes all of a record by its instructions, if it can be.
    mutating func refreshWholly(_ base: Int) {
        let record = record(at: base)
        var canRun = header(base) & (LiveHeader.exceptional | LiveHeader.missing) == 0
        if case .poolLine = shapes[record.shape].kind {
            let pool = pool(of: record).record
            // It is computed with its pool, and that is still to be.
            if header(pool) & LiveHeader.marks != 0 { return }
            canRun = canRun && header(pool) & (LiveHeader.stale | LiveHeader.refused) == 0
        }
        let entry = tables.entries[record.shape]
        guard canRun, refusedContributors[base] == nil, run(tables.works[Int(entry.full)], base) else {
            refreshSingly(base)
            return
        }
        setState(record, refused: [], isLarge: false)
        setHeader(base, clearing: LiveHeader.marks | LiveHeader.stale)
        if entry.isPool { divideSlowly(base) }
    }

    /// Computes a record one by one.
    mutating func refreshSingly(_ base: Int) {
        let record = record(at: base)
        switch shapes[record.shape].kind {
        case .individual: computeLines(record)
        case .pool: computePool(record)
        case .poolLine: computePoolLine(record)
        case .holds: computeHolds(record)
        }
        setHeader(base, setting: LiveHeader.stale, clearing: LiveHeader.marks)
    }

    // MARK: Facts

    /// The facts of a month as they are now, of one employee alone, who is row 0, or of none.
    func window(_ month: LiveMonth, row: Int?) -> FactColumns {
        let columns = month.columns
        let rows = row.map { [$0] } ?? []
        var table = FactTable(model.layout, employees: rows.count, teams: columns.teamNames.count)
        for holder in FactLayout.Holder.allCases {
            let from = holder == .employee ? rows : Array(0..<(holder == .team ? columns.teamNames.count : 1))
            for column in 0..<model.layout[holder].count {
                let start = month.firstFact + columns.table.start(holder, column)
                for (index, row) in from.enumerated() {
                    if let value = value(start + row) { table.set(value, holder, column: column, row: index) }
                }
            }
        }
        return FactColumns(
            facts: columns.facts, findings: [], model: model, program: plan.program,
            order: rows.map { columns.order[$0] },
            positions: rows.map { columns.positions[$0] }, teams: rows.map { columns.teams[$0] },
            schemeTeams: columns.schemeTeams, isRegular: rows.map { columns.isRegular[$0] },
            baseSalaries: rows.map { columns.baseSalaries[$0] }, teamNames: columns.teamNames, table: table,
            personal: [:], corrections: [:], draws: [:], refused: [])
    }

    // MARK: Individual lines

    private mutating func computeLines(_ record: LiveRecord) {
        let shape = shapes[record.shape]
        let window = window(months[record.month], row: record.row)
        unlink(record)
        var refused: Set<Int> = []
        var isLarge = false
        for (part, line) in shape.lines.enumerated() {
            guard let values = values(line.scheme, window) else {
                refused.insert(part)
                continue
            }
            for (cell, value) in zip(line.columns, values) { cells[record.base + cell] = value }
            let sums = values[..<1] + values[model.schemes[line.scheme].lineColumns...]
            isLarge = isLarge || sums.contains { $0.magnitude > LiveLowering.largest }
        }
        link(record)
        setState(record, refused: refused, isLarge: isLarge)
    }

    /// An individual line and what it passes on; nil where the plan refuses it.
    private mutating func values(_ scheme: Int, _ window: FactColumns) -> [Int64]? {
        var runner = BlockRunner(rule: layout.rule)
        if let program = plan.program.schemes[scheme].amount,
            let values = runner.row(program, window, .employee, 0, input: 0)
        {
            return values
        }
        var evaluation = LineEvaluation(window, scheme: scheme, .employee, row: 0)
        let line = evaluation.individual()
        return evaluation.hasErrors ? nil : line.map { $0.line.columns + $0.contributions }
    }

    /// Takes what is linked off where it went to; it is nothing then.
    private mutating func unlink(_ record: LiveRecord) {
        for link in shapes[record.shape].links {
            post(link, record.base, -1)
            cells[record.base + Int(link.cell)] = 0
        }
    }

    private mutating func link(_ record: LiveRecord) {
        for link in shapes[record.shape].links { post(link, record.base, 1) }
    }

    // MARK: Holds

    private mutating func computeHolds(_ record: LiveRecord) {
        let window = window(months[record.month], row: nil)
        var refused: Set<Int> = []
        for (index, hold) in model.holds.enumerated() {
            var evaluation = Evaluation(window, .dealer, 0)
            let holds = evaluation.holds(hold.expression)
            if holds == nil { refused = [0] }
            cells[record.base + shapes[record.shape].outputs[index]] = holds == true ? 1 : 0
        }
        setState(record, refused: refused, isLarge: false)
    }

    // MARK: State

    /// Notes which lines of a record are refused, and whether it has large amounts.
    mutating func setState(_ record: LiveRecord, refused: Set<Int>, isLarge: Bool) {
        let block = months[record.month].block
        let before = refusedParts[record.base] ?? []
        let wasLarge = header(record.base) & LiveHeader.large != 0
        if wasLarge != isLarge { cells[block + LiveBlock.large] += isLarge ? 1 : -1 }
        setHeader(
            record.base, setting: (refused.isEmpty ? 0 : LiveHeader.refused) | (isLarge ? LiveHeader.large : 0),
            clearing: LiveHeader.refused | LiveHeader.large)
        guard refused != before else { return }
        cells[block + LiveBlock.refused] += (refused.isEmpty ? 0 : 1) - (before.isEmpty ? 0 : 1)
        refusedParts[record.base] = refused.isEmpty ? nil : refused
        guard case .individual(let schemes) = shapes[record.shape].kind else { return }
        for part in refused.symmetricDifference(before) {
            for contribution in model.schemes[schemes[part]].contributes {
                guard let pool = months[record.month].pools[contribution.pool] else { continue }
                let count = refusedContributors[pool.record, default: 0] + (refused.contains(part) ? 1 : -1)
                refusedContributors[pool.record] = count == 0 ? nil : count
                setHeader(pool.record, setting: LiveHeader.stale)
                mark(pool.record, UInt16(LiveHeader.cells), isOfPool: true)
            }
        }
    }
}

extension LineEvaluation {
    /// Whether something was refused, were it an intermediate that nothing uses.
    var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
