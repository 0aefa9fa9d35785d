public import AfterSalesCore

/// What can be wrong with a replaced part.
extension Finding.Code {
    /// Terms are those of another manufacturer.
    public static let termsOfAnother: Self = "termsOfAnother"
    /// A part was shipped behind its last day.
    public static let shippedLate: Self = "shippedLate"
    /// A part would be destroyed while it is held.
    public static let heldStill: Self = "heldStill"
    /// What a stored part says of itself does not agree.
    public static let partBroken: Self = "partBroken"
    /// A tag hangs on another part already.
    public static let tagTaken: Self = "tagTaken"
}
