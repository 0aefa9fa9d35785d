public import AfterSalesCustomers
public import AfterSalesStorage

/// The kinds of records that this module keeps in a store.
public enum WarrantyKinds {
    /// Those that name customers, and so belong to their files: what a merge, an erasure and an export have to reach.
    public static var customerLinked: [any CustomerLinked.Type] {
        [
            WarrantyClaim.self
        ]
    }

    /// Those that are about no customer.
    public static var others: [any StoredRecord.Type] {
        [
            CoveragePlan.self,
            ExtendedContract.self,
            GoodwillGrant.self,
            RemittanceList.self,
            RecallCampaign.self,
            RetainedPart.self,
            ManufacturerSending.self,
        ]
    }

    /// All of them.
    public static var all: [any StoredRecord.Type] { customerLinked + others }
}
