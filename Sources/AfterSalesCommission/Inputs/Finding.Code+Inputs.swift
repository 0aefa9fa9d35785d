public import AfterSalesCore

/// What can be wrong with what people state for a month.
extension Finding.Code {
    /// Somebody would have acknowledged a target before it was agreed.
    public static let acknowledgedTooEarly: Self = "acknowledgedTooEarly"
    /// A text is longer than is kept.
    public static let inputTooLong: Self = "inputTooLong"
    /// A staff file has two assignments in one month.
    public static let overlappingAssignments: Self = "overlappingAssignments"
    /// An appraisal, a figure or a coefficient without a reason or source.
    public static let reasonMissing: Self = "reasonMissing"
}
