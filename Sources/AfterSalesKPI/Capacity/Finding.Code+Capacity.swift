public import AfterSalesCore

/// What can be wrong with calendars, histories and what stands open.
extension Finding.Code {
    /// A technician is absent longer than he is on duty.
    public static let absentLonger: Self = "absentLonger"
    /// Two rows of a calendar are for the same day and skill, and the same technician.
    public static let duplicateCapacityRow: Self = "duplicateCapacityRow"
    /// A history has two rows of one day.
    public static let duplicateHistoryDay: Self = "duplicateHistoryDay"
    /// Something that stands open is there twice.
    public static let duplicateOpenRow: Self = "duplicateOpenRow"
    /// A history is too short to tell weekdays apart and to try the forecast on its last weeks.
    public static let historyTooShort: Self = "historyTooShort"
    /// Hours of a day are below zero or above 24, or a technician's at several skills are together.
    public static let hoursBeyondDay: Self = "hoursBeyondDay"
    /// Age bands do not begin at 0 or do not ascend.
    public static let invalidAgeBands: Self = "invalidAgeBands"
    /// A forecast is to be tried on less than a week, or its interval is to hold no days or all of them.
    public static let invalidForecastRules: Self = "invalidForecastRules"
    /// A number of bays is below zero.
    public static let negativeBays: Self = "negativeBays"
    /// A technician's efficiency is below zero.
    public static let negativeEfficiency: Self = "negativeEfficiency"
    /// Something stands open since a day after the one it is looked at.
    public static let openedLater: Self = "openedLater"
}
