public import AfterSalesCore

/// What is found where a manufacturer's list is held against the claims.
extension Finding.Code {
    /// Nothing can be paid on a claim as it stands.
    public static let claimNotPayable: Self = "claimNotPayable"
    /// The manufacturer has had a claim for too long without a word.
    public static let claimUnanswered: Self = "claimUnanswered"
    /// Money is taken back, or a claim refused, without the manufacturer's code.
    public static let codeMissing: Self = "codeMissing"
    /// A line has been noted on its claim already.
    public static let lineApplied: Self = "lineApplied"
    /// A list is applied already, with other lines set aside.
    public static let listApplied: Self = "listApplied"
    /// A claim is given twice where each is to be counted once.
    public static let claimRepeated: Self = "claimRepeated"
    /// A list has no line.
    public static let noLines: Self = "noLines"
    /// Money comes for a claim that was charged back.
    public static let paidAfterChargeBack: Self = "paidAfterChargeBack"
    /// All of a claim was paid before, by another line.
    public static let paidBefore: Self = "paidBefore"
    /// A line pays nothing of what is due.
    public static let paymentRefused: Self = "paymentRefused"
    /// A line pays less than was due.
    public static let shortPaid: Self = "shortPaid"
    /// A claim was submitted behind the day as of which receivables are asked for.
    public static let submittedLater: Self = "submittedLater"
    /// A line takes back what was paid.
    public static let takenBack: Self = "takenBack"
    /// There is no claim of this number.
    public static let unknownClaim: Self = "unknownClaim"
}
