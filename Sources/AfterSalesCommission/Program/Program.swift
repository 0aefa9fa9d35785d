/// A compiled set of formulas that share what they have in common.
struct Program: Sendable {
    let instructions: [Instruction]
    let tables: [KernelTable]
    /// The registers that hold the results, all of them in units of their named decimals.
    let outputs: [Int]
}
