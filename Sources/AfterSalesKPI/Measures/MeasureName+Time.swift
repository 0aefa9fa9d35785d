public import AfterSalesCore

/// Hours of people and bays.
extension MeasureName {
    /// Hours that technicians worked on vehicles (实际作业工时). In hundredths.
    public static let hoursWorked: MeasureName = "hoursWorked"
    /// Hours that technicians were there to work (出勤工时). In hundredths.
    public static let hoursAvailable: MeasureName = "hoursAvailable"
    /// Hours clocked on jobs (打卡工时). In hundredths.
    public static let hoursClocked: MeasureName = "hoursClocked"
    /// Hours paid to technicians, none for work that is done again (结算工时). In hundredths.
    public static let hoursPaid: MeasureName = "hoursPaid"
    /// Of the labour sales of a skill, what was sold without hours: no rate can be told for it (无工时工时产值). In minor
    /// units. What records of orders keep; roll-ups have it by payer alone.
    /// - Parameter skill: The skill.
    public static func labourWithoutHours(_ skill: Skill) -> MeasureName {
        MeasureName(rawValue: labourWithoutHoursPrefix + skill.rawValue)
    }
    static let labourWithoutHoursPrefix = "labourWithoutHoursOf."
    /// Flat-rate hours of the jobs that were done (产出标准工时). In hundredths.
    public static let hoursProduced: MeasureName = "hoursProduced"
    /// Hours charged to jobs as cost (成本工时). In hundredths.
    public static let hoursCosted: MeasureName = "hoursCosted"
    /// Hours during which a vehicle was worked on in a bay (工位占用工时). In hundredths.
    public static let bayHoursUsed: MeasureName = "bayHoursUsed"
    /// Hours that bays could be worked in: see ``Capacity`` (工位可用工时). In hundredths.
    public static let bayHoursAvailable: MeasureName = "bayHoursAvailable"
    /// Hours that could have been sold: see ``Capacity`` (可售工时). In hundredths.
    public static let sellableHours: MeasureName = "sellableHours"
    /// Advisors at work, each once a month (接待顾问人数).
    public static let advisors: MeasureName = "advisors"
    /// Days on which the workshop was open (营业天数).
    public static let businessDays: MeasureName = "businessDays"
}

extension MeasureDefinition {
    static let time: [MeasureDefinition] = [
        .init(.hoursWorked, .hours, LocalizedText("hours worked", "实际作业工时")),
        .init(.hoursAvailable, .hours, LocalizedText("hours available", "出勤工时")),
        .init(.hoursClocked, .hours, LocalizedText("hours clocked", "打卡工时")),
        .init(.hoursPaid, .hours, LocalizedText("hours paid", "结算工时")),
        .init(.hoursProduced, .hours, LocalizedText("flat-rate hours produced", "产出标准工时")),
        .init(.hoursCosted, .hours, LocalizedText("hours costed", "成本工时")),
        .init(.bayHoursUsed, .hours, LocalizedText("bay hours used", "工位占用工时")),
        .init(.bayHoursAvailable, .hours, LocalizedText("bay hours available", "工位可用工时")),
        .init(.sellableHours, .hours, LocalizedText("sellable hours", "可售工时")),
        .init(.advisors, .count, LocalizedText("advisors", "接待顾问人数")),
        .init(.businessDays, .count, LocalizedText("business days", "营业天数")),
    ]
}
