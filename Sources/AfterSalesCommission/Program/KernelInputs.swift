/// What a program reads while it runs over a block of rows.
struct KernelInputs {
    let table: FactTable
    /// What a row is.
    let holder: FactLayout.Holder
    /// By row of the employees' columns the row of the team, −1 where there is none.
    var teams: [Int] = []
    /// By row of the holder's columns the row of the dealer's; empty where that has one row only.
    var dealers: [Int32] = []
    /// The row of the facts for each row of the block.
    var rows: ArraySlice<Int32>
    /// Whether ``rows`` count up one by one.
    var isDense = false
    /// Input 0: a value per row of the block.
    var inputs: ArraySlice<Int64> = []
    /// The inputs behind it: input after input a value for each row of the dealer's columns.
    var scalars: [Int64] = []
    var dealerCount = 1
    /// The row of the dealer's columns that the scalars begin with.
    var firstDealer = 0

    /// Facts of a month on its own.
    init(month: FactColumns, holder: FactLayout.Holder, rows: ArraySlice<Int32>) {
        table = month.table
        self.holder = holder
        teams = month.teams
        self.rows = rows
    }

    /// Facts of some of a panel's months; the rows are still to be named.
    init(_ facts: PanelFacts, holder: FactLayout.Holder, _ months: Range<Int>) {
        table = facts.table
        self.holder = holder
        rows = []
        dealerCount = months.count
        firstDealer = months.lowerBound
        teams = facts.panel.layout.teams
        dealers =
            switch holder {
            case .employee: facts.panel.layout.monthOfRow
            case .team: facts.panel.layout.monthOfTeam
            case .dealer: []
            }
    }

    /// The row of the dealer's columns for a row of the block.
    @inline(__always)
    func dealer(_ row: Int32) -> Int {
        if holder == .dealer { return Int(row) }
        return dealers.isEmpty ? 0 : Int(dealers[Int(row)])
    }
}
