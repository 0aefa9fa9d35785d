import AfterSalesCore

/// Looking facts up, and changing them.
extension LiveStatements {
    /// The value of a metric at a subject; nil where the plan reads no such value there, or the month has no such subject.
    public func fact(_ metric: String, _ subject: Subject, month: Int = 0) -> LiveFact? {
        fact(metric, subject, isTarget: false, month)
    }

    /// The target for a metric at a subject; nil where the plan reads no such target there, or the month has no such
    /// subject.
    public func target(_ metric: String, _ subject: Subject, month: Int = 0) -> LiveFact? {
        fact(metric, subject, isTarget: true, month)
    }

    private func fact(_ metric: String, _ subject: Subject, isTarget: Bool, _ month: Int) -> LiveFact? {
        guard let measure = model.measureIndex[metric], let number = number(measure, subject, isTarget, months[month])
        else {
            return nil
        }
        let subscribers = layout.subscribers(of: number)
        let first = subscribers[subscribers.startIndex]
        let isShared = subscribers.count > 1 || first.cell == LiveFact.loose
        var traits = isTarget ? LiveFact.isTarget : 0
        if isShared {
            traits |= LiveFact.isShared
        } else if isOfPool(Int(first.record)) {
            traits |= LiveFact.isOfPool
        }
        return LiveFact(
            place: isShared ? UInt32(clamping: number) : first.record, cell: first.cell, traits: traits,
            digits: UInt8(clamping: model.storedDigits(of: measure)))
    }

    /// The number of a fact among those of all months.
    func number(_ measure: Int, _ subject: Subject, _ isTarget: Bool, _ month: LiveMonth) -> Int? {
        let columns = month.columns
        let (holder, row): (FactLayout.Holder, Int?) =
            switch subject {
            case .dealer: (.dealer, 0)
            case .team(let id): (.team, columns.teamNames.firstIndex(of: id))
            case .employee(let id): (.employee, columns.row(of: id))
            }
        let layout = model.layout[holder]
        guard let row, let column = isTarget ? layout.target[measure] : layout.value[measure] else { return nil }
        return month.firstFact + columns.table.start(holder, column) + row
    }

    func isOfPool(_ base: Int) -> Bool {
        shapes[Int(UInt64(bitPattern: cells[base]) >> LiveHeader.shapeShift)].kind.isOfPool
    }

    /// The value of a fact in units of its ``LiveFact/fractionDigits``; nil where it is not given.
    public func value(_ fact: LiveFact) -> Int64? {
        if fact.traits & LiveFact.isShared != 0 { return value(Int(fact.place)) }
        let cell = Int(fact.place) + Int(fact.cell)
        return isAbsent(cell) ? nil : cells[cell]
    }

    /// The value of a fact by its number.
    func value(_ number: Int) -> Int64? {
        let first = layout.subscribers[Int(layout.subscriberStarts[number])]
        let cell = Int(first.record) + Int(first.cell)
        return isAbsent(cell) ? nil : cells[cell]
    }

    private func isAbsent(_ cell: Int) -> Bool { Self.isAbsent(cell, absent.span) }

    @inline(__always)
    static func isAbsent(_ cell: Int, _ absent: Span<UInt64>) -> Bool {
        absent[cell &>> 6] &>> UInt64(truncatingIfNeeded: cell & 63) & 1 != 0
    }

    // MARK: Changing

    /// Gives a fact a value, in units of its ``LiveFact/fractionDigits``. ``update()`` computes what follows from it.
    public mutating func set(_ fact: LiveFact, to units: Int64) throws(LiveFactError) {
        try Self.check(units, fact)
        put(units, fact)
    }

    /// Takes a fact back. ``update()`` computes what follows from it.
    public mutating func remove(_ fact: LiveFact) { put(FactTable.absent, fact) }

    /// Eighteen digits.
    private static let largestFact: Int64 = 999_999_999_999_999_999

    /// Whether a value can be a fact.
    @inline(__always)
    static func check(_ units: Int64, _ fact: LiveFact) throws(LiveFactError) {
        let least = fact.traits & LiveFact.isTarget != 0 ? 0 : -largestFact
        guard units >= least, units <= largestFact else {
            throw units < 0 && units >= -largestFact ? .negativeTarget : .tooLarge
        }
    }

    mutating func put(_ units: Int64, _ fact: LiveFact) {
        if fact.traits & LiveFact.isShared != 0 {
            put(units, Int(fact.place))
        } else {
            put(units, LiveLayout.Subscriber(record: fact.place, cell: fact.cell))
        }
    }

    /// Gives a fact its value, or takes it back, everywhere it is read.
    mutating func put(_ units: Int64, _ number: Int) {
        for subscriber in layout.subscribers(of: number) { put(units, subscriber) }
    }

    private mutating func put(_ units: Int64, _ subscriber: LiveLayout.Subscriber) {
        let base = Int(subscriber.record)
        let cell = base + Int(subscriber.cell)
        let isAbsent = units == FactTable.absent
        let wasAbsent = self.isAbsent(cell)
        cells[cell] = isAbsent ? 0 : units
        if isAbsent != wasAbsent { absent[cell >> 6] ^= 1 << UInt64(cell & 63) }
        if subscriber.cell == LiveFact.loose { return }
        var header = UInt64(bitPattern: cells[base])
        let shape = shapes[Int(header >> LiveHeader.shapeShift)]
        if isAbsent != wasAbsent {
            if isNeeded(subscriber.cell, shape) {
                header = isAbsent ? header + LiveHeader.oneMissing : header - LiveHeader.oneMissing
            }
            let hasAbsent = shape.inputCells.contains { self.isAbsent(base + $0) }
            header = hasAbsent ? header | LiveHeader.hasAbsent : header & ~LiveHeader.hasAbsent
            cells[base] = Int64(bitPattern: header)
        }
        mark(base, subscriber.cell, isOfPool: shape.kind.isOfPool)
    }

    /// Whether an input that is not given is not simply zero.
    private func isNeeded(_ cell: UInt16, _ shape: LiveShape) -> Bool {
        guard let index = shape.inputCells.firstIndex(of: Int(cell)),
            case .fact(let holder, let column) = shape.inputs[index]
        else { return false }
        return !model.layout[holder].missingIsZero[column]
    }

    // MARK: Marking

    mutating func mark(_ base: Int, _ cell: UInt16, isOfPool: Bool) {
        mark(base, LiveHeader.mark(Int(cell) - LiveHeader.cells), isOfPool: isOfPool)
    }

    private mutating func mark(_ base: Int, _ mark: UInt64, isOfPool: Bool) {
        Self.mark(base, mark, isOfPool: isOfPool, &cells, &queue)
    }

    private static func mark(
        _ base: Int, _ mark: UInt64, isOfPool: Bool, _ storage: inout [Int64], _ queue: inout LiveQueue
    ) {
        var cells = storage.mutableSpan
        queue.mark(&cells, base, mark, isOfPool: isOfPool)
    }

    /// Has a record computed as a whole.
    mutating func markAll(_ record: LiveRecord) {
        mark(record.base, LiveHeader.marks | LiveHeader.stale, isOfPool: shapes[record.shape].kind.isOfPool)
    }
}

extension FactColumns {
    /// The row of an employee; nil where there is none.
    func row(of employee: Identifier<Employee>) -> Int? {
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if self.employee(middle).id < employee { low = middle + 1 } else { high = middle }
        }
        return low < order.count && self.employee(low).id == employee ? low : nil
    }
}
