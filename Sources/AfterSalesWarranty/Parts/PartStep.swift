public import AfterSalesCore

/// One thing that was done with a replaced part.
public struct PartStep: Hashable, Sendable, Codable {
    /// What.
    public let action: PartAction
    /// Where it led.
    public let to: PartStatus
    /// By whom: somebody of the dealership, or the manufacturer.
    public let by: ActingParty
    /// When.
    public let at: Timestamp
    /// By what it can be found elsewhere: the request, the waybill, the manufacturer's release.
    public let reference: String?
}
