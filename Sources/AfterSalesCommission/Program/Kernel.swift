import AfterSalesCore

/// Runs a program over a block of rows, instruction by instruction, in numbers of one width.
///
/// First in 64 bits; rows that overflow run again in 128; what is still trapped is for ``Evaluation``. The results of an
/// untrapped row are the exact ones: beside each register goes the range that its values are in, and an operation is
/// checked row by row unless the ranges show for the whole block that it cannot overflow.
struct Kernel<Word: FixedWidthInteger & SignedInteger & Sendable> {
    /// By place of the program a value per row; may be longer than the block.
    var file: [[Word]] = []
    /// By place the least and the largest value of the block.
    var low: [Word] = []
    var high: [Word] = []
    /// Where an instruction writes before the result gets its place.
    var scratch: [Word] = []
    /// By row of the block: whether it needs somebody who knows more. Empty where none does.
    var traps: [Bool] = []
    var rows = 0
    private var width = 0
    /// How many of each constant there are.
    private var filled = 0
    /// The program that ``file`` has the constants of.
    private var program: Program?

    /// Whether any row of the block is trapped.
    var hasTraps: Bool { !traps.isEmpty }

    func isTrapped(_ row: Int) -> Bool { !traps.isEmpty && traps[row] }

    /// An output of a row.
    func value(_ output: Int, row: Int) -> Word { column(output)[row] }

    /// An output of all rows; may be longer than the block.
    func column(_ output: Int) -> [Word] {
        guard let program else { return [] }
        return file[program.slots[program.outputs[output]]]
    }

    /// The range of an output over the block.
    func range(_ output: Int) -> ClosedRange<Word> {
        guard let program else { return 0...0 }
        let slot = program.slots[program.outputs[output]]
        return low[slot]...high[slot]
    }

    /// All results of a row; nil where it is trapped or one does not fit 64 bits.
    func row(_ row: Int, of program: Program) -> [Int64]? {
        guard !isTrapped(row) else { return nil }
        let values = program.outputs.compactMap { Int64(exactly: file[program.slots[$0]][row]) }
        return values.count == program.outputs.count ? values : nil
    }

    /// Runs the program over all rows of the inputs.
    mutating func run(_ program: Program, _ inputs: borrowing KernelInputs, rule: RoundingRule) {
        rows = inputs.rows.count
        if program !== self.program || rows > filled { prepare(program) }
        traps.removeAll(keepingCapacity: true)
        for index in program.instructions.indices {
            let instruction = program.instructions[index]
            let target = program.slots[index]
            switch instruction.operation {
            case .constant: continue
            case let operation where operation.isLoad: load(instruction, into: target, inputs)
            case let operation where operation.isLookUp:
                lookUp(instruction, program.tables[instruction.b], program.slots[instruction.a], into: target)
            case let operation where operation.isTrap: trap(operation, program.slots[instruction.a])
            case .roundedQuotient:
                quotient(
                    program.slots[instruction.a], by: instruction.immediate, program.reciprocals[index], rule,
                    into: target)
            case .scaledQuotient:
                scaledQuotient(
                    program.slots[instruction.a], instruction, program.reciprocals[index], rule, into: target)
            case .productQuotient:
                productQuotient(
                    program.slots[instruction.a], program.slots[instruction.b], instruction,
                    program.reciprocals[index], rule, into: target)
            default: compute(instruction, program.slots, into: target, rule)
            }
        }
    }

    /// Makes room and puts the constants in their places, as many of each as there are rows.
    private mutating func prepare(_ program: Program) {
        self.program = program
        filled = rows
        if rows > width {
            // Small months differ little in size; room for a few more saves making it again.
            width = max(rows, 32)
            file = []
            scratch = Array(repeating: 0, count: width)
        }
        while file.count < program.slotCount { file.append(Array(repeating: 0, count: width)) }
        while low.count < file.count {
            low.append(0)
            high.append(0)
        }
        for index in program.constants {
            let value = Word(truncatingIfNeeded: program.instructions[index].immediate)
            let slot = program.slots[index]
            KernelLoops.fill(&file[slot], rows, value)
            low[slot] = value
            high[slot] = value
        }
    }

    /// Marks a row for somebody who knows more.
    mutating func mark(_ row: Int) {
        if traps.isEmpty { traps.append(contentsOf: repeatElement(false, count: rows)) }
        traps[row] = true
    }

    /// Gives what has been written its place, with the range it is in.
    mutating func keep(_ target: Int, _ least: Word, _ most: Word) {
        swap(&file[target], &scratch)
        low[target] = least
        high[target] = most
    }

    /// Gives what has been written its place; its range is looked up.
    mutating func keep(_ target: Int) {
        let (least, most) = KernelLoops.range(scratch, rows)
        keep(target, least, most)
    }
}
