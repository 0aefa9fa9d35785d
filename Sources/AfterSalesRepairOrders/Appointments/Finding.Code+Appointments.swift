public import AfterSalesCore

/// What can be wrong with appointments, and with the hours that they take.
extension Finding.Code {
    /// Neither a customer nor a caller is named.
    public static let callerMissing: Self = "callerMissing"
    /// An appointment without anything to be done.
    public static let noExpectedJob: Self = "noExpectedJob"
    /// Hours are not within what they may be.
    public static let hoursOutOfRange: Self = "hoursOutOfRange"
    /// An appointment would be at a time that is over.
    public static let appointmentInPast: Self = "appointmentInPast"
    /// Somebody would have missed an appointment whose time has not come.
    public static let appointmentNotDue: Self = "appointmentNotDue"
    /// An appointment that is over would be booked.
    public static let appointmentOver: Self = "appointmentOver"
    /// A day would have more hours booked than it has.
    public static let overbooked: Self = "overbooked"
    /// An order did not come of this appointment, or of this rescue.
    public static let orderOfAnother: Self = "orderOfAnother"
}
