public import AfterSalesCore

/// A technician's day at one kind of work (技师日历). Who does two kinds has a row for each, with its own
/// hours; together they are within the day.
public struct TechnicianDay: Hashable, Sendable {
    /// The day.
    public let day: LocalDate
    /// Who it is.
    public let technician: Identifier<Employee>
    /// What he does.
    public let skill: Skill
    /// How long he is on duty by the roster, 0...24 hours.
    public let onDuty: Hours
    /// Of that, how long he is absent: leave, training (缺勤).
    public let absent: Hours
    /// Hours he sells per hour he works: 110 % (工作效率).
    public let efficiency: Rate

    /// A technician's day.
    /// - Parameters:
    ///   - day: The day.
    ///   - technician: Who it is.
    ///   - skill: What he does.
    ///   - onDuty: How long he is on duty by the roster.
    ///   - absent: Of that, how long he is absent.
    ///   - efficiency: Hours he sells per hour he works; one for one unless said otherwise.
    public init(
        _ day: LocalDate, _ technician: Identifier<Employee>, _ skill: Skill, onDuty: Hours, absent: Hours = .zero,
        efficiency: Rate = Rate(DecimalNumeral(1))
    ) {
        self.day = day
        self.technician = technician
        self.skill = skill
        self.onDuty = onDuty
        self.absent = absent
        self.efficiency = efficiency
    }
}
