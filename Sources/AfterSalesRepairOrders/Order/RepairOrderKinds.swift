public import AfterSalesCustomers
public import AfterSalesStorage

/// The kinds of records that this module keeps in a store.
public enum RepairOrderKinds {
    /// Those that name customers, and so belong to their files: what a merge, an erasure and an export have to reach.
    public static var customerLinked: [any CustomerLinked.Type] {
        [RepairOrder.self, Appointment.self, RescueCall.self, PrepaidPlan.self]
    }

    /// Those that are about no customer.
    public static var others: [any StoredRecord.Type] {
        [
            OrderFigures.self, ReceiptFigures.self, HardCase.self, ServicePackage.self, PriceList.self,
            SpiffList.self,
            WorkshopDay.self, TimeSheet.self, TechnicianClock.self,
        ]
    }

    /// All of them.
    public static var all: [any StoredRecord.Type] { customerLinked + others }
}
