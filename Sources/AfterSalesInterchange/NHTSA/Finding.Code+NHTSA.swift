public import AfterSalesCore

/// What can be said of a file of recall campaigns.
extension Finding.Code {
    /// A record names no model year, so that its campaign means cars of any.
    public static let modelYearUnknown: Self = "modelYearUnknown"
    /// A document has another number of records than it says.
    public static let recallCountDiffers: Self = "recallCountDiffers"
    /// A record says of a campaign what an earlier one of the file has said.
    public static let recallRepeated: Self = "recallRepeated"
    /// The records of a campaign name several components; what they have in common is kept.
    public static let severalComponents: Self = "severalComponents"
}
