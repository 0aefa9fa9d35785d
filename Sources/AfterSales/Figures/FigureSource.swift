public import AfterSalesCore
public import AfterSalesKPI
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// An order that a figure rests on, and what it brings to it (指标穿透).
public struct FigureSource: Hashable, Sendable {
    /// The order, or the credit.
    public let order: RecordKey<RepairOrder>
    /// What it is of an order apart from its settlement; nil for the settlement itself.
    public let receipt: ReceiptKind?
    /// The day on which it counts.
    public let on: LocalDate
    /// What it brings, in the measure's smallest unit.
    public let units: Int64
}

/// Some orders that a figure rests on, and where to go on.
public struct FigureSourcePage: Sendable {
    /// The orders by their days, those first that were settled; those that bring nothing are left out, so a page may be
    /// empty and not the last.
    public let sources: [FigureSource]
    /// Asks for the next page; nil where there is none.
    public let next: Token?

    /// Where a page ended.
    public struct Token: Hashable, Sendable, Codable {
        let isOfReceipts: Bool
        let page: PageToken?
    }
}

extension RecordStore {
    /// The orders behind a figure, page by page. What they bring adds up to the figure exactly.
    /// - Parameters:
    ///   - sum: What is summed: a measure, or the numerator or denominator of a KPI.
    ///   - subject: Whose figure.
    ///   - owner: At which dealership.
    ///   - days: Of which days.
    ///   - currency: The figure's currency.
    ///   - token: The page before; nil for the first one.
    ///   - limit: The most records that are looked at for the page.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``; whatever the store throws.
    public func sources(
        of sum: MeasureSum, for subject: FigureSubject, of owner: RecordOwner, on days: ClosedRange<LocalDate>,
        in currency: Currency, after token: FigureSourcePage.Token? = nil, limit: Int = 500
    ) async throws -> FigureSourcePage {
        if token?.isOfReceipts != true {
            let page = try await page(.figures(of: subject, owner, on: days), after: token?.page, limit: limit)
            let sources = try page.items.compactMap { item in
                let figures = item.record
                return try FigureSource(
                    RecordKey(owner, figures.order), nil, try FigureEntry(figures), sum, subject, currency)
            }
            // Technicians have no receipts.
            let hasReceipts = !subject.isOfTechnicians
            let next = page.next.map { FigureSourcePage.Token(isOfReceipts: false, page: $0) }
            return FigureSourcePage(
                sources: sources, next: next ?? (hasReceipts ? .init(isOfReceipts: true, page: nil) : nil))
        }
        let page = try await page(.receipts(of: subject, owner, on: days), after: token?.page, limit: limit)
        let sources = try page.items.compactMap { item in
            let receipt = item.record
            return try FigureSource(
                RecordKey(owner, receipt.order), receipt.kind, try FigureEntry(receipt), sum, subject, currency)
        }
        return FigureSourcePage(
            sources: sources, next: page.next.map { FigureSourcePage.Token(isOfReceipts: true, page: $0) })
    }
}

extension FigureSource {
    fileprivate init?(
        _ order: RecordKey<RepairOrder>, _ receipt: ReceiptKind?, _ entry: FigureEntry, _ sum: MeasureSum,
        _ subject: FigureSubject, _ currency: Currency
    ) throws(ArithmeticError) {
        guard entry.currency == currency else { return nil }
        let units = try sum.total(in: entry[subject])
        guard units != 0 else { return nil }
        self.init(order: order, receipt: receipt, on: entry.on, units: units)
    }
}

extension FigureSubject {
    fileprivate var isOfTechnicians: Bool {
        switch self {
        case .technician, .technicianTeam: true
        case .dealer, .advisor, .advisorTeam: false
        }
    }
}

extension Query<OrderFigures> {
    fileprivate static func figures(
        of subject: FigureSubject, _ owner: RecordOwner, on days: ClosedRange<LocalDate>
    ) -> Self {
        switch subject {
        case .advisor(let id): return .counted(of: owner, on: days, advisor: id)
        case .technician(let id):
            var query = Self.counted(of: owner, on: days, advisor: nil)
            query.condition = OrderFigures.technicians.is(id) && query.condition
            return query
        case .dealer, .advisorTeam, .technicianTeam: return .counted(of: owner, on: days, advisor: nil)
        }
    }
}

extension Query<ReceiptFigures> {
    fileprivate static func receipts(
        of subject: FigureSubject, _ owner: RecordOwner, on days: ClosedRange<LocalDate>
    ) -> Self {
        if case .advisor(let id) = subject { return .counted(of: owner, on: days, advisor: id) }
        return .counted(of: owner, on: days, advisor: nil)
    }
}
