public import AfterSalesCore

/// What can be wrong with a claim.
extension Finding.Code {
    /// A claim has no line.
    public static let claimWithoutLines: Self = "claimWithoutLines"
    /// A claim has a line of a kind that is none of a claim's.
    public static let claimLineKind: Self = "claimLineKind"
    /// Nothing of a claim is the manufacturer's to pay.
    public static let nothingClaimed: Self = "nothingClaimed"
    /// More hours are claimed than the manufacturer allows.
    public static let hoursAboveGuide: Self = "hoursAboveGuide"
    /// Less would be claimed than was paid or given up already.
    public static let belowPaid: Self = "belowPaid"
    /// A claim that was corrected goes out again before anybody has checked it.
    public static let correctionNotChecked: Self = "correctionNotChecked"
    /// The last day for something is over.
    public static let pastDeadline: Self = "pastDeadline"
    /// Something is said to be before the claim was submitted.
    public static let beforeSubmission: Self = "beforeSubmission"
    /// A claim is sent back without a reason.
    public static let noReason: Self = "noReason"
    /// A decision says nothing about a line.
    public static let lineUndecided: Self = "lineUndecided"
    /// More is approved for a line than is claimed.
    public static let exceedsClaimed: Self = "exceedsClaimed"
    /// An approval comes to nothing.
    public static let nothingApproved: Self = "nothingApproved"
    /// Money would be taken back on a day before any came.
    public static let beforePayment: Self = "beforePayment"
    /// Nothing of a claim is open.
    public static let nothingOpen: Self = "nothingOpen"
    /// Nothing of a claim was given up.
    public static let nothingGivenUp: Self = "nothingGivenUp"
    /// More would be paid or given up than is open.
    public static let exceedsOpenAmount: Self = "exceedsOpenAmount"
    /// More would be taken back than was paid.
    public static let exceedsPaid: Self = "exceedsPaid"
    /// A line of a manufacturer's list is noted twice.
    public static let duplicateReference: Self = "duplicateReference"
    /// A claim is said to be done with while something is open.
    public static let openAmount: Self = "openAmount"
    /// A claim that was never submitted would be claimed again.
    public static let neverSubmitted: Self = "neverSubmitted"
    /// What a stored claim says of itself does not agree.
    public static let claimBroken: Self = "claimBroken"
    /// A claim under a recall names no campaign.
    public static let campaignMissing: Self = "campaignMissing"
    /// A claim that is under no recall names a campaign.
    public static let campaignOutsideRecall: Self = "campaignOutsideRecall"
    /// A claim is drafted of an order that only undoes another.
    public static let claimOfCredit: Self = "claimOfCredit"
    /// A claim is drafted of an order, or a job, that was undone.
    public static let orderUndone: Self = "orderUndone"
    /// A job has no line that the manufacturer pays.
    public static let nothingToClaim: Self = "nothingToClaim"
    /// A job has been claimed already.
    public static let claimedTwice: Self = "claimedTwice"
    /// A manufacturer has a claim of this number already.
    public static let numberTaken: Self = "numberTaken"
    /// A manufacturer's terms do not count for the day of a repair.
    public static let termsNotEffective: Self = "termsNotEffective"
    /// There is no order of this id.
    public static let unknownOrder: Self = "unknownOrder"
    /// A failure report was sent already.
    public static let alreadyReported: Self = "alreadyReported"
    /// There is nothing to send to a manufacturer.
    public static let nothingToSend: Self = "nothingToSend"
}
