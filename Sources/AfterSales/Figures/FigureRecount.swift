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

    /// Counts what a store has of some days.
    /// - Parameters:
    ///   - advisor: Of these days only his; nil for everybody's.
    ///   - goesOn: Whether an order whose figures do not fit is a finding, and left out, and not an error.
    init(
        of owner: RecordOwner, on days: ClosedRange<LocalDate>, advisor: Identifier<Employee>? = nil,
        goingOn goesOn: Bool = false, in store: some RecordStore
    ) async throws {
        self.goesOn = goesOn
        for try await stored in store.records(Query<OrderFigures>.counted(of: owner, on: days, advisor: advisor)) {
            try add(stored.record.key.reference) { try FigureEntry(stored.record) }
        }
        for try await stored in store.records(Query<ReceiptFigures>.counted(of: owner, on: days, advisor: advisor)) {
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

extension Query<OrderFigures> {
    static func counted(
        of owner: RecordOwner, on days: ClosedRange<LocalDate>, advisor: Identifier<Employee>?
    ) -> Self {
        let inside = OrderFigures.on.isAtLeast(days.lowerBound) && OrderFigures.on.isAtMost(days.upperBound)
        guard let advisor else { return Query(of: owner, where: inside, sortedBy: .ascending(OrderFigures.on)) }
        return Query(
            of: owner, where: OrderFigures.advisor.is(advisor) && inside, sortedBy: .ascending(OrderFigures.on))
    }
}

extension Query<ReceiptFigures> {
    static func counted(
        of owner: RecordOwner, on days: ClosedRange<LocalDate>, advisor: Identifier<Employee>?
    ) -> Self {
        let inside = ReceiptFigures.on.isAtLeast(days.lowerBound) && ReceiptFigures.on.isAtMost(days.upperBound)
        guard let advisor else { return Query(of: owner, where: inside, sortedBy: .ascending(ReceiptFigures.on)) }
        return Query(
            of: owner, where: ReceiptFigures.advisor.is(advisor) && inside, sortedBy: .ascending(ReceiptFigures.on))
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
        let recount = try await FigureRecount(of: owner, on: days, in: self)
        var figures = PeriodFigures(of: [owner], on: days)
        for day in recount.days.values { try figures.add(day) }
        return figures
    }
}
