public import AfterSalesCore

/// What can be wrong with a repair order in a STAR document.
extension Finding.Code {
    /// Two elements of one order say different things of the same: which of them is meant cannot be told.
    public static let elementTwice: Self = "elementTwice"
    /// Elements with words or figures in them were not read, because nothing is known of their names.
    public static let elementsNotRead: Self = "elementsNotRead"
}
