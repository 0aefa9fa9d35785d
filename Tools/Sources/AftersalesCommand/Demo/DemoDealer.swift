import AfterSales

/// A sample dealership with its closed months.
struct DemoDealer: Sendable {
    /// A month: what went in, what came out, what it adds up to.
    struct ClosedMonth: Sendable {
        let facts: MonthFacts
        let close: CommissionClose
        let figures: CloseFigures
    }

    /// The dealership.
    let dealer: SampleDealer
    /// Its months, the earliest first.
    let months: [ClosedMonth]
    /// The reports of the last month.
    var reports: [DemoReports.Page] = []

    /// What all months paid.
    var payable: Money { get throws { try months.map(\.figures.payable).sum(.cny) } }
    /// What went to the funds in all months.
    var funds: Money { get throws { try months.map(\.figures.funds).sum(.cny) } }
    /// Statements of all months.
    var statementCount: Int { months.reduce(0) { $0 + $1.figures.statementCount } }
    /// Findings of all months.
    var findingCount: Int { months.reduce(0) { $0 + $1.close.findings.count } }

    /// Pay by scheme over all months.
    func schemes(order: [String]) throws -> [CloseFigures.NamedTotal] {
        var totals: [String: Money] = [:]
        for scheme in months.flatMap(\.figures.schemes) {
            totals[scheme.id] = try (totals[scheme.id] ?? .zero(.cny)) + scheme.amount
        }
        return order.compactMap { id in totals[id].map { CloseFigures.NamedTotal(id: id, amount: $0) } }
    }
}
