public import AfterSalesCore

/// The hours that one appointment takes of a day.
public struct WorkshopBooking: Hashable, Sendable, Codable {
    /// The appointment.
    public let appointment: Identifier<Appointment>
    /// Its hours, by skill.
    public let hours: [Skill: Hours]
    /// By how much the day was overbooked with it, knowingly; nothing where there was room. Why, the appointment says.
    public let over: [Skill: Hours]
}
