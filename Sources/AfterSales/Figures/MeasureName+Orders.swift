public import AfterSalesCore
public import AfterSalesKPI

/// What orders tell beside the measures that the library has names for.
extension MeasureName {
    /// What a payer was invoiced with tax, accessories apart, by the day of settlement (各付款方收款). In minor units. What the
    /// customer pays himself is `normalRepairReceipts`.
    /// - Parameter payType: Who pays.
    public static func receipts(of payType: PayType) -> MeasureName {
        payType == .customer ? .normalRepairReceipts : MeasureName(rawValue: "receipts.\(payType.rawValue)")
    }

    /// What of the discounts of whole orders comes to a kind of line, without tax (折扣分摊). In minor units, below zero.
    /// - Parameter kind: What was sold.
    public static func discountShare(of kind: LineKind) -> MeasureName {
        MeasureName(rawValue: "discountShare.\(kind.rawValue)")
    }

    /// What every order tells of its advisor, his team and the dealership, also where it comes to nothing.
    static let ofEveryOrder: [MeasureName] = [
        .normalRepairReceipts, .accessorySales, .hoursPaid, .hoursClocked, .hoursWorked, .ordersWithAccessory,
        .ordersWithPackage, .oneItemOrders, .ordersByAppointment,
    ]
}
