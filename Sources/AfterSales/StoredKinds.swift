import AfterSalesCommission
import AfterSalesCustomers
public import AfterSalesStorage

/// The kinds of records that this library keeps in a store.
public enum StoredKinds {
    /// All of them: what a store is opened with, beside the host's own.
    public static var all: [any StoredRecord.Type] {
        [RegisteredPlan.self, MonthFacts.self, CloseRecord.self, CustomerMerge.self, AccessLogEntry.self]
            + CustomerFile.kinds
    }
}
