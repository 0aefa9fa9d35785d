/// Who takes part in each scheme and what each of them gets, all schemes in two flat lists.
struct SchemeResults: Sendable {
    /// For each scheme the first index in ``memberRows``; one more at the end.
    private let memberStarts: [Int]
    /// Rows of the month's employees, for each scheme ascending.
    private let memberRows: [Int32]
    /// For each scheme the first index in ``amounts``.
    private let amountStarts: [Int]
    /// For each scheme, column after column of ``LineColumns``, a value per member.
    private var amounts: [Int64]

    /// Everybody regular in every scheme of the position, in a team's scheme those of the team. By row, so members come
    /// in the order of their ids.
    init(_ model: PlanModel, _ month: FactColumns) {
        var counts = [Int](repeating: 0, count: model.schemes.count + 1)
        for (row, position) in month.positions.enumerated() where month.isRegular[row] {
            for part in model.parts[position] where month.takesPart(row, in: part) { counts[part.scheme] += 1 }
        }
        var members = 0
        var size = 0
        var amountStarts = counts
        for scheme in counts.indices {
            let count = counts[scheme]
            amountStarts[scheme] = size
            if scheme < model.schemes.count { size += count * LineColumns.count(model.schemes[scheme], model) }
            counts[scheme] = members
            members += count
        }
        memberStarts = counts
        self.amountStarts = amountStarts
        var rows = [Int32](repeating: 0, count: members)
        for (row, position) in month.positions.enumerated() where month.isRegular[row] {
            for part in model.parts[position] where month.takesPart(row, in: part) {
                rows[counts[part.scheme]] = Int32(truncatingIfNeeded: row)
                counts[part.scheme] += 1
            }
        }
        memberRows = rows
        amounts = Array(repeating: 0, count: size)
    }

    func members(of scheme: Int) -> ArraySlice<Int32> { memberRows[memberStarts[scheme]..<memberStarts[scheme + 1]] }

    func memberCount(_ scheme: Int) -> Int { memberStarts[scheme + 1] - memberStarts[scheme] }

    func amount(_ scheme: Int, column: Int, member: Int) -> Int64 {
        amounts[amountStarts[scheme] + column * memberCount(scheme) + member]
    }

    mutating func set(_ value: Int64, _ scheme: Int, column: Int, member: Int) {
        amounts[amountStarts[scheme] + column * memberCount(scheme) + member] = value
    }

    /// Sets a column for consecutive members.
    mutating func set(_ values: ArraySlice<Int64>, _ scheme: Int, column: Int, firstMember: Int) {
        let start = amountStarts[scheme] + column * memberCount(scheme) + firstMember
        for (offset, value) in values.enumerated() { amounts[start + offset] = value }
    }

    /// What all that is kept takes, in bytes.
    var byteCount: Int { memberRows.count * 4 + amounts.count * 8 + (memberStarts.count + amountStarts.count) * 8 }
}

extension FactColumns {
    /// Whether the employee of a row is in a scheme of the position: in a team's scheme, whether in that team.
    func takesPart(_ row: Int, in part: PlanModel.Part) -> Bool {
        schemeTeams[part.scheme] < 0 || schemeTeams[part.scheme] == teams[row]
    }
}
