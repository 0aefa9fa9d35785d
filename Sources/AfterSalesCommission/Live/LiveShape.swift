/// What the records of one kind have in common: where their inputs and results are, and what computes them.
///
/// All service advisors of all months are of one shape. It is looked at when records are made, when something has to be
/// done one by one, and when an amount is asked for by name; an update needs the instructions alone.
struct LiveShape: Sendable {
    enum Kind: Hashable, Sendable {
        /// The individual lines of somebody in these schemes.
        case individual([Int])
        /// The amount of a pool and its intermediates; behind the cells of the shape the members.
        case pool(Int)
        /// A member's line in a pool that something is deducted from.
        case poolLine(Int)
        /// Whether the plan's holds are true.
        case holds
    }

    /// What a record is given.
    enum Input: Hashable, Sendable {
        case fact(FactLayout.Holder, column: Int)
        /// A number from another record.
        case outside(Int)
    }

    /// A cell whose changes go elsewhere.
    struct Link: Hashable, Sendable, BitwiseCopyable {
        let cell: UInt16
        /// Index of a fund of the month, or of the scheme whose pool gets it.
        let index: UInt16
        let isContribution: Bool
    }

    struct Line: Sendable {
        let scheme: Int
        /// The cell of each of the ``LineColumns``.
        let columns: [Int]
        let links: [Link]
        /// The cell of each intermediate; nil for a value that is not whole, or that is not known to be there.
        let locals: [Int?]
    }

    let kind: Kind
    /// Whether those who have it are in a team.
    let hasTeam: Bool
    /// What its records are given, and the cell of each.
    var inputs: [Input] = []
    var inputCells: [Int] = []
    var lines: [Line] = []
    /// Results that are no line: a pool's amount and intermediates, the holds.
    var outputs: [Int] = []
    /// Cells altogether.
    var size = LiveHeader.cells
    var constants: [(cell: Int, value: Int64)] = []
    var code: [LiveInstruction] = []
    /// By instruction the marks of the inputs it depends on.
    var dependencies: [UInt64] = []
    /// By cell the same.
    var masks: [UInt64] = []
    /// Whether the code computes all there is. What it cannot is computed one by one.
    var isCompiled = true

    var links: [Link] { lines.flatMap(\.links) }

    init(kind: Kind, hasTeam: Bool) {
        self.kind = kind
        self.hasTeam = hasTeam
    }
}
