public import AfterSalesCore

/// What can be wrong with figures that are kept.
extension Finding.Code {
    /// A sum that is kept of a day is not what its orders come to: it was tampered with, or something was settled without
    /// being counted.
    public static let figuresDiffer: Self = "figuresDiffer"
    /// What is kept of a day cannot be read. A rebuild of the day writes it anew.
    public static let figuresUnreadable: Self = "figuresUnreadable"
}
