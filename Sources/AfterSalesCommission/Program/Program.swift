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
    }
}
