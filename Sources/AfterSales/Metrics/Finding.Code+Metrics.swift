public import AfterSalesCore

/// What can be said of metrics that are collected.
extension Finding.Code {
    /// The figures are not of the facts' dealership.
    public static let figuresOfAnotherDealer: Self = "figuresOfAnotherDealer"
    /// The figures are not of the facts' month, the whole of it and nothing else.
    public static let figuresOfAnotherPeriod: Self = "figuresOfAnotherPeriod"
    /// Warning: the figures hold nothing of a dealership or a team, so it is given no metric: nothing known is not zero.
    public static let noFigures: Self = "noFigures"
    /// Warning: what a payer was invoiced is in none of the receipts that a plan pays for.
    public static let payerWithoutReceipts: Self = "payerWithoutReceipts"
    /// Warning: orders whose prices nobody knows are in no metric.
    public static let unpricedOrders: Self = "unpricedOrders"
}
