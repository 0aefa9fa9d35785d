public import AfterSalesCore

/// What can be said of a month whose facts are collected.
extension Finding.Code {
    /// Warning: nobody is known to have worked at the dealership in the month, so nobody is paid.
    public static let noStaff: Self = "noStaff"
    /// Warning: money came for claims whose orders count for none of the teams that get it.
    public static let receiptsWithoutTeam: Self = "receiptsWithoutTeam"
}
