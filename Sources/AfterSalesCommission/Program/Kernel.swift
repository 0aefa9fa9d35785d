import AfterSalesCore

/// Runs a program over a block of rows, instruction by instruction, in numbers of one width.
///
/// First in 64 bits; rows that overflow run again in 128; what is still trapped is for ``Evaluation``. The results of an
/// untrapped row are the exact ones: every operation is checked.
struct Kernel<Word: FixedWidthInteger & SignedInteger & Sendable> {
    /// Register i of row j is at `i · rows + j`.
    private var registers: [Word] = []
    /// By row of the block: whether it needs somebody who knows more.
    private(set) var traps: [Bool] = []
    /// Whether any row of the block is trapped.
    private(set) var hasTraps = false
    private var rows = 0

    /// A register of a row.
    func value(_ register: Int, row: Int) -> Word { registers[register * rows + row] }

    /// All results of a row; nil where it is trapped or one does not fit 64 bits.
    func row(_ row: Int, of program: Program) -> [Int64]? {
        guard !traps[row] else { return nil }
        let values = program.outputs.compactMap { Int64(exactly: registers[$0 * rows + row]) }
        return values.count == program.outputs.count ? values : nil
    }

    /// Runs the program over all rows of the inputs.
    mutating func run(_ program: Program, _ inputs: borrowing KernelInputs, rule: RoundingRule) {
        rows = inputs.rows.count
        let size = program.instructions.count * rows
        if registers.count < size { registers = Array(repeating: 0, count: size) }
        traps.removeAll(keepingCapacity: true)
        traps.append(contentsOf: repeatElement(false, count: rows))
        Self.run(program, inputs, rule, &registers, &traps, rows)
        hasTraps = traps.contains(true)
    }

    /// The storage is borrowed once for the whole program, not once per instruction.
    private static func run(
        _ program: Program, _ inputs: borrowing KernelInputs, _ rule: RoundingRule, _ registers: inout [Word],
        _ traps: inout [Bool], _ rows: Int
    ) {
        var values = registers.mutableSpan
        var marks = traps.mutableSpan
        for index in program.instructions.indices {
            let instruction = program.instructions[index]
            let target = index * rows
            if instruction.operation.isLoad {
                load(instruction, into: target, inputs, rows, &values, &marks)
            } else if instruction.operation.isLookUp {
                lookUp(instruction, program.tables[instruction.b], into: target, rows, &values, &marks)
            } else {
                compute(instruction, into: target, rule, rows, &values, &marks)
            }
        }
    }
}
