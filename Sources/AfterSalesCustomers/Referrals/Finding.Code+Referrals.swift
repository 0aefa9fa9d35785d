public import AfterSalesCore

/// What can be wrong with a referral.
extension Finding.Code {
    /// A referral has come to a sale already.
    public static let alreadyConverted: Self = "alreadyConverted"
    /// A referral was rewarded already.
    public static let alreadyRewarded: Self = "alreadyRewarded"
    /// A referral has no reward.
    public static let noReward: Self = "noReward"
}
