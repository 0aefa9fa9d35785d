import AfterSalesCore

/// A compiled set of formulas that share what they have in common.
///
/// A class, so that running one copies nothing.
final class Program: Sendable {
    /// A column of the rows' own facts.
    struct Column: Hashable, Sendable {
        let index: Int
        let missingIsZero: Bool
    }

    let instructions: [Instruction]
    let tables: [KernelTable]
    /// The registers that hold the results, all of them in units of their named decimals.
    let outputs: [Int]
    /// The columns that alone make one row's results differ from another's; nil where something else does too.
    let ownColumns: [Column]?
    /// By instruction where its register is kept. Places are used again once nobody reads them any more, so that those
    /// of a large program stay in the first-level cache; a constant keeps its own.
    let slots: [Int]
    let slotCount: Int
    /// By instruction that divides by an immediate number.
    let reciprocals: [Reciprocal?]
    /// The instructions that are constants, which are put in their places once for many blocks.
    let constants: [Int]

    init(instructions: [Instruction], tables: [KernelTable], outputs: [Int]) {
        self.instructions = instructions
        self.tables = tables
        self.outputs = outputs
        var columns: [Column] = []
        var isAlone = true
        for instruction in instructions {
            switch instruction.operation {
            case .loadOwn: columns.append(.init(index: instruction.a, missingIsZero: false))
            case .loadOwnOrZero: columns.append(.init(index: instruction.a, missingIsZero: true))
            case .loadTeam, .loadTeamOrZero, .input, .trapWithoutTeam: isAlone = false
            default: break
            }
        }
        ownColumns = isAlone ? columns : nil
        constants = instructions.indices.filter { instructions[$0].operation == .constant }
        (slots, slotCount) = Self.places(instructions, outputs)
        reciprocals = instructions.map {
            switch $0.operation {
            case .roundedQuotient: Reciprocal($0.immediate)
            case .scaledQuotient, .productQuotient: Reciprocal(Int64($0.c))
            default: nil
            }
        }
    }

    private static func places(_ instructions: [Instruction], _ outputs: [Int]) -> (slots: [Int], count: Int) {
        var lastUse = Array(instructions.indices)
        for (index, instruction) in instructions.enumerated() {
            for register in instruction.registers { lastUse[register] = index }
        }
        for output in outputs { lastUse[output] = instructions.count }
        var slots = [Int](repeating: 0, count: instructions.count)
        var free: [Int] = []
        var count = 0
        var ending = [[Int]](repeating: [], count: instructions.count + 1)
        for (index, instruction) in instructions.enumerated() {
            if instruction.operation != .constant, let slot = free.popLast() {
                slots[index] = slot
            } else {
                slots[index] = count
                count += 1
            }
            if instruction.operation != .constant { ending[lastUse[index]].append(slots[index]) }
            free += ending[index]
        }
        return (slots, count)
    }
}
