import AfterSales

/// What people call what two plans' totals are of.
struct ComparisonNames {
    private struct Person: Hashable {
        let dealer: Identifier<Dealer>?
        let id: String
    }

    private let titles: PlanTitles
    private let hasSeveralDealers: Bool
    private var people: [Person: String] = [:]

    /// The names of a comparison; an employee has that of the last month.
    init(_ comparison: PlanComparison, titles: PlanTitles) {
        self.titles = titles
        hasSeveralDealers = Set(comparison.months.map(\.dealer)).count > 1
        for month in comparison.months.sorted(by: { $0.period < $1.period }) {
            guard case .success(let close) = month.before else { continue }
            for statement in close.statements {
                people[Person(dealer: month.dealer, id: statement.employee.rawValue)] = statement.name
            }
        }
    }

    /// A scheme by its title; an employee by id and name, with the dealership where there are several.
    func of(_ total: DifferenceTotal, _ grouping: DifferenceTotal.Grouping) -> String {
        switch grouping {
        case .scheme: return titles.scheme(total.name)
        case .dealer, .month: return total.name
        case .employee:
            let name = people[Person(dealer: total.dealer, id: total.name)] ?? ""
            let id = hasSeveralDealers ? "\(total.dealer?.rawValue ?? "")/\(total.name)" : total.name
            return name.isEmpty ? id : "\(id) \(name)"
        }
    }
}
