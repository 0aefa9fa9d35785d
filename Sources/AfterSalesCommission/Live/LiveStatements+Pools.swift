import AfterSalesCore

/// Pools that are not divided in passing: those with deductions, many members, large amounts, something refused.
extension LiveStatements {
    func pool(of record: LiveRecord) -> LiveMonth.Pool {
        let scheme =
            switch shapes[record.shape].kind {
            case .pool(let scheme), .poolLine(let scheme): scheme
            default: 0
            }
        guard let pool = months[record.month].pools[scheme] else { preconditionFailure("a line of no pool") }
        return pool
    }

    /// Divides a pool whose amount has just been computed.
    mutating func divideSlowly(_ base: Int) {
        let record = record(at: base)
        // Sums of contributions are looked at one by one in a month that has large ones.
        guard cells[months[record.month].block + LiveBlock.large] == 0 else {
            refreshSingly(base)
            return
        }
        let pool = pool(of: record)
        let outputs = shapes[record.shape].outputs.map { cells[base + $0] }
        guard !pool.members.isEmpty else { return }
        guard !pool.lines.isEmpty else {
            setState(record, refused: distribute(record, pool, outputs[0]) ? [] : [0], isLarge: false)
            return
        }
        guard let shares = try? LargestRemainder.shares(of: outputs[0], weights: pool.weights) else {
            refuse(record, pool)
            return
        }
        for (line, share) in zip(pool.lines, shares) {
            let lineRecord = self.record(at: line)
            for (index, input) in shapes[lineRecord.shape].inputs.enumerated() {
                guard case .outside(let number) = input else { continue }
                let cell = shapes[lineRecord.shape].inputCells[index]
                cells[line + cell] = number == 0 ? share : outputs[number]
                cells[line] |= Int64(LiveHeader.mark(cell - LiveHeader.cells))
            }
            // It may have been computed with other intermediates, one by one.
            cells[line] |= Int64(LiveHeader.stale | LiveHeader.mark(0))
            refreshWholly(line)
        }
    }

    /// The lines of a pool that nothing is deducted from; false on overflow.
    private mutating func distribute(_ record: LiveRecord, _ pool: LiveMonth.Pool, _ amount: Int64) -> Bool {
        guard let shares = try? LargestRemainder.shares(of: amount, weights: pool.weights) else {
            clear(record, pool)
            return false
        }
        var members: [[Int64]] = []
        for share in shares {
            guard let line = LineValues(gross: share, deductions: [], model: model) else {
                clear(record, pool)
                return false
            }
            members.append([share] + line.withheld)
        }
        put(members, record, pool)
        return true
    }

    /// Puts each member's share, and what is withheld, into its cells.
    private mutating func put(_ members: [[Int64]], _ record: LiveRecord, _ pool: LiveMonth.Pool) {
        let tail = record.base + shapes[record.shape].size
        let funds = months[record.month].block + LiveBlock.funds
        for (index, values) in members.enumerated() {
            let member = tail + LiveTail.members + index * (LiveTail.withheld + rateCount)
            for (column, value) in values.enumerated() {
                let cell = member + LiveTail.share + column
                if column > 0 { cells[funds + column - 1] &+= value &- cells[cell] }
                cells[cell] = value
            }
        }
    }

    /// Gives nobody anything.
    private mutating func clear(_ record: LiveRecord, _ pool: LiveMonth.Pool) {
        put(pool.members.map { _ in Array(repeating: 0, count: 1 + rateCount) }, record, pool)
    }

    private mutating func refuse(_ record: LiveRecord, _ pool: LiveMonth.Pool) {
        setState(record, refused: [0], isLarge: false)
        clear(record, pool)
        for line in pool.lines { putLine(self.record(at: line), nil) }
    }

    // MARK: One by one

    /// Computes a pool and all its lines.
    mutating func computePool(_ record: LiveRecord) {
        let pool = pool(of: record)
        let window = window(months[record.month], row: nil)
        guard refusedContributors[record.base] == nil, let contributions = contributions(record, pool),
            let (amount, locals) = amount(pool, window, contributions)
        else {
            refuse(record, pool)
            return
        }
        cells[record.base + (shapes[record.shape].outputs.first ?? 0)] = amount
        let isLarge = amount.magnitude > LiveLowering.largest
        guard !pool.members.isEmpty else {
            setState(record, refused: [], isLarge: isLarge)
            return
        }
        guard !pool.lines.isEmpty else {
            let isDone = distribute(record, pool, amount)
            setState(record, refused: isDone ? [] : [0], isLarge: isDone && isLarge)
            return
        }
        guard let shares = try? LargestRemainder.shares(of: amount, weights: pool.weights) else {
            refuse(record, pool)
            return
        }
        setState(record, refused: [], isLarge: isLarge)
        for (line, share) in zip(pool.lines, shares) {
            let lineRecord = self.record(at: line)
            let window = self.window(months[record.month], row: lineRecord.row)
            var evaluation = LineEvaluation(window, scheme: pool.scheme, .employee, row: 0)
            evaluation.use(locals: locals)
            let columns = evaluation.line(gross: share)?.columns
            putLine(lineRecord, evaluation.hasErrors ? nil : columns)
        }
    }

    /// What is passed on to a pool; nil where the sum is too large.
    private mutating func contributions(_ record: LiveRecord, _ pool: LiveMonth.Pool) -> Int64? {
        let month = months[record.month]
        guard cells[month.block + LiveBlock.large] != 0 else { return cells[record.base + LiveHeader.cells] }
        var sum = CheckedSum(0)
        for base in month.employees where base != 0 {
            for link in shapes[self.record(at: base).shape].links
            where link.isContribution && Int(link.index) == pool.scheme {
                sum.add(cells[base + Int(link.cell)])
            }
        }
        return sum.overflowed ? nil : sum.value
    }

    private mutating func amount(
        _ pool: LiveMonth.Pool, _ window: FactColumns, _ contributions: Int64
    ) -> (amount: Int64, locals: [Rational?])? {
        let holder = FactLayout.Holder(model.schemes[pool.scheme].basis)
        let compiled = plan.program.schemes[pool.scheme]
        var runner = BlockRunner(rule: layout.rule)
        if let program = compiled.amount,
            let values = runner.row(program, window, holder, pool.row, input: contributions)
        {
            let locals = zip(values.dropFirst(), compiled.localScales).map {
                DecimalNumeral.rational(units: $0, fractionDigits: $1)
            }
            return (values[0], locals)
        }
        var evaluation = LineEvaluation(window, scheme: pool.scheme, holder, row: pool.row)
        let amount = evaluation.amount(contributions: contributions)
        return evaluation.hasErrors ? nil : amount.map { ($0, evaluation.evaluation.locals) }
    }

    /// Computes one line of a pool whose amount and intermediates stand.
    mutating func computePoolLine(_ record: LiveRecord) {
        let pool = pool(of: record)
        let poolHeader = header(pool.record)
        if poolHeader & LiveHeader.refused != 0 {
            putLine(record, nil)
            return
        }
        if poolHeader & LiveHeader.stale != 0 {
            computePool(self.record(at: pool.record))
            return
        }
        let shape = shapes[self.record(at: pool.record).shape]
        let outputs = shape.outputs.map { cells[pool.record + $0] }
        guard let share = try? LargestRemainder.shares(of: outputs[0], weights: pool.weights)[record.member] else {
            putLine(record, nil)
            return
        }
        let locals = zip(outputs.dropFirst(), plan.program.schemes[pool.scheme].localScales).map {
            Optional(DecimalNumeral.rational(units: $0, fractionDigits: $1))
        }
        let window = window(months[record.month], row: record.row)
        var evaluation = LineEvaluation(window, scheme: pool.scheme, .employee, row: 0)
        evaluation.use(locals: locals)
        let columns = evaluation.line(gross: share)?.columns
        putLine(record, evaluation.hasErrors ? nil : columns)
    }

    /// Gives a pool's line the values that were found one by one; nil where it is refused.
    private mutating func putLine(_ record: LiveRecord, _ values: [Int64]?) {
        let shape = shapes[record.shape]
        for link in shape.links {
            post(link, record.base, -1)
            cells[record.base + Int(link.cell)] = 0
        }
        if let values {
            for (cell, value) in zip(shape.lines[0].columns, values) { cells[record.base + cell] = value }
        }
        for link in shape.links { post(link, record.base, 1) }
        setState(record, refused: values == nil ? [0] : [], isLarge: false)
        let header = header(record.base) & ~LiveHeader.marks | LiveHeader.stale
        cells[record.base] = Int64(bitPattern: header)
    }
}
