import AfterSalesCore

/// Who takes part in which scheme in a month, seen from both sides. Settled when the month is prepared.
struct Membership: Sendable {
    /// A possible line of a statement. Small: a month is mostly read from memory that nothing has touched for a while.
    struct Part: Hashable, Sendable {
        /// Where the line's amounts begin; see ``SchemeResults``.
        let offset: Int32
        let scheme: Int16
        /// Whether the scheme names the position; such a line is kept also where it is zero.
        let isNamed: Bool
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
        let takesPart = { (row: Int, part: PlanModel.Part) in
            schemeTeams[part.scheme] < 0 || schemeTeams[part.scheme] == teams[row]
        }
        var counts = [Int](repeating: 0, count: model.schemes.count + 1)
        for row in positions.indices where isRegular[row] {
            for part in model.parts[positions[row]] where takesPart(row, part) { counts[part.scheme] += 1 }
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
        starts = counts
        self.amountStarts = amountStarts
        var rows = [Int32](repeating: 0, count: members)
        var parts: [Part] = []
        var partStarts: [Int32] = [0]
        parts.reserveCapacity(members)
        partStarts.reserveCapacity(positions.count + 1)
        for row in positions.indices {
            if isRegular[row] {
                for part in model.parts[positions[row]] where takesPart(row, part) {
                    let member = counts[part.scheme] - starts[part.scheme]
                    rows[counts[part.scheme]] = Int32(truncatingIfNeeded: row)
                    counts[part.scheme] += 1
                    let offset = amountStarts[part.scheme] + member * model.schemes[part.scheme].lineColumns
                    parts.append(
                        Part(
                            offset: Int32(truncatingIfNeeded: offset),
                            scheme: Int16(truncatingIfNeeded: part.scheme), isNamed: part.isNamed))
                }
            }
            partStarts.append(Int32(truncatingIfNeeded: parts.count))
        }
        self.rows = rows
        self.partStarts = partStarts
        self.parts = parts
    }

    func members(of scheme: Int) -> ArraySlice<Int32> { rows[starts[scheme]..<starts[scheme + 1]] }
}
