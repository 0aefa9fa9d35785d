public import AfterSalesCore

/// What can be wrong with a rescue.
extension Finding.Code {
    /// Nothing is promised for a zone.
    public static let zoneWithoutPromise: Self = "zoneWithoutPromise"
    /// Nobody is sent.
    public static let crewMissing: Self = "crewMissing"
    /// A rescue that was called off leads to no order.
    public static let rescueCancelled: Self = "rescueCancelled"
    /// A rescue has led to another order already.
    public static let rescueHasOrder: Self = "rescueHasOrder"
}
