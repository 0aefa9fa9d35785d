public import AfterSalesCore

/// What can be wrong with promised times and with clocked hours.
extension Finding.Code {
    /// A car would wait for bays or technicians of whom there are none.
    public static let noPost: Self = "noPost"
    /// When a car is ready cannot be said: it is never open for so long, or the calendar ends.
    public static let promiseUnreachable: Self = "promiseUnreachable"
    /// A technician would have worked for longer than a day has hours.
    public static let hoursOverDay: Self = "hoursOverDay"
}
