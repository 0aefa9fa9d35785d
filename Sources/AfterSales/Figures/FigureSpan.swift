import AfterSalesCore
import AfterSalesKPI
import AfterSalesRepairOrders
import AfterSalesStorage

/// Of which figures of orders something is asked: those that count on some days, or those that are earned in a month.
struct FigureSpan {
    let owner: RecordOwner
    private let scope: Scope

    private enum Scope {
        case on(ClosedRange<LocalDate>)
        /// Of these, what was recorded until an instant; all where it is nil.
        case earnedIn(Month, Timestamp?)
    }

    init(of owner: RecordOwner, on days: ClosedRange<LocalDate>) {
        self.owner = owner
        scope = .on(days)
    }

    init(of owner: RecordOwner, earnedIn month: Month, recordedUntil recorded: Timestamp? = nil) {
        self.owner = owner
        scope = .earnedIn(month, recorded)
    }

    /// What orders left, in the order of their days, or of their ids where a month is asked for.
    func orders(of advisor: Identifier<Employee>?) -> Query<OrderFigures> {
        let by = advisor.map { OrderFigures.advisor.is($0) }
        switch scope {
        case .on(let days):
            let inside = OrderFigures.on.isAtLeast(days.lowerBound) && OrderFigures.on.isAtMost(days.upperBound)
            return Query(
                of: owner, where: by.map { $0 && inside } ?? inside, sortedBy: .ascending(OrderFigures.on))
        case .earnedIn(let month, let recorded):
            var inside = OrderFigures.earnedIn.is(month)
            if let recorded { inside = inside && OrderFigures.recordedAt.isAtMost(recorded) }
            return Query(of: owner, where: by.map { $0 && inside } ?? inside)
        }
    }

    /// What orders brought on days of their own.
    func receipts(of advisor: Identifier<Employee>?) -> Query<ReceiptFigures> {
        let by = advisor.map { ReceiptFigures.advisor.is($0) }
        switch scope {
        case .on(let days):
            let inside = ReceiptFigures.on.isAtLeast(days.lowerBound) && ReceiptFigures.on.isAtMost(days.upperBound)
            return Query(
                of: owner, where: by.map { $0 && inside } ?? inside, sortedBy: .ascending(ReceiptFigures.on))
        case .earnedIn(let month, let recorded):
            var inside = ReceiptFigures.earnedIn.is(month)
            if let recorded { inside = inside && ReceiptFigures.recordedAt.isAtMost(recorded) }
            return Query(of: owner, where: by.map { $0 && inside } ?? inside)
        }
    }

    /// What orders left that may concern somebody.
    func orders(of subject: FigureSubject) -> Query<OrderFigures> {
        switch subject {
        case .advisor(let id): return orders(of: id)
        case .technician(let id):
            var query = orders(of: nil)
            query.condition = OrderFigures.technicians.is(id) && query.condition
            return query
        case .seller(let id):
            var query = orders(of: nil)
            query.condition = OrderFigures.sellers.is(id) && query.condition
            return query
        case .dealer, .advisorTeam, .technicianTeam: return orders(of: nil)
        }
    }

    /// What orders brought on days of their own that may concern somebody.
    func receipts(of subject: FigureSubject) -> Query<ReceiptFigures> {
        if case .advisor(let id) = subject { return receipts(of: id) }
        return receipts(of: nil)
    }
}
