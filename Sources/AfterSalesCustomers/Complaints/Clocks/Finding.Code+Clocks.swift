public import AfterSalesCore

/// What can be wrong with a clock and its instants.
extension Finding.Code {
    /// A clock counts by business hours and there are none.
    public static let businessHoursNeeded: Self = "businessHoursNeeded"
    /// A text is not a limit such as `PT30M`.
    public static let clockLimitMalformed: Self = "clockLimitMalformed"
    /// A limit is below 1, or longer than any.
    public static let clockLimitOutOfRange: Self = "clockLimitOutOfRange"
    /// When a clock is due cannot be said: it is never open for so long, or the calendar ends.
    public static let clockUnreachable: Self = "clockUnreachable"
    /// Something was received later than now.
    public static let receivedInFuture: Self = "receivedInFuture"
    /// Something was done before it was asked for.
    public static let stoppedBeforeReceived: Self = "stoppedBeforeReceived"
    /// Something was done later than now.
    public static let stoppedInFuture: Self = "stoppedInFuture"
}
