import AfterSalesCore

/// Who takes part in which scheme in a month, seen from both sides. Settled when the month is prepared.
struct Membership: Sendable {
    /// A possible line of a statement.
    struct Part: Hashable, Sendable {
        let scheme: Int32
        /// The employee's place among the scheme's members.
        let member: Int32
        /// Where the line's amounts begin; see ``SchemeResults``.
        private(set) var offset: Int32 = 0
        /// Whether the scheme names the position; such a line is kept also where it is zero.
        let isNamed: Bool

        init(scheme: Int, member: Int, isNamed: Bool) {
            self.scheme = Int32(truncatingIfNeeded: scheme)
            self.member = Int32(truncatingIfNeeded: member)
            self.isNamed = isNamed
        }

        mutating func place(at offset: Int) { self.offset = Int32(truncatingIfNeeded: offset) }
    }

    /// For each scheme the first index in ``rows``; one more at the end.
    let starts: [Int]
    /// Rows of the month's employees, for each scheme ascending, so that members come in the order of their ids.
    let rows: [Int32]
    /// For each scheme where the amounts of its first line begin; one more at the end.
    let amountStarts: [Int]
    /// For each employee the first index in ``parts``; one more at the end.
    let partStarts: [Int32]
    /// For each employee the schemes it takes part in, in plan order.
    let parts: [Part]

    /// Everybody regular in every scheme of the position; in a team's scheme those of the team.
    init(_ model: PlanModel, positions: [Int], teams: [Int], schemeTeams: [Int], isRegular: [Bool]) {
        var counts = [Int](repeating: 0, count: model.schemes.count + 1)
        var parts: [Part] = []
        var partStarts: [Int32] = [0]
        parts.reserveCapacity(positions.count * 3)
        partStarts.reserveCapacity(positions.count + 1)
        for row in positions.indices {
            if isRegular[row] {
                for part in model.parts[positions[row]] {
                    let team = schemeTeams[part.scheme]
                    guard team < 0 || team == teams[row] else { continue }
                    parts.append(Part(scheme: part.scheme, member: counts[part.scheme], isNamed: part.isNamed))
                    counts[part.scheme] += 1
                }
            }
            partStarts.append(Int32(truncatingIfNeeded: parts.count))
        }
        var members = 0
        var size = 0
        var amountStarts = counts
        for scheme in counts.indices {
            let count = counts[scheme]
            amountStarts[scheme] = size
            if scheme < model.schemes.count { size += count * model.schemes[scheme].lineColumns }
            counts[scheme] = members
            members += count
        }
        var rows = [Int32](repeating: 0, count: members)
        for row in positions.indices {
            for index in Int(partStarts[row])..<Int(partStarts[row + 1]) {
                let scheme = Int(parts[index].scheme)
                let member = Int(parts[index].member)
                rows[counts[scheme] + member] = Int32(truncatingIfNeeded: row)
                parts[index].place(at: amountStarts[scheme] + member * model.schemes[scheme].lineColumns)
            }
        }
        starts = counts
        self.rows = rows
        self.amountStarts = amountStarts
        self.partStarts = partStarts
        self.parts = parts
    }

    func members(of scheme: Int) -> ArraySlice<Int32> { rows[starts[scheme]..<starts[scheme + 1]] }
}
