public import AfterSalesStorage

/// The kinds of records that this module keeps in a store.
public enum CommissionKinds {
    /// What a month is made from because somebody states it.
    public static var inputs: [any StoredRecord.Type] {
        [
            StaffFile.self, AgreedTarget.self, Appraisal.self, ReportedFigure.self, CoefficientApproval.self,
            DrawAgreement.self,
        ]
    }

    /// All of them.
    public static var all: [any StoredRecord.Type] {
        [RegisteredPlan.self, MonthFacts.self, CloseRecord.self] + inputs
    }
}
