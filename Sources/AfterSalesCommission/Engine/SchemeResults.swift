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

    init(_ model: PlanModel, _ month: PreparedMonth) {
        var counts = [Int](repeating: 0, count: model.schemes.count)
        Self.forEachMember(model, month) { scheme, _ in counts[scheme] += 1 }
        var starts = [0]
        var amountStarts = [0]
        for (scheme, count) in counts.enumerated() {
            starts.append(starts[scheme] + count)
            amountStarts.append(amountStarts[scheme] + count * LineColumns.count(model.schemes[scheme], model))
        }
        var rows = [Int32](repeating: 0, count: starts[counts.count])
        var next = starts
        Self.forEachMember(model, month) { scheme, row in
            rows[next[scheme]] = Int32(row)
            next[scheme] += 1
        }
        memberStarts = starts
        memberRows = rows
        self.amountStarts = amountStarts
        amounts = Array(repeating: 0, count: amountStarts[counts.count])
    }

    /// Everybody regular in every scheme of the position, in a team's scheme those of the team. By row, so members come
    /// in the order of their ids.
    private static func forEachMember(_ model: PlanModel, _ month: PreparedMonth, _ body: (Int, Int) -> Void) {
        let teams = model.schemes.map { scheme in scheme.team.flatMap { month.teamIndex[$0] } }
        for row in month.positions.indices where month.isRegular[row] {
            for scheme in model.schemesByPosition[month.positions[row]] {
                if let team = teams[scheme], month.teams[row] != team { continue }
                body(scheme, row)
            }
        }
    }

    func members(of scheme: Int) -> ArraySlice<Int32> { memberRows[memberStarts[scheme]..<memberStarts[scheme + 1]] }

    func memberCount(_ scheme: Int) -> Int { memberStarts[scheme + 1] - memberStarts[scheme] }

    func row(_ scheme: Int, member: Int) -> Int { Int(memberRows[memberStarts[scheme] + member]) }

    func amount(_ scheme: Int, column: Int, member: Int) -> Int64 {
        amounts[amountStarts[scheme] + column * memberCount(scheme) + member]
    }

    mutating func set(_ value: Int64, _ scheme: Int, column: Int, member: Int) {
        amounts[amountStarts[scheme] + column * memberCount(scheme) + member] = value
    }

    /// What all that is kept takes, in bytes.
    var byteCount: Int { memberRows.count * 4 + amounts.count * 8 + (memberStarts.count + amountStarts.count) * 8 }
}
