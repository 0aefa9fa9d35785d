public import AfterSalesCore

/// What can be said of where a figure comes from.
extension Finding.Code {
    /// What the records behind a figure come to is not the figure.
    public static let provenanceDiffers: Self = "provenanceDiffers"
}
