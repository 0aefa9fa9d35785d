public import AfterSalesCore

/// What can be wrong with opening hours.
extension Finding.Code {
    /// A day is listed as closed and has windows of its own.
    public static let dayClosedAndOpen: Self = "dayClosedAndOpen"
    /// A window closes before it has been open, or runs over midnight.
    public static let openingInverted: Self = "openingInverted"
    /// A text is not a window such as `08:30-18:00`.
    public static let openingMalformed: Self = "openingMalformed"
    /// A window lies outside the minutes of a day.
    public static let openingOutsideDay: Self = "openingOutsideDay"
    /// Two windows of one day overlap.
    public static let openingsOverlap: Self = "openingsOverlap"
}
