public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage

/// Lines of an order that were undone at the desk, and what is to be known of it (冲销结果).
public struct OrderReversal: Sendable {
    /// The order.
    public let order: Stored<RepairOrder>
    /// The order that undoes its lines.
    public let credit: Stored<RepairOrder>
    /// Warnings: `claimOfReversedOrder` for each claim of a job whose lines were undone, and `recallReopened` for each
    /// campaign that the car has to be remedied for again; these only where the request was not sent before.
    public let findings: [Finding]
}
