import AfterSalesCore

/// Complaints, clocks and follow-ups.
extension MeasureName {
    /// Complaints received (投诉数).
    public static let complaints: MeasureName = "complaints"
    /// Of the complaints, those of which it was found out whether they are justified (已判定投诉数).
    public static let complaintsDecided: MeasureName = "complaintsDecided"
    /// Complaints found justified (属实投诉数).
    public static let complaintsJustified: MeasureName = "complaintsJustified"
    /// Clocks of the first answer that have ended (响应时限数).
    public static let complaintResponseClocks: MeasureName = "complaintResponseClocks"
    /// Of these, clocks that were met (响应时限达成数).
    public static let complaintResponseClocksMet: MeasureName = "complaintResponseClocksMet"
    /// Clocks of putting a complaint in order that have ended (整理时限数).
    public static let complaintOrderClocks: MeasureName = "complaintOrderClocks"
    /// Of these, clocks that were met (整理时限达成数).
    public static let complaintOrderClocksMet: MeasureName = "complaintOrderClocksMet"
    /// Clocks of closing a complaint that have ended (结案时限数).
    public static let complaintClosingClocks: MeasureName = "complaintClosingClocks"
    /// Of these, clocks that were met (结案时限达成数).
    public static let complaintClosingClocksMet: MeasureName = "complaintClosingClocksMet"
    /// Clocks of rescues that have ended (救援时限数).
    public static let rescueClocks: MeasureName = "rescueClocks"
    /// Of these, clocks that were met (救援时限达成数).
    public static let rescueClocksMet: MeasureName = "rescueClocksMet"
    /// Follow-ups after delivery that fell due (应回访数).
    public static let followUpsDue: MeasureName = "followUpsDue"
    /// Of these, follow-ups that were done (已回访数).
    public static let followUpsDone: MeasureName = "followUpsDone"
}

extension MeasureDefinition {
    static let care: [MeasureDefinition] = [
        .init(.complaints, .count, LocalizedText("complaints", "投诉数")),
        .init(.complaintsDecided, .count, LocalizedText("complaints decided", "已判定投诉数")),
        .init(.complaintsJustified, .count, LocalizedText("justified complaints", "属实投诉数")),
        .init(.complaintResponseClocks, .count, LocalizedText("clocks of response", "响应时限数")),
        .init(.complaintResponseClocksMet, .count, LocalizedText("clocks of response met", "响应时限达成数")),
        .init(.complaintOrderClocks, .count, LocalizedText("clocks of putting in order", "整理时限数")),
        .init(.complaintOrderClocksMet, .count, LocalizedText("clocks of putting in order met", "整理时限达成数")),
        .init(.complaintClosingClocks, .count, LocalizedText("clocks of closing", "结案时限数")),
        .init(.complaintClosingClocksMet, .count, LocalizedText("clocks of closing met", "结案时限达成数")),
        .init(.rescueClocks, .count, LocalizedText("clocks of rescues", "救援时限数")),
        .init(.rescueClocksMet, .count, LocalizedText("clocks of rescues met", "救援时限达成数")),
        .init(.followUpsDue, .count, LocalizedText("follow-ups due", "应回访数")),
        .init(.followUpsDone, .count, LocalizedText("follow-ups done", "已回访数")),
    ]
}
