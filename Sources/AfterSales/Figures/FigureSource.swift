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
    /// The month in which it is earned.
    public let earnedIn: Month
    /// When it was recorded.
    public let recordedAt: Timestamp
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
        try await sources(
            of: sum, for: subject, in: FigureSpan(of: owner, on: days), currency, after: token, limit: limit)
    }

    /// The orders behind a figure of what is earned in a month, page by page. What they bring adds up to the figure exactly.
    /// - Parameters:
    ///   - sum: What is summed: a measure, or the numerator or denominator of a KPI.
    ///   - subject: Whose figure.
    ///   - owner: At which dealership.
    ///   - month: In which month it is earned.
    ///   - currency: The figure's currency.
    ///   - recorded: Only what was recorded until then; all of it where it is left out.
    ///   - token: The page before; nil for the first one.
    ///   - limit: The most records that are looked at for the page.
    /// - Throws: ``/AfterSalesCore/ArithmeticError``; whatever the store throws.
    public func earnedSources(
        of sum: MeasureSum, for subject: FigureSubject, of owner: RecordOwner, in month: Month,
        in currency: Currency, recordedUntil recorded: Timestamp? = nil, after token: FigureSourcePage.Token? = nil,
        limit: Int = 500
    ) async throws -> FigureSourcePage {
        try await sources(
            of: sum, for: subject, in: FigureSpan(of: owner, earnedIn: month, recordedUntil: recorded), currency,
            after: token, limit: limit)
    }

    private func sources(
        of sum: MeasureSum, for subject: FigureSubject, in span: FigureSpan, _ currency: Currency,
        after token: FigureSourcePage.Token?, limit: Int
    ) async throws -> FigureSourcePage {
        if token?.isOfReceipts != true {
            let page = try await page(span.orders(of: subject), after: token?.page, limit: limit)
            let sources = try page.items.compactMap { item in
                let figures = item.record
                return try FigureSource(
                    RecordKey(span.owner, figures.order), nil, figures.recordedAt, try FigureEntry(figures), sum,
                    subject, currency)
            }
            let hasReceipts = subject.hasReceipts
            let next = page.next.map { FigureSourcePage.Token(isOfReceipts: false, page: $0) }
            return FigureSourcePage(
                sources: sources, next: next ?? (hasReceipts ? .init(isOfReceipts: true, page: nil) : nil))
        }
        let page = try await page(span.receipts(of: subject), after: token?.page, limit: limit)
        let sources = try page.items.compactMap { item in
            let receipt = item.record
            return try FigureSource(
                RecordKey(span.owner, receipt.order), receipt.kind, receipt.recordedAt, try FigureEntry(receipt), sum,
                subject, currency)
        }
        return FigureSourcePage(
            sources: sources, next: page.next.map { FigureSourcePage.Token(isOfReceipts: true, page: $0) })
    }
}

extension FigureSource {
    fileprivate init?(
        _ order: RecordKey<RepairOrder>, _ receipt: ReceiptKind?, _ recordedAt: Timestamp, _ entry: FigureEntry,
        _ sum: MeasureSum, _ subject: FigureSubject, _ currency: Currency
    ) throws(ArithmeticError) {
        guard entry.currency == currency else { return nil }
        let units = try sum.total(in: entry[subject])
        guard units != 0 else { return nil }
        self.init(
            order: order, receipt: receipt, on: entry.on, earnedIn: entry.earnedIn, recordedAt: recordedAt, units: units
        )
    }
}

extension FigureSubject {
    /// Technicians and sellers have no receipts.
    fileprivate var hasReceipts: Bool {
        switch self {
        case .technician, .technicianTeam, .seller: false
        case .dealer, .advisor, .advisorTeam: true
        }
    }
}
