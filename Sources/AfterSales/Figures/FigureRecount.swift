import AfterSalesCore
import AfterSalesKPI
import AfterSalesRepairOrders
import AfterSalesStorage

/// The figures of days, counted anew from what orders left.
struct FigureRecount {
    private(set) var days: [RecordKey<DayFigures>: DayFigures] = [:]
    /// What does not fit, each `overflow`.
    private(set) var findings: [Finding] = []
    private let goesOn: Bool

    /// Counts what a store has.
    /// - Parameters:
    ///   - span: Of which days, or of which month.
    ///   - advisor: Of these only his; nil for everybody's.
    ///   - goesOn: Whether an order whose figures do not fit is a finding, and left out, and not an error.
    init(
        _ span: FigureSpan, advisor: Identifier<Employee>? = nil, goingOn goesOn: Bool = false,
        in store: some RecordStore
    ) async throws {
        self.goesOn = goesOn
        for try await stored in store.records(span.orders(of: advisor)) {
            try add(stored.record.key.reference) { try FigureEntry(stored.record) }
        }
        for try await stored in store.records(span.receipts(of: advisor)) {
            try add(stored.record.key.reference) { try FigureEntry(stored.record) }
        }
    }

    private mutating func add(_ reference: RecordReference, _ entry: () throws -> FigureEntry) throws {
        do {
            try add(try entry())
        } catch {
            guard goesOn else { throw error }
            findings.append(.figuresTooLarge(reference))
        }
    }

    private mutating func add(_ entry: FigureEntry) throws(FigureSumsError) {
        let key = DayFigures.key(of: entry)
        if days[key] == nil {
            days[key] = DayFigures(entry)
        } else {
            try days[key]?.add(entry)
        }
    }
}

extension RecordStore {
    /// The figures of some days, counted anew from what the orders left: in time by orders, where
    /// `figures(of:on:)` takes time by days.
    /// - Parameters:
    ///   - owner: Whose.
    ///   - days: The days.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesKPI/FigureSumsError``; whatever the store throws.
    public func recountedFigures(of owner: RecordOwner, on days: ClosedRange<LocalDate>) async throws -> PeriodFigures {
        let recount = try await FigureRecount(FigureSpan(of: owner, on: days), in: self)
        var figures = PeriodFigures(of: [owner], on: days)
        for day in recount.days.values { try figures.add(day) }
        return figures
    }

    /// What was earned in a month, counted anew from what the orders left, as far as it was recorded by then (追溯口径): in
    /// time by orders, where `earnedFigures(of:month:)` takes time by days.
    ///
    /// What was recorded by then is told by the host's clock.
    /// - Parameters:
    ///   - owner: By whom.
    ///   - month: The month.
    ///   - recorded: Only what was recorded until then; all of it where it is left out.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``, ``/AfterSalesKPI/FigureSumsError``; whatever the store throws.
    public func recountedEarnedFigures(
        of owner: RecordOwner, month: Month, recordedUntil recorded: Timestamp? = nil
    ) async throws -> PeriodFigures {
        let recount = try await FigureRecount(
            FigureSpan(of: owner, earnedIn: month, recordedUntil: recorded), in: self)
        var figures = PeriodFigures(of: [owner], earnedIn: month)
        for day in recount.days.values { try figures.add(day) }
        return figures
    }
}
