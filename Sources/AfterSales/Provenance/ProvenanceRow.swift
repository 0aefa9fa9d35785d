public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// What one record, or one line of it, brings to a figure (指标来源明细).
public struct ProvenanceRow: Hashable, Sendable {
    /// What of the record it is.
    public enum Part: Hashable, Sendable {
        /// A line of the order, with what discounts of the whole order take off it.
        case line(Identifier<OrderLine>)
        /// The hours that were clocked on a job of the order.
        case job(Identifier<Job>)
        /// The order as a whole, such as that it is one.
        case order
        /// What it brought apart from its settlement, such as what an insurer audited.
        case receipt(ReceiptKind)
        /// Money that came for a claim, by its reference.
        case payment(String)
        /// Money that was taken back for a claim, by its reference.
        case chargeBack(String)
        /// A complaint.
        case complaint
    }

    /// The record: an order or a credit, a claim, a complaint.
    public let record: RecordReference
    /// What of it.
    public let part: Part
    /// The day on which it counts.
    public let on: LocalDate
    /// When it was recorded; nil where the record does not say.
    public let recordedAt: Timestamp?
    /// What it brings: minor units, hundredths of hours, or things.
    public let units: Int64
}

/// Some rows of what a figure rests on, and where to go on (指标来源明细页).
public struct ProvenancePage: Sendable {
    /// The rows; those that bring nothing are left out, so a page may be empty and not the last.
    public let rows: [ProvenanceRow]
    /// Asks for the next page; nil where there is none.
    public let next: Token?

    /// Where a page ended.
    public struct Token: Hashable, Sendable, Codable {
        let isOfReceipts: Bool
        let page: PageToken?
    }
}
