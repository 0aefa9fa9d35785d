import AfterSales

/// Why a plan refuses a month.
struct Refusal {
    /// The month.
    let month: MonthDifference
    /// Which of the plans.
    let side: DifferenceCause.Side
    /// What is wrong.
    let finding: Finding
}

extension MonthDifference {
    /// Every error of the plans that refuse it.
    var refusals: [Refusal] {
        [(DifferenceCause.Side.before, before), (.after, after)].flatMap { side, result in
            guard case .failure(let rejection) = result else { return [Refusal]() }
            return rejection.errors.map { Refusal(month: self, side: side, finding: $0) }
        }
    }

    /// The currency of its amounts; nil where a plan refuses it.
    var currency: Currency? {
        guard case .success(let close) = before else { return nil }
        return close.currency
    }

    /// What an employee is called.
    func name(of employee: Identifier<Employee>) -> String {
        guard case .success(let close) = before else { return "" }
        return close[employee]?.name ?? ""
    }
}
