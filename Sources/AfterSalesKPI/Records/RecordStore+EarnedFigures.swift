public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// What a dealership has earned in a month, from the figures that are kept by day (计提数据): what pay is reckoned from.
    ///
    /// What a credit takes back is taken back here in the month of what it undoes, whenever the credit was made. So an order
    /// and its credits come to nothing in one month, and a month that was paid changes by what was undone of it.
    ///
    /// It takes as long as there are days and advisors, however many lines they had.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    /// - Throws: ``FigureSumsError``; whatever the store throws.
    public func earnedFigures(dealer: Identifier<Dealer>, month: Month) async throws -> PeriodFigures {
        try await earnedFigures(of: .dealer(dealer), month: month)
    }

    /// What was earned in a month, from the figures that are kept by day.
    /// - Parameters:
    ///   - owner: By whom.
    ///   - month: The month.
    /// - Throws: ``FigureSumsError``; whatever the store throws.
    public func earnedFigures(of owner: RecordOwner, month: Month) async throws -> PeriodFigures {
        var figures = PeriodFigures(of: [owner], earnedIn: month)
        for try await stored in records(.earned(by: owner, in: month)) { try figures.add(stored.record) }
        return figures
    }
}

extension Query<DayFigures> {
    /// The kept figures that are earned in a month, of its own days and of later ones.
    /// - Parameters:
    ///   - owner: By whom.
    ///   - month: The month.
    public static func earned(by owner: RecordOwner, in month: Month) -> Query<DayFigures> {
        Query(of: owner, where: DayFigures.earnedIn.is(month))
    }
}
