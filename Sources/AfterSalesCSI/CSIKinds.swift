public import AfterSalesCustomers
public import AfterSalesStorage

/// The kinds of records that this module keeps in a store.
public enum CSIKinds {
    /// Those that name customers, and so belong to their files: what a merge, an erasure and an export have to reach.
    public static var customerLinked: [any CustomerLinked.Type] {
        [
            SurveyResponse.self,
            SurveyInvitation.self,
        ]
    }

    /// Those that are about no customer.
    public static var others: [any StoredRecord.Type] {
        [
            SurveyInstrument.self,
            ProcessAudit.self,
        ]
    }

    /// All of them.
    public static var all: [any StoredRecord.Type] { customerLinked + others }
}
