import AfterSalesCore

/// Runs a program over a block of rows, instruction by instruction, in numbers of one width.
///
/// First in 64 bits; rows that overflow run again in 128; what is still trapped is for ``Evaluation``. The results of an
/// untrapped row are the exact ones: every operation is checked.
struct Kernel<Word: FixedWidthInteger & SignedInteger & Sendable> {
    /// Register i of row j is at `i · rows + j`.
    private(set) var registers: [Word] = []
    /// By row of the block: whether it needs somebody who knows more.
    private(set) var traps: [Bool] = []
    private var rows = 0

    /// Whether any row of the block is trapped.
    private(set) var hasTraps = false

    /// A register of a row.
    func value(_ register: Int, row: Int) -> Word { registers[register * rows + row] }

    /// All results of a row; nil where it is trapped or one does not fit 64 bits.
    func row(_ row: Int, of program: Program) -> [Int64]? {
        guard !traps[row] else { return nil }
        let values = program.outputs.compactMap { Int64(exactly: registers[$0 * rows + row]) }
        return values.count == program.outputs.count ? values : nil
    }

    /// Runs the program over all rows of the inputs.
    mutating func run(_ program: Program, _ inputs: KernelInputs, rule: RoundingRule) {
        rows = inputs.rows.count
        let size = program.instructions.count * rows
        if registers.count < size { registers = Array(repeating: 0, count: size) }
        traps.removeAll(keepingCapacity: true)
        traps.append(contentsOf: repeatElement(false, count: rows))
        for index in program.instructions.indices {
            step(program.instructions[index], into: index * rows, program, inputs, rule)
        }
        hasTraps = traps.contains(true)
    }

    private mutating func step(
        _ instruction: Instruction, into target: Int, _ program: Program, _ inputs: KernelInputs, _ rule: RoundingRule
    ) {
        let a = instruction.a * rows
        let b = instruction.b * rows
        switch instruction.operation {
        case .constant:
            let value = Word(truncatingIfNeeded: instruction.immediate)
            for row in 0..<rows { registers[target + row] = value }
        case .loadOwn, .loadOwnOrZero, .loadTeam, .loadTeamOrZero, .loadDealer, .loadDealerOrZero:
            load(instruction, into: target, inputs)
        case .input:
            for row in 0..<rows {
                let value =
                    instruction.a == 0 ? inputs.inputs[row] : inputs.scalars[instruction.a - 1]
                registers[target + row] = Word(truncatingIfNeeded: value)
            }
        case .add:
            checked(a, b, into: target) { $0.addingReportingOverflow($1) }
        case .subtract:
            checked(a, b, into: target) { $0.subtractingReportingOverflow($1) }
        case .multiply:
            checked(a, b, into: target) { $0.multipliedReportingOverflow(by: $1) }
        case .scale:
            let factor = Word(truncatingIfNeeded: instruction.immediate)
            checked(a, a, into: target) { value, _ in value.multipliedReportingOverflow(by: factor) }
        case .negate:
            checked(a, a, into: target) { value, _ in (0 as Word).subtractingReportingOverflow(value) }
        case .magnitude:
            checked(a, a, into: target) { value, _ in
                value < 0 ? (0 as Word).subtractingReportingOverflow(value) : (value, false)
            }
        case .withSign:
            checked(a, b, into: target) { value, sign in
                sign < 0 ? (0 as Word).subtractingReportingOverflow(value) : (value, false)
            }
        case .roundedQuotient:
            roundedQuotient(a, by: Word(truncatingIfNeeded: instruction.immediate), into: target, rule)
        case .roundedDivision:
            let factor = Word(truncatingIfNeeded: instruction.immediate)
            checked(a, b, into: target) { value, divisor in
                let (scaled, overflow) = value.multipliedReportingOverflow(by: factor)
                guard divisor > 0, !overflow else { return (0, true) }
                return (rule.quotient(scaled, by: divisor), false)
            }
        case .less: plain(a, b, into: target) { $0 < $1 ? 1 : 0 }
        case .lessOrEqual: plain(a, b, into: target) { $0 <= $1 ? 1 : 0 }
        case .equal: plain(a, b, into: target) { $0 == $1 ? 1 : 0 }
        case .notEqual: plain(a, b, into: target) { $0 != $1 ? 1 : 0 }
        case .and: plain(a, b, into: target) { $0 & $1 }
        case .or: plain(a, b, into: target) { $0 | $1 }
        case .not: plain(a, a, into: target) { value, _ in 1 - value }
        case .minimum: plain(a, b, into: target) { min($0, $1) }
        case .maximum: plain(a, b, into: target) { max($0, $1) }
        case .select:
            let c = instruction.c * rows
            for row in 0..<rows {
                registers[target + row] = registers[a + row] != 0 ? registers[b + row] : registers[c + row]
            }
        case .step: lookUp(program.tables[instruction.b], a, into: target)
        case .graduated: graduate(program.tables[instruction.b], a, into: target)
        case .trapUnlessPositive: trap(a) { $0 <= 0 }
        case .trapIfZero: trap(a) { $0 == 0 }
        case .trapIfNegative: trap(a) { $0 < 0 }
        case .trapIfTrue: trap(a) { $0 != 0 }
        }
    }

    // MARK: Loops

    @inline(__always)
    private mutating func checked(
        _ a: Int, _ b: Int, into target: Int, _ operation: (Word, Word) -> (partialValue: Word, overflow: Bool)
    ) {
        Self.checked(&registers, &traps, rows, a, b, into: target, operation)
    }

    @inline(__always)
    private static func checked(
        _ registers: inout [Word], _ traps: inout [Bool], _ rows: Int, _ a: Int, _ b: Int, into target: Int,
        _ operation: (Word, Word) -> (partialValue: Word, overflow: Bool)
    ) {
        var values = registers.mutableSpan
        var marks = traps.mutableSpan
        for row in 0..<rows {
            let (value, overflow) = operation(values[a + row], values[b + row])
            values[target + row] = value
            if overflow { marks[row] = true }
        }
    }

    @inline(__always)
    private mutating func plain(_ a: Int, _ b: Int, into target: Int, _ operation: (Word, Word) -> Word) {
        let rows = rows
        var values = registers.mutableSpan
        for row in 0..<rows { values[target + row] = operation(values[a + row], values[b + row]) }
    }

    @inline(__always)
    private mutating func trap(_ a: Int, where condition: (Word) -> Bool) {
        for row in 0..<rows where condition(registers[a + row]) { traps[row] = true }
    }

    @inline(__always)
    private mutating func roundedQuotient(_ a: Int, by divisor: Word, into target: Int, _ rule: RoundingRule) {
        // The powers that plans meet most are spelt out, so that the division becomes a multiplication.
        switch divisor {
        case 100: plain(a, a, into: target) { value, _ in rule.quotient(value, by: 100) }
        case 10_000: plain(a, a, into: target) { value, _ in rule.quotient(value, by: 10_000) }
        default: plain(a, a, into: target) { value, _ in rule.quotient(value, by: divisor) }
        }
    }

    private mutating func load(_ instruction: Instruction, into target: Int, _ inputs: KernelInputs) {
        let month = inputs.month
        let start = inputs.rows.startIndex
        let required = instruction.operation.needsValue
        let holder: FactLayout.Holder =
            switch instruction.operation {
            case .loadOwn, .loadOwnOrZero: inputs.holder
            case .loadTeam, .loadTeamOrZero: .team
            default: .dealer
            }
        let table = month.tables[holder.rawValue]
        let base = instruction.a * table.rows
        for row in 0..<rows {
            var index = 0
            if holder == inputs.holder {
                index = Int(inputs.rows[start + row])
            } else if holder == .team {
                index = month.teams[Int(inputs.rows[start + row])]
            }
            // Somebody of no team reads nothing there; a value that is not given is zero or nothing.
            let value = index < 0 ? FactTable.absent : table.values[base + index]
            let isAbsent = value == FactTable.absent
            registers[target + row] = isAbsent ? 0 : Word(truncatingIfNeeded: value)
            if isAbsent && (required || index < 0) { traps[row] = true }
        }
    }

    // MARK: Tables

    private mutating func lookUp(_ table: KernelTable, _ a: Int, into target: Int) {
        for row in 0..<rows {
            let input = registers[a + row]
            var value: Int64 = 0
            for index in table.from.indices where input >= Word(truncatingIfNeeded: table.from[index]) {
                value = table.values[index]
            }
            registers[target + row] = Word(truncatingIfNeeded: value)
            if let through = table.through, input > Word(truncatingIfNeeded: through) { traps[row] = true }
        }
    }

    private mutating func graduate(_ table: KernelTable, _ a: Int, into target: Int) {
        for row in 0..<rows {
            let input = registers[a + row]
            var sum: Word = 0
            for index in table.from.indices {
                let from = Word(truncatingIfNeeded: table.from[index])
                guard input > from else { break }
                let next =
                    index + 1 < table.from.count ? min(input, Word(truncatingIfNeeded: table.from[index + 1])) : input
                let (width, first) = next.subtractingReportingOverflow(from)
                let (slice, second) = width.multipliedReportingOverflow(
                    by: Word(truncatingIfNeeded: table.values[index]))
                let (total, third) = sum.addingReportingOverflow(slice)
                sum = total
                if first || second || third { traps[row] = true }
            }
            registers[target + row] = sum
            // Past its end the table is for Evaluation, which also says so.
            if let through = table.through, input > Word(truncatingIfNeeded: through) { traps[row] = true }
        }
    }
}
