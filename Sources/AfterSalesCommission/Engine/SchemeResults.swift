/// What the members of each scheme get, all schemes in one flat list.
struct SchemeResults: Sendable {
    private let month: FactColumns
    /// For each scheme, column after column of ``LineColumns``, a value per member.
    private var amounts: [Int64]

    /// Nothing for anybody yet.
    init(_ month: FactColumns) {
        self.month = month
        amounts = Array(repeating: 0, count: month.membership.amountStarts.last ?? 0)
    }

    private func index(_ scheme: Int, _ column: Int, _ member: Int) -> Int {
        let membership = month.membership
        let count = membership.starts[scheme + 1] - membership.starts[scheme]
        return membership.amountStarts[scheme] + column * count + member
    }

    func amount(_ scheme: Int, column: Int, member: Int) -> Int64 { amounts[index(scheme, column, member)] }

    mutating func set(_ value: Int64, _ scheme: Int, column: Int, member: Int) {
        amounts[index(scheme, column, member)] = value
    }

    /// What all that is kept takes, in bytes; who takes part is kept with the facts.
    var byteCount: Int { amounts.count * 8 }
}
