public import AfterSalesCore
public import AfterSalesWarranty

/// What a settled order means for its car's recalls, and what was claimed of it.
public struct WarrantySettlement: Hashable, Sendable {
    /// Which jobs remedied the car for which campaigns.
    public let remedied: [RecallRemedyMatch]
    /// The claims that were drafted: of remedied campaigns first, then those that were asked for.
    public let claims: [WarrantyClaim]
    /// What is to be looked at; with every reason for which a remedied campaign could not be claimed.
    public let findings: [Finding]
}
