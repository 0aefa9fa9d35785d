import AfterSalesCore

/// Instructions that read facts, inputs and tables.
extension Kernel {
    static func load(
        _ instruction: Instruction, into target: Int, _ inputs: borrowing KernelInputs, _ rows: Int,
        _ values: inout MutableSpan<Word>, _ traps: inout MutableSpan<Bool>
    ) {
        let required = instruction.operation.needsValue
        let holder: FactLayout.Holder
        switch instruction.operation {
        case .input:
            for row in 0..<rows {
                let value =
                    instruction.a == 0
                    ? inputs.inputs[inputs.inputs.startIndex + row] : inputs.scalars[instruction.a - 1]
                values[target &+ row] = Word(truncatingIfNeeded: value)
            }
            return
        case .trapWithoutTeam:
            for row in 0..<rows where inputs.month.teams[Int(inputs.rows[inputs.rows.startIndex + row])] < 0 {
                traps[row] = true
            }
            return
        case .loadOwn, .loadOwnOrZero: holder = inputs.holder
        case .loadTeam, .loadTeamOrZero: holder = .team
        default: holder = .dealer
        }
        let base = inputs.month.table.start(holder, instruction.a)
        let facts = inputs.month.table.values
        let start = inputs.rows.startIndex
        for row in 0..<rows {
            var index = 0
            if holder == inputs.holder {
                index = Int(inputs.rows[start &+ row])
            } else if holder == .team {
                index = inputs.month.teams[Int(inputs.rows[start &+ row])]
            }
            // Somebody of no team reads nothing there; a value that is not given is zero or nothing.
            let value = index < 0 ? FactTable.absent : facts[base &+ index]
            let isAbsent = value == FactTable.absent
            values[target &+ row] = isAbsent ? 0 : Word(truncatingIfNeeded: value)
            if isAbsent && (required || index < 0) { traps[row] = true }
        }
    }

    static func lookUp(
        _ instruction: Instruction, _ table: KernelTable, into target: Int, _ rows: Int,
        _ values: inout MutableSpan<Word>, _ traps: inout MutableSpan<Bool>
    ) {
        let a = instruction.a * rows
        for row in 0..<rows {
            let input = values[a &+ row]
            if instruction.operation == .step {
                values[target &+ row] = step(table, input)
            } else if let sum = graduated(table, input) {
                values[target &+ row] = sum
            } else {
                values[target &+ row] = 0
                traps[row] = true
            }
            // Past its end a table is for Evaluation, which also says so.
            if let through = table.through, input > Word(truncatingIfNeeded: through) { traps[row] = true }
        }
    }

    private static func step(_ table: KernelTable, _ input: Word) -> Word {
        var value: Int64 = 0
        for index in table.from.indices {
            guard input >= Word(truncatingIfNeeded: table.from[index]) else { break }
            value = table.values[index]
        }
        return Word(truncatingIfNeeded: value)
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
