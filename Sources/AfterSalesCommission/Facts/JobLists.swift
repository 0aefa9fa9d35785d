/// For each scheme the members whose lines have to be computed each for itself. Settled when the month is prepared.
///
/// In a scheme for everybody most people have nothing to be paid for. They all get the same, so one of them, the first
/// job, stands for all.
struct JobLists: Sendable {
    /// For each scheme the first of its jobs; one more at the end.
    let starts: [Int]
    /// The members of each scheme that are computed, and their rows.
    let members: [Int32]
    let rows: [Int32]
    /// For each scheme whether its first job stands for all members that are not listed.
    let firstStandsForOthers: [Bool]

    init(_ program: PlanProgram, _ membership: Membership, _ table: FactTable) {
        var starts = [0]
        var members: [Int32] = []
        var rows: [Int32] = []
        var standing: [Bool] = []
        members.reserveCapacity(membership.rows.count)
        rows.reserveCapacity(membership.rows.count)
        for scheme in program.schemes.indices {
            let columns = program.schemes[scheme].ownColumns
            let all = membership.members(of: scheme)
            let start = members.count
            // The place of the one that stands for all is taken first, whoever it turns out to be.
            var first: Int?
            for (member, row) in all.enumerated() {
                if let columns, table.isEmpty(columns, row: Int(row)) {
                    if first != nil { continue }
                    first = members.count
                }
                members.append(Int32(truncatingIfNeeded: member))
                rows.append(row)
            }
            if let first {
                members.swapAt(start, first)
                rows.swapAt(start, first)
            }
            standing.append(members.count - start < all.count)
            starts.append(members.count)
        }
        self.starts = starts
        self.members = members
        self.rows = rows
        firstStandsForOthers = standing
    }
}

extension FactTable {
    /// Whether a row has nothing but zeros in the columns, or nothing where that means zero.
    fileprivate func isEmpty(_ columns: [Program.Column], row: Int) -> Bool {
        for column in columns {
            let value = values[start(.employee, column.index) + row]
            guard value == 0 || (value == Self.absent && column.missingIsZero) else { return false }
        }
        return true
    }
}
