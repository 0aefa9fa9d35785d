import AfterSalesCore

/// Instructions that read facts, inputs and tables.
extension Kernel {
    mutating func load(_ instruction: Instruction, into target: Int, _ inputs: borrowing KernelInputs) {
        let required = instruction.operation.needsValue
        switch instruction.operation {
        case .input:
            input(instruction.a, inputs)
            return keep(target)
        case .trapWithoutTeam:
            for row in 0..<rows where inputs.teams[Int(inputs.rows[inputs.rows.startIndex + row])] < 0 { mark(row) }
            return
        case .loadOwn, .loadOwnOrZero:
            let start = inputs.table.start(inputs.holder, instruction.a)
            if inputs.isDense, let first = inputs.rows.first {
                copy(inputs.table.values, from: start + Int(first))
            } else {
                gather(inputs.table.values, inputs.rows) { start &+ Int($0) }
            }
        case .loadTeam, .loadTeamOrZero:
            loadTeam(inputs.table.start(.team, instruction.a), inputs)
        default:
            let start = inputs.table.start(.dealer, instruction.a)
            if inputs.holder == .dealer {
                gather(inputs.table.values, inputs.rows) { start &+ Int($0) }
            } else if inputs.dealers.isEmpty {
                KernelLoops.fill(&scratch, rows, Word(truncatingIfNeeded: inputs.table.values[start]))
            } else {
                let dealers = inputs.dealers
                gather(inputs.table.values, inputs.rows) { start &+ Int(dealers[Int($0)]) }
            }
        }
        let (least, most) = KernelLoops.range(scratch, rows)
        let absent = Word(truncatingIfNeeded: FactTable.absent)
        guard least == absent else { return keep(target, least, most) }
        for row in 0..<rows where scratch[row] == absent {
            scratch[row] = 0
            if required { mark(row) }
        }
        keep(target)
    }

    private mutating func copy(_ values: [Int64], from start: Int) {
        precondition(start >= 0 && start + rows <= values.count && rows <= scratch.count)
        let values = values.span.extracting(start..<start + rows)
        var out = scratch.mutableSpan
        for row in values.indices { out[row] = Word(truncatingIfNeeded: values[row]) }
    }

    /// Reads a fact for each row.
    @inline(__always)
    private mutating func gather(_ values: [Int64], _ list: ArraySlice<Int32>, _ index: (Int32) -> Int) {
        precondition(rows <= scratch.count && rows == list.count)
        let values = values.span
        let list = list.span
        var out = scratch.mutableSpan
        for row in list.indices { out[row] = Word(truncatingIfNeeded: values[index(list[row])]) }
    }

    /// Reads what the team of each row has; somebody of no team has none, whatever it would mean.
    private mutating func loadTeam(_ start: Int, _ inputs: borrowing KernelInputs) {
        let first = inputs.rows.startIndex
        for row in 0..<rows {
            let team = inputs.teams[Int(inputs.rows[first + row])]
            if team < 0 {
                scratch[row] = Word(truncatingIfNeeded: FactTable.absent)
                mark(row)
            } else {
                scratch[row] = Word(truncatingIfNeeded: inputs.table.values[start + team])
            }
        }
    }

    private mutating func input(_ number: Int, _ inputs: borrowing KernelInputs) {
        if number == 0 {
            let start = inputs.inputs.startIndex
            for row in 0..<rows { scratch[row] = Word(truncatingIfNeeded: inputs.inputs[start + row]) }
        } else {
            let start = (number - 1) * inputs.dealerCount - inputs.firstDealer
            for row in 0..<rows {
                let dealer = inputs.dealer(inputs.rows[inputs.rows.startIndex + row])
                scratch[row] = Word(truncatingIfNeeded: inputs.scalars[start + dealer])
            }
        }
    }

    mutating func lookUp(_ instruction: Instruction, _ table: KernelTable, _ a: Int, into target: Int) {
        // Past its end a table is for Evaluation, which also says so.
        if let through = table.through.map({ Word(truncatingIfNeeded: $0) }), high[a] > through {
            for row in 0..<rows where file[a][row] > through { mark(row) }
        }
        if instruction.operation == .step { step(table, a, into: target) } else { graduated(table, a, into: target) }
    }

    private mutating func step(_ table: KernelTable, _ a: Int, into target: Int) {
        KernelLoops.steps(file[a], table.from, table.values, into: &scratch, rows)
        keep(target, Word(truncatingIfNeeded: table.leastValue), Word(truncatingIfNeeded: table.mostValue))
    }

    private mutating func graduated(_ table: KernelTable, _ a: Int, into target: Int) {
        var (least, most) = (0 as Word, 0 as Word)
        var fits = !table.offsets.isEmpty
        for (from, (rate, offset)) in zip(table.from, zip(table.values, table.offsets)) {
            let rate = Word(truncatingIfNeeded: rate)
            let offset = Word(truncatingIfNeeded: offset)
            let from = Word(truncatingIfNeeded: from)
            // Steps that no row reaches are not multiplied.
            guard high[a] >= from else { break }
            guard let (first, last) = products(from, high[a], rate, rate) else {
                fits = false
                break
            }
            let (bottom, one) = first.addingReportingOverflow(offset)
            let (top, two) = last.addingReportingOverflow(offset)
            fits = fits && !one && !two
            least = min(least, bottom)
            most = max(most, top)
        }
        guard fits else {
            return checked(a, a, into: target) { input, _ in
                Self.graduated(table, input).map { ($0, false) } ?? (0, true)
            }
        }
        KernelLoops.graduated(file[a], table.from, table.values, table.offsets, into: &scratch, rows)
        keep(target, least, most)
    }

    /// The sum over the slices; nil on overflow.
    private static func graduated(_ table: KernelTable, _ input: Word) -> Word? {
        var sum: Word = 0
        for index in table.from.indices {
            let from = Word(truncatingIfNeeded: table.from[index])
            guard input > from else { break }
            var end = input
            if index + 1 < table.from.count { end = min(end, Word(truncatingIfNeeded: table.from[index + 1])) }
            let (width, first) = end.subtractingReportingOverflow(from)
            let (slice, second) = width.multipliedReportingOverflow(by: Word(truncatingIfNeeded: table.values[index]))
            let (total, third) = sum.addingReportingOverflow(slice)
            guard !first, !second, !third else { return nil }
            sum = total
        }
        return sum
    }
}
