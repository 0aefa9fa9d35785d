import AfterSalesCommission
import AfterSalesCore

extension WarrantyReceiptRule {
    /// Who gets how much of what was paid for whose orders.
    func shares(of receipts: [ReceiptTeam: Int64]) throws -> [(Subject, Int64)] {
        switch holder {
        case .teamsOfOrders(let teams):
            let byTeam = Dictionary(uniqueKeysWithValues: receipts.map { ($0.key.team, $0.value) })
            return Set(teams).sorted().map { (.team($0), byTeam[$0] ?? 0) }
        case .all(let subject):
            var sum: Int64 = 0
            for units in receipts.values {
                let (next, overflow) = sum.addingReportingOverflow(units)
                guard !overflow else { throw ArithmeticError.overflow }
                sum = next
            }
            return [(subject, sum)]
        }
    }

    /// What came for the orders of nobody among those who get it.
    func rest(of receipts: [ReceiptTeam: Int64]) -> [(Identifier<Team>?, Int64)] {
        guard case .teamsOfOrders(let teams) = holder else { return [] }
        return receipts.map { ($0.key.team, $0.value) }
            .filter { team, units in units != 0 && !(team.map { teams.contains($0) } ?? false) }
            .sorted { ($0.0?.rawValue ?? "") < ($1.0?.rawValue ?? "") }
    }
}
