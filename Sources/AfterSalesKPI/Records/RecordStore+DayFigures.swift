public import AfterSalesCore
public import AfterSalesStorage

extension RecordStore {
    /// The figures of a dealership's month, from those that are kept by day.
    ///
    /// It takes as long as there are days and advisors, however many lines they had.
    /// - Parameters:
    ///   - dealer: The dealership.
    ///   - month: The month.
    /// - Throws: ``FigureSumsError``; whatever the store throws.
    public func figures(dealer: Identifier<Dealer>, month: Month) async throws -> PeriodFigures {
        try await figures(of: .dealer(dealer), on: month.firstDay...month.lastDay)
    }

    /// The figures of some days, from those that are kept by day.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - days: The days.
    /// - Throws: ``FigureSumsError``; whatever the store throws.
    public func figures(of owner: RecordOwner, on days: ClosedRange<LocalDate>) async throws -> PeriodFigures {
        var figures = PeriodFigures(of: [owner], on: days)
        for try await stored in records(.days(of: owner, on: days)) { try figures.add(stored.record) }
        return figures
    }

    /// The figures of several dealerships' days, each beside the others, to be added or compared.
    /// - Parameters:
    ///   - dealers: The dealerships, each once.
    ///   - days: The days.
    /// - Throws: ``FigureSumsError``; whatever the store throws.
    public func figures(
        dealers: Set<Identifier<Dealer>>, on days: ClosedRange<LocalDate>
    ) async throws -> PeriodFigures {
        var figures = PeriodFigures(of: Set(dealers.map { .dealer($0) }), on: days)
        for dealer in dealers.sorted() { try figures.merge(try await self.figures(of: .dealer(dealer), on: days)) }
        return figures
    }
}

extension Query<DayFigures> {
    /// The kept figures of some days, in their order.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - days: The days.
    public static func days(of owner: RecordOwner, on days: ClosedRange<LocalDate>) -> Query<DayFigures> {
        Query(
            of: owner, where: DayFigures.on.isAtLeast(days.lowerBound) && DayFigures.on.isAtMost(days.upperBound),
            sortedBy: .ascending(DayFigures.on))
    }
}
