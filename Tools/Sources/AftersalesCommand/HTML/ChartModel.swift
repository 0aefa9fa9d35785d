import AfterSales

/// What templates say about pay by scheme.
enum ChartModel {
    /// A bar for each scheme.
    static func bars(_ totals: [CloseFigures.NamedTotal], titles: PlanTitles) -> [[String: Any]] {
        let longest = BarWidth.longest(totals.map(\.amount))
        return totals.map {
            [
                "title": titles.scheme($0.id), "amount": MoneyText.of($0.amount),
                "width": BarWidth.of($0.amount, longest: longest),
            ]
        }
    }
}
