public import AfterSalesCore

/// What can be wrong with a hard case.
extension Finding.Code {
    /// A record would belong to another dealership than what it came of.
    public static let ownerDiffers: Self = "ownerDiffers"
}
