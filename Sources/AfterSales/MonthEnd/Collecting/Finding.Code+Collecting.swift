public import AfterSalesCore

/// What can be said of a month whose facts are collected.
extension Finding.Code {
    /// Warning: an appraisal of the month is a draft still, so it does not count.
    public static let appraisalNotConfirmed: Self = "appraisalNotConfirmed"
    /// Somebody has stated a metric that is taken from other records already.
    public static let collectedTwice: Self = "collectedTwice"
    /// Warning: nobody is known to have worked at the dealership in the month, so nobody is paid.
    public static let noStaff: Self = "noStaff"
    /// Warning: money came for claims whose orders count for none of the teams that get it.
    public static let receiptsWithoutTeam: Self = "receiptsWithoutTeam"
}
