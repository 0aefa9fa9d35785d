import AfterSalesCSI
import AfterSalesCommission
public import AfterSalesCustomers
import AfterSalesKPI
import AfterSalesRepairOrders
public import AfterSalesStorage
import AfterSalesWarranty

/// The kinds of records that this library keeps in a store.
public enum StoredKinds {
    /// All of them: what a store is opened with, beside the host's own.
    public static var all: [any StoredRecord.Type] {
        CommissionKinds.all + [CustomerMerge.self, AccessLogEntry.self, DayFigures.self] + customerLinked
            + RepairOrderKinds.others + WarrantyKinds.others + CSIKinds.others
    }

    /// Those that name customers, of every module: what a customer's file consists of, and what a merge, an erasure and an
    /// export have to reach. Hand them over with the host's own: `kinds: StoredKinds.customerLinked + [Loan.self]`.
    public static var customerLinked: [any CustomerLinked.Type] {
        CustomerFile.kinds + RepairOrderKinds.customerLinked + WarrantyKinds.customerLinked
            + CSIKinds.customerLinked
    }
}
