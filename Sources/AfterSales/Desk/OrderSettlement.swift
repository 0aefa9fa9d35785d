public import AfterSalesCore
public import AfterSalesRepairOrders
public import AfterSalesStorage
public import AfterSalesWarranty

/// An order that was settled at the desk, and what came of it (结算结果).
public struct OrderSettlement: Sendable {
    /// The order.
    public let order: Stored<RepairOrder>
    /// The claims for it.
    public let claims: [WarrantyClaim]
    /// What it has remedied of its car's recalls.
    public let recalls: [VehicleRecall]
    /// What is to be looked at, with every reason for which a remedied campaign could not be claimed; nothing where the
    /// request was sent before.
    public let findings: [Finding]
}
