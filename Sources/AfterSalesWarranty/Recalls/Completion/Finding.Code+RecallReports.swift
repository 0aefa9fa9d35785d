public import AfterSalesCore

/// What can be wrong with the reports of a campaign.
extension Finding.Code {
    /// The cars of a dealership would count twice.
    public static let recallCountedTwice: Self = "recallCountedTwice"
    /// Figures are of another campaign or day.
    public static let recallReportsDiffer: Self = "recallReportsDiffer"
    /// A schedule of reports contradicts itself.
    public static let recallScheduleInvalid: Self = "recallScheduleInvalid"
}
